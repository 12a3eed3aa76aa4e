import type { Command } from '#shared/commands/command.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { execute } from '../state/execute.ts';
import { type Selection, select, useView } from '../state/view-store.ts';

const removable = [
  'icp',
  'persona',
  'disqualifier',
  'group',
  'rule',
  'gate',
  'clause',
  'field',
  'activityType',
  'note',
  'frame',
  'recycleReason',
  'question',
] as const;

export function isRemovable({ kind }: Selection): boolean {
  return (removable as readonly string[]).includes(kind);
}

/**
 * Removes what is selected. While something still refers to it the command is refused, and the refusal says in
 * words what that is; the matrix and the stages without a gate stay for good.
 */
export async function removeSelected(selection: Selection, gesture?: string): Promise<Failure | null> {
  if (!isRemovable(selection)) return null;
  const command = { type: `${selection.kind}.remove`, id: selection.id } as Command;
  const failure = await execute(command, gesture === undefined ? {} : { gesture });
  const shown = useView.getState().selection;
  if (failure === null && shown?.kind === selection.kind && shown.id === selection.id) select(null);
  return failure;
}
