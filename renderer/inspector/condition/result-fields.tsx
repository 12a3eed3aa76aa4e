import { MultiSelect } from '@mantine/core';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Leaf } from '#shared/model/condition.ts';
import type { ActivityTypeId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { PlacedCondition } from '#shared/model/references.ts';
import { activityTypeName, nameOf, stageName } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { PointsField } from '../../ui/points-field.tsx';
import { Select } from '../../ui/select.tsx';
import { SignalMark } from '../../ui/signal-mark.tsx';
import { comboboxLook, listBox } from '../combobox-look.ts';
import { stagesBefore } from './first-tests.ts';
import css from './values.module.css';

type OtherLeaf = Exclude<Leaf, { op: 'fact' }>;
type Props = {
  readonly leaf: OtherLeaf;
  readonly placed: PlacedCondition;
  readonly model: Model;
  readonly onChange: (leaf: Leaf) => void;
  readonly testId: string;
};

/** Tests of activities (C4) and of what the model worked out before (C5). */
export function ResultFields({ leaf, placed, model, onChange, testId }: Props) {
  const t = useText();
  switch (leaf.op) {
    case 'activityCount':
      return <CountFields leaf={leaf} model={model} onChange={onChange} testId={testId} />;
    case 'daysSinceLast':
      return (
        <div className={css.value} data-value="">
          <TypesField types={leaf.types} model={model} onChange={(types) => onChange({ ...leaf, types })} />
          <Select
            bare
            label={t('inspector.condition.sinceLabel')}
            value={leaf.is}
            options={(['atMost', 'atLeast'] as const).map((is) => ({
              value: is,
              label: t(`inspector.condition.since.${is}`),
            }))}
            onChange={(is) => onChange({ ...leaf, is })}
          />
          <NumberField
            bare
            label={t('inspector.condition.daysAgo')}
            value={leaf.days}
            min={1}
            max={36_525}
            suffix={t('inspector.condition.daysAgo')}
            onCommit={(days) => days !== null && onChange({ ...leaf, days })}
          />
        </div>
      );
    case 'matchesIcp':
      return (
        <div className={css.value} data-value="">
          <Select
            bare
            label={t('inspector.condition.leaf.matchesIcp')}
            value={leaf.icp}
            options={model.icps.map((icp) => ({ value: icp.id, label: nameOf('icp', icp.name, t) }))}
            onChange={(icp) => onChange({ ...leaf, icp })}
          />
        </div>
      );
    case 'icpTier':
      return (
        <div className={css.value} data-value="">
          <NumberField
            bare
            label={t('inspector.condition.leaf.icpTier')}
            value={leaf.atLeast}
            min={1}
            max={10}
            suffix={t('inspector.condition.orBetter')}
            onCommit={(tier) => tier !== null && onChange({ ...leaf, atLeast: tier })}
          />
        </div>
      );
    case 'matchesPersona':
      return (
        <div className={css.value} data-value="">
          <Select
            bare
            label={t('inspector.condition.leaf.matchesPersona')}
            value={leaf.persona}
            options={model.personas.map((p) => ({ value: p.id, label: nameOf('persona', p.name, t) }))}
            onChange={(persona) => onChange({ ...leaf, persona })}
          />
        </div>
      );
    case 'total':
      return (
        <div className={css.value} data-value="">
          <Select
            bare
            label={t('inspector.condition.of')}
            value={leaf.of}
            options={(['fit', 'engagement'] as const).map((of) => ({ value: of, label: t(`model.dimension.${of}`) }))}
            onChange={(of) => onChange({ ...leaf, of })}
          />
          <PointsField
            bare
            label={t('inspector.condition.atLeastTimes')}
            value={leaf.atLeast}
            onCommit={(atLeast) => atLeast !== null && onChange({ ...leaf, atLeast })}
          />
        </div>
      );
    case 'gradeIn':
      return <GradePicker leaf={leaf} model={model} onChange={onChange} testId={testId} />;
    case 'stageReached':
      return (
        <div className={css.value} data-value="">
          <Select
            bare
            label={t('inspector.condition.leaf.stageReached')}
            value={leaf.stage}
            options={stagesBefore(placed.stage).map((stage) => ({ value: stage, label: stageName(model, stage, t) }))}
            onChange={(stage) => onChange({ ...leaf, stage })}
          />
        </div>
      );
    case 'question':
      return (
        <div className={css.value} data-value="">
          <Select
            bare
            label={t('inspector.condition.leaf.question')}
            value={leaf.question}
            options={model.questions.map((q) => ({ value: q.id, label: nameOf('question', q.text, t) }))}
            onChange={(question) => onChange({ ...leaf, question })}
          />
          <Select
            bare
            label={t('inspector.condition.testLabel')}
            value={leaf.is}
            options={(['answered', 'confirmed'] as const).map((is) => ({
              value: is,
              label: t(`inspector.condition.${is}`),
            }))}
            onChange={(is) => onChange({ ...leaf, is })}
          />
        </div>
      );
    default:
      return assertNever(leaf);
  }
}

type OwnProps<Of extends OtherLeaf> = Omit<Props, 'leaf' | 'placed'> & { readonly leaf: Of };

function CountFields({ leaf, model, onChange, testId }: OwnProps<OtherLeaf & { op: 'activityCount' }>) {
  const t = useText();
  return (
    <div className={css.value} data-value="">
      <TypesField types={leaf.types} model={model} onChange={(types) => onChange({ ...leaf, types })} />
      <NumberField
        bare
        label={t('inspector.condition.atLeastTimes')}
        value={leaf.atLeast}
        min={0}
        max={100_000}
        suffix={t('inspector.condition.atMostTimes')}
        onCommit={(atLeast) => atLeast !== null && onChange({ ...leaf, atLeast })}
        testId={`${testId}-least`}
      />
      <NumberField
        bare
        optional
        label={t('inspector.condition.atMostTimes')}
        value={leaf.atMost ?? null}
        min={leaf.atLeast}
        max={100_000}
        placeholder={t('inspector.condition.anyTimes')}
        suffix={t('inspector.condition.withinDays')}
        onCommit={(atMost) => onChange(optional(leaf, 'atMost', atMost))}
      />
      <NumberField
        bare
        optional
        label={t('inspector.condition.withinDays')}
        value={leaf.withinDays ?? null}
        min={1}
        max={36_525}
        placeholder={t('inspector.rule.always')}
        suffix={t('inspector.rule.days')}
        onCommit={(days) => onChange(optional(leaf, 'withinDays', days))}
        testId={`${testId}-days`}
      />
    </div>
  );
}

/** The leaf with an optional number, or without it. */
function optional<Of extends OtherLeaf>(leaf: Of, member: string, value: number | null): Of {
  const { [member]: _before, ...rest } = leaf as Of & Record<string, unknown>;
  return (value === null ? rest : { ...rest, [member]: value }) as Of;
}

type TypesProps = {
  readonly types: readonly string[];
  readonly model: Model;
  readonly onChange: (types: ActivityTypeId[]) => void;
};

/** One or more types of activity. */
export function TypesField({ types, model, onChange }: TypesProps) {
  const t = useText();
  return (
    <MultiSelect
      classNames={comboboxLook}
      aria-label={t('inspector.condition.types')}
      value={[...types]}
      data={model.activityTypes.map(({ id }) => ({ value: id as string, label: activityTypeName(model, id, t) }))}
      onChange={(ids) => onChange(ids as ActivityTypeId[])}
      renderOption={({ option }) => {
        const signal = model.activityTypes.find(({ id }) => id === option.value)?.signal;
        return (
          <span className={css.option}>
            <span dir="auto">{option.label}</span>
            <span className={css.optionEnd}>{signal !== undefined && <SignalMark signal={signal} />}</span>
          </span>
        );
      }}
      searchable
      comboboxProps={listBox}
      data-testid="activity-types"
    />
  );
}

/** The matrix as chips: which grades are meant. The last one stays. */
function GradePicker({ leaf, model, onChange, testId }: OwnProps<OtherLeaf & { op: 'gradeIn' }>) {
  const t = useText();
  const columns = model.engagement.thresholds.length + 1;
  return (
    <fieldset className={css.grades} style={{ gridTemplateColumns: `repeat(${columns}, 2.5rem)` }}>
      <legend className={css.hidden}>{t('inspector.condition.leaf.gradeIn')}</legend>
      {model.cells.map(({ grade }) => {
        const chosen = leaf.grades.includes(grade);
        const next = chosen
          ? leaf.grades.filter((g) => g !== grade)
          : model.cells.map((c) => c.grade).filter((g) => g === grade || leaf.grades.includes(g));
        return (
          <button
            key={grade}
            type="button"
            aria-pressed={chosen}
            className={css.gradeChip}
            onClick={() => next.length > 0 && onChange({ ...leaf, grades: next })}
            data-testid={`${testId}-grade-${grade}`}
          >
            {grade}
          </button>
        );
      })}
    </fieldset>
  );
}
