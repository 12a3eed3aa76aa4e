import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import Database from 'better-sqlite3';

/**
 * Whether a text is anywhere in a workshop that is closed, or in what lies beside it under its name: in its bytes, in any
 * cell of any table, packed parts unpacked, as UTF-8 or UTF-16.
 */
export function searchIn(path: string): (text: string) => boolean {
  const files = readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)));
  const bytes = files.map((name) => readFileSync(join(dirname(path), name)));
  const db = new Database(path, { readonly: true });
  try {
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    const cells = tables.flatMap((table) => db.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().all().flat());
    const blobs = cells.filter((cell): cell is Buffer => Buffer.isBuffer(cell));
    const texts = cells.filter((cell) => typeof cell === 'string').map((cell) => Buffer.from(cell));
    const all = [...bytes, ...texts, ...blobs, ...blobs.map(unpacked)];
    return (text) => all.some((each) => each.includes(text, 0, 'utf8') || each.includes(text, 0, 'utf16le'));
  } finally {
    db.close();
  }
}

function unpacked(blob: Buffer): Buffer {
  try {
    return inflateSync(blob);
  } catch {
    return Buffer.alloc(0);
  }
}
