import type { Change, WorkshopState } from '#shared/model/records.ts';
import type { RecordRef } from '#shared/model/references.ts';
import type { LoggedCommand } from '../store/rows/log-row.ts';

/**
 * Where a step happened, for taking the eye there after an undo: the record that its command named, else the first
 * that it changed and that is still there; for a record that is gone, its group; null when nothing is left to look at.
 */
export function placeOf(
  changes: readonly Change[],
  command: LoggedCommand | null,
  state: WorkshopState,
): RecordRef | null {
  const kind = command?.type.split('.')[0];
  const named = changes.find((change) => change.kind === kind && change.id === idOf(command));
  const candidates = [...(named === undefined ? [] : [named]), ...changes];
  const there = candidates.find((change) => state[change.kind][change.id] !== undefined);
  if (there !== undefined) return { kind: there.kind, id: there.id };
  const groups = candidates.flatMap(({ before }) => (before !== null && 'groupId' in before ? [before.groupId] : []));
  const group = groups.find((id) => state.group[id] !== undefined);
  return group === undefined ? null : { kind: 'group', id: group };
}

function idOf(command: LoggedCommand | null): unknown {
  return command?.id ?? (command?.record as { id?: unknown } | undefined)?.id;
}
