import type { Command } from '#shared/commands/command.ts';
import type { Failure } from '#shared/lib/failure.ts';
import type { Rule } from '#shared/model/rule.ts';
import { commitDraft, draft } from '../state/commit-draft.ts';
import { setDraft } from '../state/draft-store.ts';

/**
 * Carries out an edit. It is shown at once and the leads are scored while it is being written down; what was under
 * the hand until now goes with it. Refused, it is taken back.
 */
export function edit(command: Command): Promise<Failure | null> {
  draft(command);
  return commitDraft(command);
}

/** Shows what an edit would do while it is still being typed or dragged; null takes it back. */
export function tryOut(command: Command | null): void {
  if (command === null) setDraft(null);
  else draft(command);
}

/** A rule's own members, which differ from kind to kind. */
export function changeRule<Of extends Rule>(rule: Of, set: Partial<Omit<Of, 'id' | 'modelId' | 'kind'>>): Command {
  return { type: 'rule.change', id: rule.id, set } as Command;
}
