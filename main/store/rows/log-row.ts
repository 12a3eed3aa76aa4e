import { z } from 'zod';
import type { Actor } from '#shared/commands/define.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { type Change, recordKind } from '#shared/model/records.ts';
import { Damage } from '../file-refusal.ts';
import { parseJson, parseRecord } from './record-row.ts';

/** What an entry of the log did: a command of a person, an undo or redo of a step, the return to a version. */
export const entryTypes = ['do', 'undo', 'redo', 'restore'] as const;
export type EntryType = (typeof entryTypes)[number];

/** The command as it was given: one of the commands, or `version.restore`. Kept as it was, read as data. */
export type LoggedCommand = { readonly type: string; readonly [member: string]: unknown };

/** One entry of the log, without what it changed. */
export type LogHead = {
  readonly seq: number;
  /** The id of the envelope that asked for it. */
  readonly id: string;
  readonly time: string;
  readonly actor: Actor;
  readonly gesture: string | null;
  readonly type: EntryType;
  /** The first entry of the step that this belongs to: entries of one gesture are one step. */
  readonly step: number;
  /** For undo and redo: the step that went or came back. */
  readonly target: number | null;
  readonly command: LoggedCommand | null;
};
export type LogEntry = LogHead & { readonly changes: readonly Change[] };

export type LogRow = {
  readonly seq: number;
  readonly envelope_id: string;
  readonly time: string;
  readonly side: string;
  readonly participant: string | null;
  readonly gesture: string | null;
  readonly type: string;
  readonly step: number;
  readonly target: number | null;
  readonly command: string | null;
  readonly changes: string;
};

export function entryToRow(entry: LogEntry): LogRow {
  return {
    seq: entry.seq,
    envelope_id: entry.id,
    time: entry.time,
    side: entry.actor.side,
    participant: entry.actor.participant ?? null,
    gesture: entry.gesture,
    type: entry.type,
    step: entry.step,
    target: entry.target,
    command: entry.command === null ? null : canonicalJson(entry.command),
    changes: canonicalJson(entry.changes),
  };
}

const headSchema = z.object({
  seq: z.int().min(1),
  id: z.string().min(1),
  time: z.string(),
  actor: z.object({ side: z.enum(['marketing', 'sales', 'both', 'facilitator']), participant: z.string().optional() }),
  gesture: z.string().nullable(),
  type: z.enum(entryTypes),
  step: z.int().min(1),
  target: z.int().min(1).nullable(),
  command: z.looseObject({ type: z.string() }).nullable(),
});

export function rowToHead(row: Omit<LogRow, 'changes'>): LogHead {
  const parsed = headSchema.safeParse({
    seq: row.seq,
    id: row.envelope_id,
    time: row.time,
    actor: row.participant === null ? { side: row.side } : { side: row.side, participant: row.participant },
    gesture: row.gesture,
    type: row.type,
    step: row.step,
    target: row.target,
    command: row.command === null ? null : parseJson(row.command),
  });
  if (!parsed.success) throw new Damage({ part: 'entry', seq: row.seq }, parsed.error);
  return parsed.data;
}

const changesSchema = z.array(
  z.object({ kind: recordKind, id: z.string(), before: z.unknown(), after: z.unknown() }).strict(),
);

/** The entry with its changes, every record in them parsed anew: only what is understood can be undone. */
export function rowToEntry(row: LogRow): LogEntry {
  const parsed = changesSchema.safeParse(parseJson(row.changes));
  if (!parsed.success) throw new Damage({ part: 'entry', seq: row.seq }, parsed.error);
  const changes = parsed.data.map(({ kind, id, before, after }) => {
    const [was, is] = [before, after].map((side) => (side === null ? null : (parseRecord(kind, side) ?? undefined)));
    if (was === undefined || is === undefined || [was, is].some((record) => record !== null && record.id !== id)) {
      throw new Damage({ part: 'entry', seq: row.seq });
    }
    return { kind, id, before: was, after: is } as Change;
  });
  return { ...rowToHead(row), changes };
}
