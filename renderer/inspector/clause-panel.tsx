import type { Clause } from '#shared/model/clause.ts';
import { promiseParts } from '#shared/text/describe-promise.ts';
import { ClauseEditor } from '../screens/agree/clause-editor.tsx';
import { select } from '../state/view-store.ts';
import { capital } from '../text/capital.ts';
import { useText } from '../text/use-text.ts';
import { Sentence } from '../ui/sentence.tsx';
import { SideMark } from '../ui/side-mark.tsx';
import css from './inspector.module.css';

/** A duty on the canvas: its sentence, and the same editor as where the SLA is agreed. */
export function ClausePanel({ clause }: { readonly clause: Clause }) {
  const t = useText();
  const parts = promiseParts(clause, t);
  return (
    <>
      <p className={css.owedBy}>
        <SideMark side={clause.owedBy} />
        {t(`app.side.${clause.owedBy}`)}
      </p>
      <Sentence>
        {parts.map(({ text, strong }, i) => {
          const said = i === 0 ? capital(text) : text;
          return strong ? <strong key={text}>{said}</strong> : said;
        })}
      </Sentence>
      <ClauseEditor clause={clause} onDone={() => select(null)} />
    </>
  );
}
