import type { RecordOf } from '#shared/model/records.ts';
import { nameOf } from '#shared/text/names.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { select } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Portrait } from '../../ui/portraits/portrait.tsx';
import css from './committee.module.css';

type PersonaButtonProps = {
  readonly persona: RecordOf<'persona'>;
  /** False where its leads are said beside it already. */
  readonly counted?: boolean;
};

/** A persona with its portrait and its leads; a click opens its editor beside the committee. */
export function PersonaButton({ persona, counted = true }: PersonaButtonProps) {
  const t = useText();
  const leads = useSimulation()?.personas.find((count) => count.id === persona.id)?.assigned;
  return (
    <button
      type="button"
      className={css.persona}
      onClick={() => select({ kind: 'persona', id: persona.id })}
      data-testid={`committee-${persona.id}`}
    >
      <Portrait portrait={persona.portrait} size="2.5rem" />
      <span className={css.personaWords}>
        <span className={css.personaName} dir="auto" title={nameOf('persona', persona.name, t)}>
          {nameOf('persona', persona.name, t)}
        </span>
        {counted && leads !== undefined && (
          <span className={css.quiet}>{t('inspector.group.leads', { count: leads })}</span>
        )}
      </span>
    </button>
  );
}
