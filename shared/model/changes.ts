import { canonicalJson } from '../lib/canonical-json.ts';
import { type AnyRecord, type Change, recordKinds, type WorkshopState } from './records.ts';

/** The state with the changes made, in order. Kinds and records that no change names are the same objects. */
export function applyChanges(state: WorkshopState, changes: readonly Change[]): WorkshopState {
  const next: Record<string, Record<string, AnyRecord>> = {};
  for (const change of changes) {
    const records = next[change.kind] ?? { ...state[change.kind] };
    next[change.kind] = records;
    if (change.after === null) delete records[change.id];
    else records[change.id] = change.after;
  }
  return { ...state, ...next } as WorkshopState;
}

/** The changes that take the state back. */
export function invertChanges(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse();
}

/** The changes that lead from one state to another, in a stable order: used to go back to a version. */
export function changesBetween(from: WorkshopState, to: WorkshopState): Change[] {
  const changes: Change[] = [];
  for (const kind of recordKinds) {
    const ids = [...new Set([...Object.keys(from[kind]), ...Object.keys(to[kind])])].sort();
    for (const id of ids) {
      const before = from[kind][id] ?? null;
      const after = to[kind][id] ?? null;
      if (before !== after && canonicalJson(before) !== canonicalJson(after)) {
        changes.push({ kind, id, before, after } as Change);
      }
    }
  }
  return changes;
}

/** Two runs of changes as one: the first `before` and the last `after` of each record; used for gestures. */
export function squashChanges(first: readonly Change[], second: readonly Change[]): Change[] {
  const byRecord = new Map<string, Change>();
  for (const change of [...first, ...second]) {
    const key = `${change.kind} ${change.id}`;
    const earlier = byRecord.get(key);
    byRecord.set(key, earlier === undefined ? change : ({ ...change, before: earlier.before } as Change));
  }
  return [...byRecord.values()].filter((change) => canonicalJson(change.before) !== canonicalJson(change.after));
}
