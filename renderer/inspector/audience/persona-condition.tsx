import type { YesNoUnknown } from '#shared/engine/results.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { nameOf } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import { ConditionLine } from '../condition/condition-line.tsx';
import { edit } from '../edit.ts';
import { Section } from '../fields.tsx';
import css from './audience.module.css';
import { MoveButtons } from './move-buttons.tsx';
import { PartCount } from './part-count.tsx';

type PersonaConditionProps = {
  readonly persona: RecordOf<'persona'>;
  readonly model: Model;
  /** Of the condition alone. */
  readonly counts: YesNoUnknown | undefined;
  readonly assigned: number | null;
};

/** How the data shows a persona, whom an earlier one takes, and when this one is tried (I3). */
export function PersonaCondition({ persona, model, counts, assigned }: PersonaConditionProps) {
  const t = useText();
  const { id, condition, name } = persona;
  const at = model.personas.findIndex((other) => other.id === id);
  const all = model.personas.length;
  const taken = counts === undefined || assigned === null ? 0 : counts.yes - assigned;
  return (
    <Section title={t('audience.part.data')}>
      <ConditionLine condition={condition} part={{ kind: 'persona', id }} testId="edit-condition" />
      <PartCount counts={counts} testId="condition-count" />
      {taken > 0 && (
        <p className={css.small} data-meaning={t('meaning.persona')}>
          {t('audience.taken', { count: taken })}
        </p>
      )}
      {all > 1 && (
        <div className={css.tried}>
          <p className={css.small} data-testid="persona-place">
            {t('audience.tried', { place: at + 1, all })}
          </p>
          <MoveButtons
            name={nameOf('persona', name, t)}
            at={at}
            all={all}
            onMove={(to) =>
              void edit({ type: 'persona.change', id, set: { position: placeAt(model.personas, at, to) } })
            }
            testId="persona"
          />
        </div>
      )}
    </Section>
  );
}

/** A place in the order between those that would be its neighbours. */
export function placeAt(records: readonly { readonly position: number }[], from: number, to: number): number {
  const others = records.toSpliced(from, 1);
  const before = others[to - 1]?.position;
  const after = others[to]?.position;
  if (before === undefined) return (after ?? 1) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
