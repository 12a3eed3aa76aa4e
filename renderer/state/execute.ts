import type { Answer } from '#shared/bridge/contract.ts';
import type { Command } from '#shared/commands/command.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { ask } from '../bridge/accord.ts';
import { showFailure } from './failure-store.ts';
import { goToChanged } from './go-to-record.ts';
import { actor } from './view-store.ts';
import { useWorkshop } from './workshop-store.ts';

/**
 * Carries out a command under the side that holds the pen. The change itself arrives as the event
 * `workshop.changed`. A refusal is shown in place and returned, for whoever wants to say it nearer.
 * Commands that share a `gesture` are one step to undo.
 */
export async function execute(command: Command, options: { readonly gesture?: string } = {}): Promise<Failure | null> {
  const envelope = {
    id: crypto.randomUUID(),
    time: new Date().toISOString(),
    actor: actor(),
    ...(options.gesture !== undefined && { gesture: options.gesture }),
    command,
  };
  const answer = await ask('command.execute', { envelope });
  return settled(answer.ok ? null : answer.refusal);
}

/** An id for a new record: `rule-1b9d6bcd6f51`. */
export function newId(prefix: string): string {
  return `${prefix}-${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

export function newGesture(): string {
  return crypto.randomUUID();
}

export async function undo(): Promise<void> {
  returned(await ask('history.undo', { actor: actor() }));
}

export async function redo(): Promise<void> {
  returned(await ask('history.redo', { actor: actor() }));
}

/** The changes themselves were heard before the answer. */
function returned(answer: Answer<'history.undo'>): void {
  settled(answer.ok ? null : answer.refusal);
  if (answer.ok) goToChanged(useWorkshop.getState().lastChanges);
}

function settled(failure: Failure | null): Failure | null {
  showFailure(failure);
  return failure;
}
