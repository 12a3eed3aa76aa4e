import type { Command } from '#shared/commands/command.ts';
import type { GroupId } from '#shared/model/ids.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { execute, newGesture } from '../state/execute.ts';
import { select } from '../state/view-store.ts';
import { useShown } from '../state/workshop-store.ts';
import { cardsMeant } from './canvas-now.ts';

/** The groups whose rules can be put together: two or more of one dimension, and nothing else; null otherwise. */
export function groupsToMerge(): readonly RecordOf<'group'>[] | null {
  const { model } = useShown.getState();
  const cards = cardsMeant();
  const groups = cards.flatMap(({ selects }) => model?.groups.filter(({ id }) => id === selects.id) ?? []);
  const isAlike = groups.every(({ dimension }) => dimension === groups[0]?.dimension);
  return groups.length >= 2 && groups.length === cards.length && isAlike ? groups : null;
}

/** Puts the rules of the selected groups into the first of them, whose limits stay, in one step. */
export async function mergeGroups(): Promise<void> {
  const { model } = useShown.getState();
  const [into, ...others] = groupsToMerge() ?? [];
  if (model === null || into === undefined) return;
  const gesture = newGesture();
  let last = Math.max(0, ...model.rules.filter((r) => r.groupId === into.id).map(({ position }) => position));
  for (const group of others) {
    for (const rule of model.rules.filter((r) => r.groupId === group.id)) {
      const set = { groupId: into.id as GroupId, position: ++last };
      if ((await execute({ type: 'rule.change', id: rule.id, set } as Command, { gesture })) !== null) return;
    }
    if ((await execute({ type: 'group.remove', id: group.id }, { gesture })) !== null) return;
  }
  select({ kind: 'group', id: into.id });
}
