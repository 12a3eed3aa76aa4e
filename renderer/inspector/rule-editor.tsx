import { ArrowLeft } from 'lucide-react';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Model } from '#shared/model/model.ts';
import type { Rule } from '#shared/model/rule.ts';
import { describeRule } from '#shared/text/describe-rule.ts';
import { nameOf } from '#shared/text/names.ts';
import { select } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { PointsField } from '../ui/points-field.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { ActivityRuleFields } from './activity-rule-fields.tsx';
import { BandedRuleFields } from './banded-rule-fields.tsx';
import { ConditionLine } from './condition/condition-line.tsx';
import { edit, tryOut } from './edit.ts';
import { NameField, Section } from './fields.tsx';
import css from './inspector.module.css';
import { RuleResult } from './rules/rule-result.tsx';
import { SignalMarks } from './rules/signal-marks.tsx';

type Props = { readonly rule: Rule; readonly model: Model };

/** One rule of a group, with the way back to it. */
export function RuleEditor({ rule, model }: Props) {
  const t = useText();
  const group = model.groups.find((g) => g.id === rule.groupId);
  return (
    <>
      {group !== undefined && (
        <button
          type="button"
          className={css.back}
          onClick={() => select({ kind: 'group', id: group.id })}
          data-testid="rule-back"
        >
          <ArrowLeft size="1em" aria-hidden className={css.mirrored} />
          {t('inspector.rule.group', { name: nameOf('group', group.name, t) })}
        </button>
      )}
      <RuleResult id={rule.id} />
      {rule.kind === 'activity' && <SignalMarks types={rule.types} model={model} />}
      <NameField
        label={t('inspector.name')}
        value={rule.name}
        onCommit={(name) => void edit({ type: 'rule.change', id: rule.id, set: { name } })}
        testId="edit-name"
      />
      <Parts rule={rule} model={model} />
      <Sentence testId="rule-sentence">{describeRule(rule, model, t)}</Sentence>
    </>
  );
}

function Parts({ rule, model }: Props) {
  const t = useText();
  switch (rule.kind) {
    case 'condition': {
      const points = (value: number) => ({ type: 'rule.setPoints', id: rule.id, points: value }) as const;
      return (
        <>
          <PointsField
            label={t('inspector.rule.points')}
            value={rule.points}
            onCommit={(value) => value !== null && void edit(points(value))}
            onDraft={(value) => tryOut(value === null ? null : points(value))}
            testId="edit-points"
          />
          <Section title={t('inspector.rule.condition')}>
            <ConditionLine condition={rule.condition} part={{ kind: 'rule', id: rule.id }} testId="edit-condition" />
          </Section>
        </>
      );
    }
    case 'banded':
      return <BandedRuleFields rule={rule} model={model} />;
    case 'activity':
      return <ActivityRuleFields rule={rule} model={model} />;
    default:
      return assertNever(rule);
  }
}
