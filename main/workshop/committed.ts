import type { Actor } from '#shared/commands/define.ts';
import type { Change } from '#shared/model/records.ts';
import type { RecordRef } from '#shared/model/references.ts';
import type { LogEntry } from '../store/rows/log-row.ts';
import type { Version } from '../store/rows/version-row.ts';

/** Who asks for something, when, and under which id: an envelope without a command. */
export type By = { readonly id: string; readonly time: string; readonly actor: Actor };

/** What was carried out. `entry: null`: the command was allowed and changed nothing, so nothing was written. */
export type Committed = {
  readonly entry: LogEntry | null;
  readonly changes: readonly Change[];
  /** Where it happened, for taking the eye there; null when nothing is left to look at. */
  readonly place: RecordRef | null;
};

/** What the listeners of a session hear, after it is in the file. */
export type SessionEvent =
  /** The same `applyChanges(state, changes)` brings every window to the session's state. */
  | {
      readonly kind: 'committed';
      readonly entry: LogEntry;
      readonly changes: readonly Change[];
      readonly canUndo: boolean;
      readonly canRedo: boolean;
    }
  | { readonly kind: 'versions'; readonly versions: readonly Version[] }
  /** Saved under another name; the session writes there from now on. */
  | { readonly kind: 'moved'; readonly path: string };
