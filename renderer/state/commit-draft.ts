import type { Command } from '#shared/commands/command.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { draftCommand, setDraft, useDraft } from './draft-store.ts';
import { execute } from './execute.ts';
import { useWorkshop } from './workshop-store.ts';

/** Shows what the command would do, without committing it: model, counts and simulation follow. */
export function draft(command: Command): void {
  const { open } = useWorkshop.getState();
  if (open !== null) draftCommand(open.state, command);
}

/** Commits the command whose draft is shown, and lets go of the draft unless a newer one took its place. */
export async function commitDraft(
  command: Command,
  options: { readonly gesture?: string } = {},
): Promise<Failure | null> {
  const shown = useDraft.getState().changes;
  const failure = await execute(command, options);
  if (useDraft.getState().changes === shown) setDraft(null);
  return failure;
}
