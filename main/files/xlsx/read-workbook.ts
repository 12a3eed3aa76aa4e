import { readFile } from 'node:fs/promises';
import type { ImportLimits } from '#shared/import/limits.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { DamagedEntry } from '../sniff/zip-contents.ts';
import { zipEntries } from '../sniff/zip-entries.ts';
import { checkParts } from './check-parts.ts';
import { checkRepeats } from './ods-repeats.ts';
import { readPlain } from './read-plain.ts';
import { readWithLibrary } from './read-with-library.ts';
import { type SheetFound, SheetSink, type SheetTaker } from './sheet-sink.ts';
import { type Archive, xmlText } from './xml-parts.ts';
import { NotPlain } from './xml-text.ts';

type Within = {
  readonly path: string;
  readonly bytes: number;
  readonly wanted: string | undefined;
  readonly limits: ImportLimits;
  /** Whether reading should go on. */
  readonly go: () => boolean;
};

/**
 * Reads one sheet: the wanted one, else the first that is not blank; `rows[i]` of all that the taker is given is the
 * sheet's row i + 1. Macros and links to elsewhere are never followed. Refuses what is encrypted, damaged, no
 * spreadsheet, or unpacks to more than the limit.
 */
export async function readWorkbook(
  container: 'zip' | 'compound',
  within: Within,
  taker: SheetTaker,
): Promise<Result<SheetFound, TableRefusal>> {
  const { path, bytes, limits, wanted } = within;
  if (bytes > limits.workbookMegabytes * 1e6) return refused(tooLarge(path, bytes, limits.workbookMegabytes));
  const data = await readFile(path);
  const sink = new SheetSink(path, limits, taker);
  if (container === 'compound') return readWithLibrary(data, { path, wanted, format: 'xls', bytes }, sink);
  const opened = openArchive(data, within);
  if (!opened.ok) return opened;
  const { archive, format } = opened.value;
  try {
    const checked = await checkParts(archive, within.go);
    if (!within.go()) return refused({ kind: 'importCancelled' });
    if (checked.entities) return refused({ kind: 'tableHasEntities', path });
    if (format === 'ods') {
      const isLocked = (await manifestOf(archive)).includes('encryption-data');
      if (isLocked) return refused({ kind: 'tableEncrypted', path });
      if (checked.damaged) return refused({ kind: 'tableDamaged', path });
      const repeats = await checkRepeats(archive, path, limits);
      return repeats === null ? viaLibrary(archive, format, within, sink) : refused(repeats);
    }
    if (checked.damaged) return refused({ kind: 'tableDamaged', path });
    const longestRow = limits.cellCharacters * 8;
    return await readPlain(archive, { path, wanted, longestRow, merged: checked.merged }, sink);
  } catch (error) {
    if (error instanceof DamagedEntry) return refused({ kind: 'tableDamaged', path });
    if (error instanceof NotPlain) return viaLibrary(archive, format, within, sink);
    throw error;
  }
}

type Opened = { readonly archive: Archive; readonly format: 'xlsx' | 'ods' };

function openArchive(bytes: Buffer, { path, limits }: Within): Result<Opened, TableRefusal> {
  const entries = zipEntries(bytes);
  if (entries === null) return refused({ kind: 'tableDamaged', path });
  if (entries.some(({ locked }) => locked)) return refused({ kind: 'tableEncrypted', path });
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > limits.unpackedMegabytes * 1e6) return refused(unpacksTo(path, unpacked, limits.unpackedMegabytes));
  const archive = { bytes, entries };
  const has = (start: string) => entries.some((entry) => entry.name.startsWith(start));
  if (has('xl/workbook.')) return done({ archive, format: 'xlsx' });
  if (has('word/') || has('ppt/')) return refused({ kind: 'tableIsDocument', path });
  if (!has('content.xml')) return refused({ kind: 'tableIsArchive', path });
  const isOther = /opendocument\.(?:text|presentation|graphics)/.test(bytes.toString('latin1', 0, 200));
  return isOther ? refused({ kind: 'tableIsDocument', path }) : done({ archive, format: 'ods' });
}

/** The library has all of a workbook in memory, many times over: what it is given is a part of what may be unpacked. */
const libraryShare = 0.25;

function viaLibrary(
  { bytes, entries }: Archive,
  format: 'xlsx' | 'ods',
  { path, wanted, limits }: Within,
  sink: SheetSink,
): Promise<Result<SheetFound, TableRefusal>> | Result<SheetFound, TableRefusal> {
  const limit = limits.unpackedMegabytes * libraryShare;
  const unpacked = entries.reduce(
    (sum, entry) => sum + (/\.(?:xml|rels|bin)$/i.test(entry.name) ? entry.unpacked : 0),
    0,
  );
  if (unpacked > limit * 1e6) return refused(unpacksTo(path, unpacked, limit));
  return readWithLibrary(bytes, { path, wanted, format, bytes: unpacked }, sink);
}

async function manifestOf(archive: Archive): Promise<string> {
  try {
    return await xmlText(archive, 'META-INF/manifest.xml');
  } catch (error) {
    if (error instanceof NotPlain || error instanceof DamagedEntry) return '';
    throw error;
  }
}

function tooLarge(path: string, bytes: number, limit: number): TableRefusal {
  return { kind: 'tableTooLarge', of: 'workbook', path, megabytes: Math.round(bytes / 1e6), limit };
}

function unpacksTo(path: string, bytes: number, limit: number): TableRefusal {
  return { kind: 'tableUnpacksTooLarge', path, megabytes: Math.round(bytes / 1e6), limit };
}
