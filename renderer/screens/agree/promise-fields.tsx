import { assertNever } from '#shared/lib/assert-never.ts';
import { ageingEnds, type SlaPromise } from '#shared/model/clause.ts';
import type { Duration } from '#shared/model/scalars.ts';
import { useText } from '../../text/use-text.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';

type Props = { readonly promise: SlaPromise; readonly onChange: (promise: SlaPromise) => void };

/** The numbers and times of a promise. */
export function PromiseFields({ promise, onChange }: Props) {
  const t = useText();
  switch (promise.kind) {
    case 'deliver':
      return (
        <>
          <NumberField
            label={t('agree.field.leads')}
            value={promise.leads}
            min={0}
            max={10_000_000}
            testId="clause-leads"
            onCommit={(leads) => leads !== null && onChange({ ...promise, leads })}
          />
          <Every
            value={promise.every}
            options={['week', 'month']}
            onChange={(every) => onChange({ ...promise, every })}
          />
        </>
      );
    case 'review':
      return (
        <Every
          value={promise.every}
          options={['week', 'twoWeeks', 'month', 'quarter']}
          onChange={(every) => onChange({ ...promise, every })}
        />
      );
    case 'attempts':
      return (
        <>
          <NumberField
            label={t('agree.field.times')}
            value={promise.times}
            min={1}
            max={1000}
            testId="clause-times"
            onCommit={(times) => times !== null && onChange({ ...promise, times })}
          />
          <DurationFields value={promise.within} onChange={(within) => onChange({ ...promise, within })} />
        </>
      );
    case 'ageing':
      return (
        <>
          <DurationFields value={promise.within} onChange={(within) => onChange({ ...promise, within })} />
          <Select
            label={t('agree.field.then')}
            value={promise.ends}
            options={ageingEnds.map((end) => ({ value: end, label: t(`agree.ageing.${end}`) }))}
            onChange={(ends) => onChange({ ...promise, ends })}
            testId="clause-then"
          />
        </>
      );
    case 'handOver':
    case 'firstTouch':
    case 'decide':
      return <DurationFields value={promise.within} onChange={(within) => onChange({ ...promise, within })} />;
    case 'other':
      return null;
    default:
      return assertNever(promise);
  }
}

type Period = 'week' | 'twoWeeks' | 'month' | 'quarter';

function Every<P extends Period>(props: {
  readonly value: P;
  readonly options: readonly P[];
  readonly onChange: (every: P) => void;
}) {
  const t = useText();
  return (
    <Select
      label={t('agree.field.every')}
      value={props.value}
      options={props.options.map((every) => ({ value: every, label: t(`agree.every.${every}`) }))}
      onChange={props.onChange}
    />
  );
}

/** An amount, its unit, and whether it runs on the calendar or on the clock (L3). */
function DurationFields(props: { readonly value: Duration; readonly onChange: (duration: Duration) => void }) {
  const t = useText();
  const { value, onChange } = props;
  return (
    <>
      <NumberField
        label={t('agree.field.within')}
        value={value.amount}
        min={0}
        max={100_000}
        decimals={1}
        testId="clause-within"
        onCommit={(amount) => amount !== null && onChange({ ...value, amount })}
      />
      <Select
        label={t('agree.field.unit')}
        value={value.unit}
        options={(['minutes', 'hours', 'days', 'weeks'] as const).map((unit) => ({
          value: unit,
          label: t(`agree.unit.${unit}`),
        }))}
        onChange={(unit) => onChange({ ...value, unit })}
      />
      <Select
        label={t('agree.field.clock')}
        value={value.clock}
        options={(['business', 'clock'] as const).map((clock) => ({ value: clock, label: t(`model.clock.${clock}`) }))}
        onChange={(clock) => onChange({ ...value, clock })}
      />
    </>
  );
}
