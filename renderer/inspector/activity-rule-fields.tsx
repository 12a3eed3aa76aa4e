import type { TextTest } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import type { ActivityRule } from '#shared/model/rule.ts';
import { useText } from '../text/use-text.ts';
import { NumberField } from '../ui/number-field.tsx';
import { PointsField } from '../ui/points-field.tsx';
import { Select } from '../ui/select.tsx';
import { TypesField } from './condition/result-fields.tsx';
import { OneValue } from './condition/value-fields.tsx';
import { DecayFields } from './decay-fields.tsx';
import { changeRule, edit, tryOut } from './edit.ts';
import { Section } from './fields.tsx';
import css from './inspector.module.css';

type Props = { readonly rule: ActivityRule; readonly model: Model };

/** Points for what leads do (P4, P5): which activities, how many of them, how old they may be, how they fade. */
export function ActivityRuleFields({ rule, model }: Props) {
  const t = useText();
  const command = (set: Partial<Omit<ActivityRule, 'id' | 'modelId' | 'kind'>>) => changeRule(rule, set);
  const points = (value: number) => ({ type: 'rule.setPoints', id: rule.id, points: value }) as const;
  return (
    <>
      <Section title={t('inspector.rule.types')}>
        <TypesField
          types={rule.types}
          model={model}
          onChange={(types) => types.length > 0 && void edit(command({ types }))}
        />
        <AssetFields rule={rule} />
      </Section>
      <PointsField
        label={t('inspector.rule.eachGives')}
        value={rule.points}
        suffix={t('inspector.group.pointsUnit')}
        onCommit={(value) => value !== null && void edit(points(value))}
        onDraft={(value) => tryOut(value === null ? null : points(value))}
        testId="edit-points"
      />
      <NumberField
        optional
        label={t('inspector.rule.maxTimes')}
        value={rule.maxTimes}
        min={1}
        max={100_000}
        placeholder={t('inspector.rule.noMaxTimes')}
        suffix={t('inspector.rule.times')}
        onCommit={(maxTimes) => void edit(command({ maxTimes }))}
        onDraft={(maxTimes) => tryOut(maxTimes === null ? null : command({ maxTimes }))}
        testId="edit-max-times"
      />
      <Select
        label={t('inspector.rule.oncePer')}
        value={rule.oncePer ?? 'each'}
        options={(['each', 'asset', 'day'] as const).map((per) => ({
          value: per,
          label: t(`inspector.rule.oncePer.${per}`),
        }))}
        onChange={(per) => void edit(command({ oncePer: per === 'each' ? null : per }))}
      />
      <NumberField
        optional
        label={t('inspector.rule.window')}
        value={rule.withinDays}
        min={1}
        max={36_525}
        placeholder={t('inspector.rule.always')}
        suffix={t('inspector.rule.days')}
        onCommit={(withinDays) => void edit(command({ withinDays }))}
        onDraft={(withinDays) => tryOut(withinDays === null ? null : command({ withinDays }))}
        testId="edit-window"
      />
      <DecayFields rule={rule} onChange={command} />
    </>
  );
}

const assetTests = ['containsWord', 'contains', 'is', 'startsWith', 'endsWith'] as const;

/** Only activities whose asset passes a test; without one, all of them. */
function AssetFields({ rule }: { readonly rule: ActivityRule }) {
  const t = useText();
  const { asset } = rule;
  const value = asset !== undefined && 'value' in asset ? asset.value : '';
  const write = (next: TextTest) => void edit(changeRule(rule, { asset: next }));
  const choose = (test: (typeof assetTests)[number] | 'any') => {
    if (test === 'any') void edit({ type: 'rule.change', id: rule.id, set: {}, unset: ['asset'] });
    else write({ test, value: value || '?' });
  };
  const known = assetTests.find((test) => test === asset?.test) ?? (asset === undefined ? 'any' : null);
  return (
    <div className={css.inline}>
      <Select
        label={t('inspector.rule.asset')}
        value={known}
        options={[
          { value: 'any' as const, label: t('inspector.rule.anyAsset') },
          ...assetTests.map((test) => ({ value: test, label: t(`inspector.condition.test.${test}`) })),
        ]}
        onChange={choose}
      />
      {asset !== undefined && 'value' in asset && (
        <OneValue
          field={null}
          value={asset.value}
          onChange={(text) => write({ ...asset, value: text })}
          testId="edit-asset"
        />
      )}
    </div>
  );
}
