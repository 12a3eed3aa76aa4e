import type { Command } from '../commands/command.ts';
import type { DataSet } from '../model/data-set.ts';
import type { Field } from '../model/field.ts';
import { activitiesDone } from './activities-done.ts';
import { appendedRecord, inPlaceOf } from './appended-record.ts';
import type { DataSetWithin } from './data-set-within.ts';
import { fieldOfColumn, fieldsToAdd } from './fields-to-add.ts';
import { leadsRecord } from './leads-record.ts';
import { outcomesRecord, renewed } from './outcomes-record.ts';
import type { ImportPlan } from './plan.ts';
import { plannedDerivations } from './planned-derivations.ts';
import { rememberedMapping } from './remembered-mapping.ts';

export type DataSetToAdd = Extract<Command, { type: 'dataSet.add' }>;

/** The one command with which an import becomes visible: the data set, its new fields and types, what it replaces. */
export function dataSetCommand(within: DataSetWithin): DataSetToAdd {
  const fields = fieldsToAdd(within);
  const fieldOf = (key: string) => fieldOfColumn(within.plan, fields, key);
  const mapping = rememberedMapping({ ...within, fieldOf });
  const command = commandFor(within, fields);
  return mapping === undefined ? command : { ...command, mapping };
}

function commandFor(within: DataSetWithin, fields: ReadonlyMap<string, Field>): DataSetToAdd {
  const { plan, state } = within;
  const base = plan.kind.kind === 'leads' ? null : (state.dataSet[plan.kind.dataSet] ?? null);
  if (base === null) return leadsCommand(within, fields);
  if (plan.kind.kind === 'activities') return activitiesCommand(within, base, plan.kind);
  const record = outcomesRecord(within, base, fields);
  return { type: 'dataSet.add', record, fields: [...fields.values()], replaces: base.id };
}

function leadsCommand(within: DataSetWithin, fields: ReadonlyMap<string, Field>): DataSetToAdd {
  const { plan, state, summary, newId } = within;
  const into = plan.kind.kind === 'leads' ? plan.kind.into : undefined;
  const base = into === undefined ? undefined : state.dataSet[into.dataSet];
  const own = leadsRecord(within, fields);
  const record =
    base === undefined ? own : into?.how === 'append' ? appendedRecord(within, own, base) : inPlaceOf(own, base);
  const made = [...fields.values()];
  const others = Object.values(state.field).filter(
    ({ modelId, id }) => modelId === plan.modelId && !made.some((f) => f.id === id),
  );
  const derived = plannedDerivations({
    plan,
    fields: [...others, ...made],
    fieldOf: (key) => fieldOfColumn(plan, fields, key),
    language: state.workshop.workshop?.settings.language ?? 'en',
    newId,
  });
  const before = into?.how === 'append' ? (base?.activities ?? null) : null;
  const did = summary.activities === null ? null : activitiesDone(within, before?.types ?? {});
  const completeFrom = before?.completeFrom ?? did?.activities.completeFrom ?? null;
  const command: DataSetToAdd = {
    type: 'dataSet.add',
    record: did === null ? record : { ...record, activities: { ...did.activities, completeFrom } },
    fields: [...made, ...derived],
    ...(did !== null && { activityTypes: [...did.added] }),
  };
  if (base === undefined) return command;
  return { ...command, replaces: base.id, leads: into?.how === 'append' ? 'appended' : 'replaced' };
}

function activitiesCommand(
  within: DataSetWithin,
  base: DataSet,
  kind: Extract<ImportPlan['kind'], { kind: 'activities' }>,
): DataSetToAdd {
  const before = kind.existing === 'append' ? base.activities : null;
  const { activities, added } = activitiesDone(within, { ...before?.types, ...kind.types });
  const completeFrom = kind.completeFrom ?? before?.completeFrom ?? activities.completeFrom;
  return {
    type: 'dataSet.add',
    record: { ...renewed(within, base), activities: { ...activities, completeFrom } },
    activityTypes: [...added],
    replaces: base.id,
  };
}
