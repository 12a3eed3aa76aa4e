import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import type { Rule } from '#shared/model/rule.ts';
import { describeRule } from '#shared/text/describe-rule.ts';
import { nameOf } from '#shared/text/names.ts';
import { newRule } from '../canvas/new-records.ts';
import { newId } from '../state/execute.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { select } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { PointsField } from '../ui/points-field.tsx';
import { Select } from '../ui/select.tsx';
import { edit, tryOut } from './edit.ts';
import { NameField, Section } from './fields.tsx';
import css from './inspector.module.css';
import { LiveCount, useAllLeads } from './live-count.tsx';
import { SignalMarks } from './rules/signal-marks.tsx';

type Group = RecordOf<'group'>;
type Props = { readonly group: Group; readonly model: Model };

/** Rules that are counted together: their limits, and each with its points. */
export function GroupEditor({ group, model }: Props) {
  const t = useText();
  const all = useAllLeads();
  const count = useSimulation()?.groups.find((c) => c.id === group.id);
  const command = (set: Partial<Omit<Group, 'id' | 'modelId'>>) =>
    ({ type: 'group.change', id: group.id, set }) as const;
  const cap = (points: number | null) => ({ type: 'group.setCap', id: group.id, cap: points }) as const;
  const bar = count && { yes: count.gave, no: all - count.gave - count.unknown, unknown: count.unknown };
  return (
    <>
      <LiveCount of="group" count={count?.gave ?? null} noun={t('inspector.count.group', { all })} bar={bar ?? null} />
      <NameField
        label={t('inspector.name')}
        value={group.name}
        onCommit={(name) => void edit(command({ name }))}
        testId="edit-name"
      />
      <div className={css.pair}>
        <PointsField
          optional
          label={t('inspector.group.cap')}
          value={group.cap}
          placeholder={t('inspector.group.noLimit')}
          onCommit={(points) => void edit(cap(points))}
          onDraft={(points) => tryOut(points === null ? null : cap(points))}
          testId="edit-cap"
        />
        <PointsField
          optional
          label={t('inspector.group.floor')}
          value={group.floor}
          placeholder={t('inspector.group.noLimit')}
          onCommit={(floor) => void edit(command({ floor }))}
          onDraft={(floor) => tryOut(floor === null ? null : command({ floor }))}
          testId="edit-floor"
        />
      </div>
      <RuleList group={group} model={model} />
      <div className={css.pair}>
        <Select
          label={t('inspector.group.dimension')}
          value={group.dimension}
          options={(['fit', 'engagement'] as const).map((name) => ({
            value: name,
            label: t(`model.dimension.${name}`),
          }))}
          onChange={(dimension) => void edit(command({ dimension }))}
        />
        <Select
          label={t('inspector.group.agreed')}
          value={group.agreed ?? 'nobody'}
          options={[
            { value: 'nobody' as const, label: t('inspector.group.nobody') },
            ...(['marketing', 'sales', 'both'] as const).map((side) => ({ value: side, label: t(`app.side.${side}`) })),
          ]}
          onChange={(agreed) => void edit(command({ agreed: agreed === 'nobody' ? null : agreed }))}
          testId="edit-agreed"
        />
      </div>
    </>
  );
}

function RuleList({ group, model }: Props) {
  const t = useText();
  const [lacking, setLacking] = useState<string | null>(null);
  const rules = model.rules.filter((rule) => rule.groupId === group.id);
  const add = async (kind: Rule['kind']) => {
    const name = { [t.language]: t(`inspector.group.newRule.${kind}`) };
    const rule = newRule(model, kind, newId('rule'), group.id, name);
    if (rule === null)
      return setLacking(t(kind === 'banded' ? 'inspector.group.needsField' : 'inspector.group.needsActivity'));
    setLacking(null);
    if ((await edit({ type: 'rule.add', record: rule })) === null) select({ kind: 'rule', id: rule.id });
  };
  return (
    <Section title={t('inspector.group.rules')}>
      <ul className={css.rules}>
        {rules.map((rule) => (
          <RuleLine key={rule.id} rule={rule} model={model} />
        ))}
      </ul>
      <div className={css.adds}>
        <Button small icon={Plus} onClick={() => void add('condition')} testId="add-rule-condition">
          {t('inspector.group.addCondition')}
        </Button>
        <Button small icon={Plus} onClick={() => void add('banded')} testId="add-rule-banded">
          {t('inspector.group.addBanded')}
        </Button>
        <Button small icon={Plus} onClick={() => void add('activity')} testId="add-rule-activity">
          {t('inspector.group.addActivity')}
        </Button>
      </div>
      {lacking !== null && (
        <p className={css.refused} role="alert" ref={intoSight}>
          {lacking}
        </p>
      )}
    </Section>
  );
}

const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

/** A rule by its name, its sentence and its points, which are edited in place. */
function RuleLine({ rule, model }: { readonly rule: Rule; readonly model: Model }) {
  const t = useText();
  const gave = useSimulation()?.rules.find((c) => c.id === rule.id)?.gave;
  const name = nameOf('rule', rule.name, t);
  const words = describeRule(rule, model, t);
  const points = (value: number) => ({ type: 'rule.setPoints', id: rule.id, points: value }) as const;
  return (
    <li className={css.rule}>
      <button
        type="button"
        className={css.ruleName}
        onClick={() => select({ kind: 'rule', id: rule.id })}
        data-testid={`rule-${rule.id}`}
      >
        <strong dir="auto">{name}</strong>
        {rule.kind === 'activity' && <SignalMarks types={rule.types} model={model} />}
        <span className={css.ruleWords} dir="auto" title={words}>
          {words}
        </span>
        {gave !== undefined && (
          <span className={css.ruleLeads} data-meaning={t('meaning.rule')}>
            {t('inspector.group.leads', { count: gave })}
          </span>
        )}
      </button>
      {rule.kind !== 'banded' && (
        <PointsField
          bare
          label={t('canvas.points', { name })}
          value={rule.points}
          onCommit={(value) => value !== null && void edit(points(value))}
          onDraft={(value) => tryOut(value === null ? null : points(value))}
          testId={`points-${rule.id}`}
        />
      )}
    </li>
  );
}
