import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect } from './connect.ts';

const journalEnds = ['-wal', '-shm', '-journal'];

/**
 * Gives a whole new file its name, over whatever had it: at every moment the old or the new one is there, whole. The
 * caller holds the lock on the name.
 */
export function putInPlace(part: string, path: string): void {
  sync(part, 'r+');
  settleJournals(path);
  renameSync(part, path);
  // Without this, a loss of power could bring back the old name. Windows has no such call.
  if (process.platform !== 'win32') sync(dirname(path), 'r');
}

/**
 * A journal that a crash left beside the old file would be taken for the new one's. What it holds goes into the old
 * file first, so that even then the old one is whole until the new one is there.
 */
function settleJournals(path: string): void {
  const left = journalEnds.map((end) => `${path}${end}`).filter((journal) => existsSync(journal));
  if (left.length === 0) return;
  try {
    const db = connect(path, { readOnly: false, waitMs: 0 });
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
    db.close();
  } catch {
    // No database, or a broken one: then the journal is worth nothing either.
  }
  for (const journal of left) rmSync(journal, { force: true });
}

/** A file that is being made has this name until it is whole. */
export function partOf(path: string): string {
  return `${path}-part`;
}

/** What is left of a file that was being made when the program ended, with its journals. */
export function sweepPart(path: string): void {
  for (const end of ['', ...journalEnds]) rmSync(`${partOf(path)}${end}`, { force: true });
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
