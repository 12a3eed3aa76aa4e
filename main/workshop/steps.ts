import type { LogHead } from '../store/rows/log-row.ts';

/**
 * What can be undone and redone, derived from the log alone, so that it outlives the app. A step is named by the seq of
 * its first entry.
 */
export type Steps = {
  /** Oldest first; the last is undone next. */
  readonly done: readonly number[];
  /** The last is redone next. */
  readonly undone: readonly number[];
  /** The step that erased leads and that nothing before it can be undone past; null when none did. */
  readonly barrier: number | null;
  readonly last: LogHead | null;
};

/** The steps after one more entry. The first step, which made the workshop, is never undone. */
export function afterEntry(steps: Steps, entry: LogHead): Steps {
  const { done, undone } = steps;
  switch (entry.type) {
    case 'undo':
      return { ...steps, done: done.slice(0, -1), undone: [...undone, entry.target as number], last: entry };
    case 'redo':
      return { ...steps, done: [...done, entry.target as number], undone: undone.slice(0, -1), last: entry };
    default:
  }
  if (isBarrier(entry)) return { done: [], undone: [], barrier: entry.seq, last: entry };
  const isNew = entry.step === entry.seq && entry.seq !== 1;
  return { ...steps, done: isNew ? [...done, entry.seq] : done, undone: [], last: entry };
}

export function stepsOf(entries: readonly LogHead[]): Steps {
  const done: number[] = [];
  let undone: number[] = [];
  let barrier: number | null = null;
  for (const entry of entries) {
    if (entry.type === 'undo') undone.push(done.pop() as number);
    else if (entry.type === 'redo') done.push(undone.pop() as number);
    else {
      undone = [];
      if (isBarrier(entry)) {
        done.length = 0;
        barrier = entry.seq;
      } else if (entry.step === entry.seq && entry.seq !== 1) done.push(entry.seq);
    }
  }
  return { done, undone, barrier, last: entries.at(-1) ?? null };
}

/** The step that a new entry belongs to: the last one's when one gesture of one person made both, else its own. */
export function stepFor(steps: Steps, entry: Omit<LogHead, 'step'>): number {
  const { last } = steps;
  const joins =
    last !== null &&
    last.type === 'do' &&
    entry.type === 'do' &&
    entry.gesture !== null &&
    entry.gesture === last.gesture &&
    entry.actor.side === last.actor.side &&
    entry.actor.participant === last.actor.participant &&
    !isBarrier(last) &&
    !isBarrier(entry);
  return joins ? last.step : entry.seq;
}

/** Erasing leads cannot be undone, and nothing before it either: what came before may need them. */
export function isBarrier(entry: Pick<LogHead, 'type' | 'command'>): boolean {
  return entry.type === 'do' && entry.command?.type === 'dataSet.erase';
}
