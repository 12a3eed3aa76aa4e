import type { Duration } from '#shared/model/scalars.ts';
import { useText } from '../text/use-text.ts';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import css from './inspector.module.css';

type Props = { readonly value: Duration; readonly onCommit: (duration: Duration) => void };

/** A length of time: how long, in what unit, and on which clock it runs (L3). */
export function DurationFields({ value, onCommit }: Props) {
  const t = useText();
  return (
    <div className={css.inline}>
      <NumberField
        bare
        label={t('inspector.duration.amount')}
        value={value.amount}
        min={0}
        max={100_000}
        decimals={1}
        onCommit={(amount) => amount !== null && onCommit({ ...value, amount })}
        testId="duration-amount"
      />
      <Select
        bare
        label={t('inspector.duration.unit')}
        value={value.unit}
        options={(['minutes', 'hours', 'days', 'weeks'] as const).map((unit) => ({
          value: unit,
          label: t(`inspector.duration.unit.${unit}`),
        }))}
        onChange={(unit) => onCommit({ ...value, unit })}
      />
      <Select
        bare
        label={t('inspector.duration.clock')}
        value={value.clock}
        options={(['business', 'clock'] as const).map((clock) => ({ value: clock, label: t(`model.clock.${clock}`) }))}
        onChange={(clock) => onCommit({ ...value, clock })}
      />
    </div>
  );
}
