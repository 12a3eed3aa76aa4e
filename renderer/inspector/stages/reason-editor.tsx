import { leavesOf } from '#shared/model/condition-walk.ts';
import type { FieldId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { describeCondition } from '#shared/text/describe-condition.ts';
import { fieldName } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { capital } from '../../text/capital.ts';
import { useText } from '../../text/use-text.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { ConditionLine } from '../condition/condition-line.tsx';
import { edit, tryOut } from '../edit.ts';
import { NameField, Section } from '../fields.tsx';
import { LiveCount, useAllLeads } from '../live-count.tsx';
import { heldBy } from './held-by.ts';

type Reason = RecordOf<'recycleReason'>;
const ends = ['recycled', 'nurture', 'disqualified'] as const;

/** Why a lead is sent back or turned down, where it goes, and when it may come again (S6). */
export function ReasonEditor({ reason, model }: { readonly reason: Reason; readonly model: Model }) {
  const t = useText();
  const all = useAllLeads();
  const simulation = useSimulation();
  const change = (set: Partial<Omit<Reason, 'id' | 'modelId'>>) =>
    ({ type: 'recycleReason.change', id: reason.id, set }) as const;
  const dates = model.fields.filter(({ type }) => type === 'date');
  return (
    <>
      <LiveCount
        of="reason"
        count={simulation === null ? null : heldBy(simulation, reason.id)}
        noun={t('stages.reason.count', { all })}
      />
      <NameField
        label={t('inspector.name')}
        value={reason.name}
        onCommit={(name) => void edit(change({ name }))}
        testId="edit-name"
      />
      <Section title={t('stages.reason.carriedBy')}>
        <ConditionLine
          condition={reason.carriedBy}
          part={{ kind: 'recycleReason', id: reason.id, of: 'carriedBy' }}
          testId="edit-carried-by"
        />
      </Section>
      <Select
        label={t('stages.reason.to')}
        value={reason.to}
        options={ends.map((to) => ({ value: to, label: t(`model.stage.${to}`) }))}
        onChange={(to) => void edit(change({ to }))}
        testId="edit-to"
      />
      <Select
        label={t('stages.reason.clock')}
        hint={t('stages.reason.clockHint')}
        value={reason.clockField as string}
        options={dates.map(({ id }) => ({ value: id as string, label: fieldName(model, id, t) }))}
        onChange={(id) => void edit(change({ clockField: id as FieldId }))}
        testId="edit-clock"
      />
      <NumberField
        label={t('stages.reason.after')}
        value={reason.afterDays}
        min={0}
        max={36_525}
        suffix={t('inspector.rule.days')}
        onCommit={(afterDays) => afterDays !== null && void edit(change({ afterDays }))}
        onDraft={(afterDays) => tryOut(afterDays === null ? null : change({ afterDays }))}
        testId="edit-after"
      />
      <Section title={t('stages.reason.returns')}>
        <ConditionLine
          condition={reason.returnsWhen}
          part={{ kind: 'recycleReason', id: reason.id, of: 'returnsWhen' }}
          testId="edit-returns"
        />
      </Section>
      <Sentence testId="reason-sentence">{sentenceOf(reason, model, t)}</Sentence>
    </>
  );
}

function sentenceOf({ carriedBy, returnsWhen, to, afterDays, clockField }: Reason, model: Model, t: Translate): string {
  if (leavesOf(carriedBy).length === 0) return t('stages.reason.notYet');
  const parts = {
    condition: capital(describeCondition(carriedBy, model, t)),
    stage: t(`model.stage.${to}`),
    days: t('model.duration.days', { count: afterDays }),
    field: fieldName(model, clockField, t),
  };
  if (leavesOf(returnsWhen).length === 0) return t('stages.reason.sentenceAlways', parts);
  return t('stages.reason.sentence', { ...parts, returns: describeCondition(returnsWhen, model, t) });
}
