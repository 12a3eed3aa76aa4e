import type { Connection } from './connect.ts';
import { entryToRow, type LogEntry, type LogHead, type LogRow, rowToEntry, rowToHead } from './rows/log-row.ts';

const head = 'seq, envelope_id, time, side, participant, gesture, type, step, target, command';

/** Adds an entry at the log's end. Call it in the transaction that writes the entry's changes. */
export function appendEntry(db: Connection, entry: LogEntry): void {
  db.prepare(
    `INSERT INTO log (${head}, changes)
     VALUES (@seq, @envelope_id, @time, @side, @participant, @gesture, @type, @step, @target, @command, @changes)`,
  ).run(entryToRow(entry));
}

/** What each entry was, from the first to the last, without what it changed. */
export function readHeads(db: Connection): LogHead[] {
  return db.prepare<[], LogRow>(`SELECT ${head} FROM log ORDER BY seq`).all().map(rowToHead);
}

/** The entries of a step, in order. Throws `Damage` where one cannot be read. */
export function readStep(db: Connection, step: number): LogEntry[] {
  return db
    .prepare<[number], LogRow>(`SELECT ${head}, changes FROM log WHERE step = ? ORDER BY seq`)
    .all(step)
    .map(rowToEntry);
}

/** The entry that an envelope led to, if it was carried out. */
export function entryOfEnvelope(db: Connection, id: string): LogEntry | null {
  const row = db.prepare<[string], LogRow>(`SELECT ${head}, changes FROM log WHERE envelope_id = ?`).get(id);
  return row === undefined ? null : rowToEntry(row);
}

/** The first entries of the steps before a seq, newest first. */
export function readStepsBefore(
  db: Connection,
  page: { readonly before: number | null; readonly count: number },
): number[] {
  return db
    .prepare<[number, number], number>('SELECT seq FROM log WHERE seq = step AND seq < ? ORDER BY seq DESC LIMIT ?')
    .pluck()
    .all(page.before ?? Number.MAX_SAFE_INTEGER, page.count);
}
