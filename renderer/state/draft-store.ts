import { create } from 'zustand';
import { type Command, decide } from '#shared/commands/command.ts';
import type { Change, WorkshopState } from '#shared/model/records.ts';

/**
 * An edit under the hand that is not committed yet (a threshold being dragged): model, counts and simulation
 * follow it. Letting go commits one command, so that one gesture is one step to undo.
 */
type DraftStore = { readonly changes: readonly Change[] | null };

export const useDraft = create<DraftStore>(() => ({ changes: null }));

export function setDraft(changes: readonly Change[] | null): void {
  if (useDraft.getState().changes !== changes) useDraft.setState({ changes });
}

/** Shows what a command would do; a command that would be refused leaves the draft as it is. */
export function draftCommand(state: WorkshopState, command: Command): void {
  const decision = decide(state, command, { time: new Date().toISOString(), actor: { side: 'both' } });
  if (decision.ok) setDraft(decision.value);
}
