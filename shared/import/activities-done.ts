import type { ActivityType } from '../model/activity-type.ts';
import type { DataSet } from '../model/data-set.ts';
import type { ActivityTypeId } from '../model/ids.ts';
import { normaliseText } from '../values/normalise-text.ts';
import type { DataSetWithin } from './data-set-within.ts';
import { localName, plainLine } from './plain-line.ts';
import { signalOfType } from './signal-of-type.ts';

/** What was done, as the data set tells it; names that are neither agreed on nor a type of the model become new types. */
export function activitiesDone(
  { summary, state, plan, newId }: DataSetWithin,
  agreed: Readonly<Record<string, ActivityTypeId>>,
): { readonly activities: NonNullable<DataSet['activities']>; readonly added: readonly ActivityType[] } {
  const found = summary.activities ?? { count: 0, types: [], earliest: null, latest: null };
  const known = Object.values(state.activityType).filter(({ modelId }) => modelId === plan.modelId);
  const added: ActivityType[] = [];
  const pairs = found.types.map((name): [string, ActivityTypeId] => {
    const there = agreedType(agreed, name) ?? known.find((type) => isNamed(type, name))?.id;
    if (there !== undefined) return [name, there];
    const type: ActivityType = {
      id: newId() as ActivityTypeId,
      modelId: plan.modelId,
      position: Math.max(0, ...known.map(({ position }) => position)) + added.length + 1,
      name: localName(name),
      signal: signalOfType(name),
      aliases: [plainLine(name)],
    };
    added.push(type);
    return [name, type.id];
  });
  const { count, earliest, latest } = found;
  return { activities: { count, types: Object.fromEntries(pairs), completeFrom: earliest, latest }, added };
}

function agreedType(types: Readonly<Record<string, ActivityTypeId>>, name: string): ActivityTypeId | undefined {
  return Object.hasOwn(types, name) ? types[name] : undefined;
}

function isNamed(type: ActivityType, name: string): boolean {
  const form = normaliseText(name);
  const names = [type.name.en, type.name.ar, ...type.aliases].filter((each) => each !== undefined);
  return names.some((each) => normaliseText(each) === form);
}
