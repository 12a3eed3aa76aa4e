import type { Command } from '#shared/commands/command.ts';
import type { Failure } from '#shared/lib/failure.ts';
import type { Rule } from '#shared/model/rule.ts';
import { draftCommand, setDraft } from '../state/draft-store.ts';
import { execute } from '../state/execute.ts';
import { useWorkshop } from '../state/workshop-store.ts';

/** Carries out an edit; what was under the hand until now goes with it. */
export async function edit(command: Command): Promise<Failure | null> {
  const failure = await execute(command);
  setDraft(null);
  return failure;
}

/** Shows what an edit would do while it is still being typed or dragged; null takes it back. */
export function tryOut(command: Command | null): void {
  const state = useWorkshop.getState().open?.state;
  if (command === null || state === undefined) setDraft(null);
  else draftCommand(state, command);
}

/** A rule's own members, which differ from kind to kind. */
export function changeRule<Of extends Rule>(rule: Of, set: Partial<Omit<Of, 'id' | 'modelId' | 'kind'>>): Command {
  return { type: 'rule.change', id: rule.id, set } as Command;
}
