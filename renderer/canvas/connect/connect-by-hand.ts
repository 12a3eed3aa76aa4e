import type { Model } from '#shared/model/model.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import { isolated } from '#shared/text/isolate.ts';
import type { Translate } from '#shared/text/translate.ts';
import { openBuilder } from '../../inspector/condition/builder-store.ts';
import { execute, newGesture, newId } from '../../state/execute.ts';
import { showFailure } from '../../state/failure-store.ts';
import { select } from '../../state/view-store.ts';
import { pickEdge } from '../hand-store.ts';
import { disconnectionOf } from './disconnection.ts';
import { type End, endName, endOf } from './ends.ts';
import { meaningOf } from './meaning-of.ts';

/** A sentence about two ends, with their names in it. */
export function sayEnds(text: TextKey, model: Model, from: End, to: End, t: Translate): string {
  const name = (end: End) => isolated(endName(model, end, t), t);
  return t(text, { from: name(from), to: name(to) });
}

/** Writes what a connection means, as one step to undo, and opens what came of it. */
export async function connect(model: Model, from: End, to: End): Promise<void> {
  const meaning = meaningOf(model, from, to, newId);
  if (!meaning.ok) return;
  if (!(await inOneStep(meaning.commands))) return;
  if (meaning.selects !== undefined) select(meaning.selects);
}

/** Removes the reference that an edge shows; or says why it cannot, and opens where it is written. */
export async function disconnect(
  model: Model,
  edge: { readonly source: string; readonly target: string },
  t: Translate,
): Promise<void> {
  const [from, to] = [endOf(edge.source), endOf(edge.target)];
  if (from === null || to === null) return;
  const found = disconnectionOf(model, from, to);
  if (found.ok) {
    if (await inOneStep(found.commands)) pickEdge(null);
    return;
  }
  showFailure({ kind: 'said', sentence: sayEnds(found.why, model, from, to, t) });
  pickEdge(null);
  if (found.opens !== undefined) {
    select({ kind: found.opens.kind, id: found.opens.id });
    openBuilder(found.opens);
  } else if (found.selects !== undefined) select(found.selects);
}

async function inOneStep(commands: readonly Parameters<typeof execute>[0][]): Promise<boolean> {
  const gesture = newGesture();
  for (const command of commands) {
    if ((await execute(command, { gesture })) !== null) return false;
  }
  return true;
}
