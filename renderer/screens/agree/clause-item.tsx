import { Pencil } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Clause } from '#shared/model/clause.ts';
import { textIn } from '#shared/model/local-text.ts';
import { promiseParts } from '#shared/text/describe-promise.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Meaning } from '../../ui/meaning.tsx';
import css from './agree.module.css';
import { ClauseEditor } from './clause-editor.tsx';

type Props = {
  readonly clause: Clause;
  readonly number: number;
  readonly editing: boolean;
  readonly onEdit: (open: boolean) => void;
};

/** A promise as its sentence, with what the leads say about it; its parts are edited in place. */
export function ClauseItem({ clause, number, editing, onEdit }: Props) {
  const t = useText();
  const item = useRef<HTMLLIElement>(null);
  // The editor opens below its promise, which may stand at the window's foot.
  useEffect(() => {
    if (editing) item.current?.scrollIntoView({ block: 'nearest' });
  }, [editing]);
  const parts = promiseParts(clause, t);
  const note = textIn(clause.note, t.language);
  const consequence = textIn(clause.consequence, t.language);
  return (
    <li ref={item} className={css.clause} data-testid={`clause-${clause.id}`}>
      <span className={css.number} data-plain="place">
        {t.formats.number(number)}
      </span>
      <div className={css.promise}>
        <p className={css.sentence} data-meaning={t('meaning.promise')}>
          {parts.length === 0 && <span className={css.quiet}>{t('agree.unworded')}</span>}
          {parts.map((part) => (part.strong ? <strong key={part.text}>{part.text}</strong> : part.text))}
        </p>
        <InTheLeads clause={clause} />
        {note !== '' && <p className={css.small}>{note}</p>}
        {consequence !== '' && <p className={css.small}>{t('agree.ifMissed', { consequence })}</p>}
      </div>
      <IconButton
        icon={Pencil}
        label={t('agree.edit')}
        onClick={() => onEdit(!editing)}
        pressed={editing}
        testId={`clause-edit-${clause.id}`}
      />
      {editing && <ClauseEditor clause={clause} onDone={() => onEdit(false)} />}
    </li>
  );
}

/** A promise to deliver beside what the leads show: a number is never alone. */
function InTheLeads({ clause }: { readonly clause: Clause }) {
  const t = useText();
  const simulation = useSimulation();
  const stage = simulation?.stages.find((count) => count.stage === clause.stage);
  const handoff = t('agree.handoff', { stage: t(`model.stage.${clause.stage}`) });
  if (clause.promise.kind === 'review' || clause.promise.kind === 'other') return null;
  if (clause.promise.kind !== 'deliver' || simulation === null || stage === undefined) {
    return <p className={css.small}>{handoff}</p>;
  }
  return (
    <p className={css.small}>
      <Meaning sentence={t('meaning.reached')}>
        {t('agree.inTheLeads', {
          n: stage.reached,
          leads: simulation.leads,
          stage: t(`model.stage.${clause.stage}`),
        })}
      </Meaning>
    </p>
  );
}
