import { useMemo } from 'react';
import type { Model } from '#shared/model/model.ts';
import { describeMoves } from '#shared/text/describe-moves.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useText } from '../../text/use-text.ts';
import css from './moves-up.module.css';

/** More ways than this would be a list to study, not an answer. */
const mostWays = 3;

/** What would open the lead's next gate, or what keeps it out. */
export function MovesUp({ model, row }: { readonly model: Model; readonly row: number }) {
  const t = useText();
  const question = useMemo(() => ({ row }), [row]);
  const { answer, failure } = useAnswer('moves', question);
  const said = useMemo(() => (answer === null ? null : describeMoves(t, model, answer)), [t, model, answer]);
  if (said === null && failure !== null) return null;
  return (
    <section className={css.moves} data-testid="lead-moves" aria-busy={said === null}>
      <h2>{t('lead.moves')}</h2>
      <p className={css.head}>{said?.head ?? t('lead.movesTrying')}</p>
      {said !== null && said.ways.length > 0 && (
        <ol>
          {said.ways.slice(0, mostWays).map(({ words, then }) => (
            <li key={words}>
              <span className={css.way}>{words}</span>
              <span className={css.then} data-meaning={t('meaning.afterMove')}>
                {then}
              </span>
            </li>
          ))}
        </ol>
      )}
      {said?.notes.map((note) => (
        <p key={note} className={css.note}>
          {note}
        </p>
      ))}
    </section>
  );
}
