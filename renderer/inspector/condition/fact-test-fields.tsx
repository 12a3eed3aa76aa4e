import type { FactTest, Leaf } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import { testsOf } from '#shared/model/test-fits.ts';
import { useText } from '../../text/use-text.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Select } from '../../ui/select.tsx';
import { DayField } from './day-field.tsx';
import { testNamed } from './first-tests.ts';
import { ManyValues, OneValue } from './value-fields.tsx';
import css from './values.module.css';

type FactLeaf = Leaf & { op: 'fact' };
type Props = {
  readonly leaf: FactLeaf;
  readonly model: Model;
  readonly onChange: (leaf: Leaf) => void;
  readonly testId: string;
};

/** Which test a fact is put to, only those that suit its type (C2), and the value. */
export function FactTestFields({ leaf, model, onChange, testId }: Props) {
  const t = useText();
  const field = model.fields.find((f) => f.id === leaf.field);
  const write = (is: FactTest) => onChange({ ...leaf, is });
  if (field === undefined) return null;
  return (
    <>
      <Select
        bare
        label={t('inspector.condition.testLabel')}
        value={leaf.is.test}
        options={testsOf[field.type].map((test) => ({ value: test, label: t(`inspector.condition.test.${test}`) }))}
        onChange={(test) => write(testNamed(test, leaf.is))}
        testId={`${testId}-test`}
      />
      <div className={css.value} data-value="">
        <ValueOf leaf={leaf} onChange={write} testId={`${testId}-value`} />
      </div>
    </>
  );
}

type ValueProps = { readonly leaf: FactLeaf; readonly onChange: (is: FactTest) => void; readonly testId: string };

function ValueOf({ leaf, onChange, testId }: ValueProps) {
  const t = useText();
  const { is } = leaf;
  switch (is.test) {
    case 'is':
    case 'isNot':
    case 'contains':
    case 'containsWord':
    case 'startsWith':
    case 'endsWith':
      return (
        <OneValue
          field={leaf.field}
          value={is.value}
          onChange={(value) => onChange({ ...is, value })}
          testId={testId}
        />
      );
    case 'hasDomain':
      return (
        <OneValue field={null} value={is.domain} onChange={(domain) => onChange({ ...is, domain })} testId={testId} />
      );
    case 'isOneOf':
    case 'isNoneOf':
    case 'includesAnyOf':
    case 'includesAllOf':
      return (
        <ManyValues
          field={leaf.field}
          values={is.values}
          onChange={(values) => onChange({ ...is, values })}
          testId={testId}
        />
      );
    case 'equals':
    case 'differsFrom':
    case 'atLeast':
    case 'atMost':
    case 'moreThan':
    case 'lessThan':
      return (
        <Amount
          label={t('inspector.condition.value')}
          value={is.value}
          onChange={(value) => onChange({ ...is, value })}
          testId={testId}
        />
      );
    case 'between':
      return (
        <>
          <Amount
            label={t('inspector.condition.from')}
            value={is.from}
            onChange={(from) => onChange({ ...is, from })}
            testId={`${testId}-from`}
          />
          <span className={css.word}>–</span>
          <Amount
            label={t('inspector.condition.to')}
            value={is.to}
            onChange={(to) => onChange({ ...is, to })}
            testId={`${testId}-to`}
          />
        </>
      );
    case 'onOrBefore':
    case 'onOrAfter':
      return (
        <DayField label={t('inspector.condition.value')} value={is.day} onChange={(day) => onChange({ ...is, day })} />
      );
    case 'betweenDays':
      return (
        <>
          <DayField
            label={t('inspector.condition.from')}
            value={is.from}
            onChange={(from) => onChange({ ...is, from })}
          />
          <span className={css.word}>–</span>
          <DayField label={t('inspector.condition.to')} value={is.to} onChange={(to) => onChange({ ...is, to })} />
        </>
      );
    case 'withinLast':
    case 'withinNext':
      return (
        <NumberField
          bare
          label={t('inspector.rule.days')}
          value={is.days}
          min={1}
          max={36_525}
          suffix={t('inspector.rule.days')}
          onCommit={(days) => days !== null && onChange({ ...is, days })}
          testId={testId}
        />
      );
    case 'isYes':
      return (
        <Segments
          label={t('inspector.condition.value')}
          value={is.value ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('inspector.condition.yes') },
            { value: 'no', label: t('inspector.condition.no') },
          ]}
          onChange={(value) => onChange({ ...is, value: value === 'yes' })}
        />
      );
    default:
      return null;
  }
}

type AmountProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly testId: string;
};

/** A number that may still be open. */
function Amount({ label, value, onChange, testId }: AmountProps) {
  const t = useText();
  return (
    <NumberField
      bare
      label={label}
      value={Number.isFinite(value) ? value : null}
      min={-1e15}
      max={1e15}
      decimals={4}
      placeholder={t('inspector.condition.writeValue')}
      onCommit={(amount) => amount !== null && onChange(amount)}
      testId={testId}
    />
  );
}
