import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RecordRef } from '#shared/model/references.ts';

/** What in a file is not as it must be: a record, an entry of the log, a version, the leads of a data set, or the whole. */
export type DamagedPart =
  | { readonly part: 'file' }
  | { readonly part: 'record'; readonly ref: RecordRef }
  | { readonly part: 'entry'; readonly seq: number }
  | { readonly part: 'version'; readonly id: string }
  | { readonly part: 'leads'; readonly dataSet: string };

/** Why a file could not be opened, written or copied. Sentences: `refusal.KIND` in the catalogue. */
export type FileRefusal =
  /** Nothing is there. */
  | { readonly kind: 'fileMissing'; readonly path: string }
  /** The folder to write into is not there. */
  | { readonly kind: 'folderMissing'; readonly path: string }
  | { readonly kind: 'isAFolder'; readonly path: string }
  /** A socket, a device: no file that could be read twice. */
  | { readonly kind: 'notAFile'; readonly path: string }
  /** Zero bytes. */
  | { readonly kind: 'emptyFile'; readonly path: string }
  /** Some other program's file. */
  | { readonly kind: 'notAWorkshop'; readonly path: string }
  /** Written by a later Accord; opened by no earlier one, so that nothing in it is lost. */
  | { readonly kind: 'newerFile'; readonly path: string; readonly version: number; readonly known: number }
  /** Truncated, corrupt, or holding something no Accord writes. */
  | ({ readonly kind: 'damaged'; readonly path: string } & DamagedPart)
  | { readonly kind: 'readOnly'; readonly path: string }
  | { readonly kind: 'noPermission'; readonly path: string }
  /** This program or another has it open. */
  | { readonly kind: 'alreadyOpen'; readonly path: string }
  /** Something is there already and nobody said to replace it. */
  | { readonly kind: 'alreadyExists'; readonly path: string }
  | { readonly kind: 'diskFull'; readonly path: string }
  /** The disk or the network failed; `code` is the system's word for it. */
  | { readonly kind: 'diskFailed'; readonly path: string; readonly code: string };

/** Thrown while content is read, and turned into a refusal at the edge of the store. */
export class Damage extends Error {
  readonly part: DamagedPart;
  constructor(part: DamagedPart, cause?: unknown) {
    super(`damaged: ${JSON.stringify(part)}`, { cause });
    this.name = 'Damage';
    this.part = part;
  }
}

/** The refusal an error of the disk or of SQLite stands for; null for a bug, which the caller throws on. */
export function refusalOfError(error: unknown, path: string): FileRefusal | null {
  if (error instanceof Damage) return { kind: 'damaged', path, ...error.part };
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  switch (code) {
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'diskFull', path };
    case 'SQLITE_CORRUPT':
    case 'SQLITE_CORRUPT_INDEX':
    case 'SQLITE_CORRUPT_SEQUENCE':
    case 'SQLITE_CORRUPT_VTAB':
      return { kind: 'damaged', path, part: 'file' };
    case 'SQLITE_NOTADB':
    case 'SQLITE_FORMAT':
      return { kind: 'notAWorkshop', path };
    case 'SQLITE_BUSY':
    case 'SQLITE_BUSY_SNAPSHOT':
    case 'SQLITE_BUSY_RECOVERY':
    case 'SQLITE_BUSY_TIMEOUT':
    case 'SQLITE_LOCKED':
    case 'EBUSY':
      return { kind: 'alreadyOpen', path };
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DIRECTORY':
    case 'SQLITE_READONLY_DBMOVED':
      return { kind: 'readOnly', path };
    case 'EACCES':
    case 'EPERM':
    case 'SQLITE_PERM':
    case 'SQLITE_AUTH':
      return { kind: 'noPermission', path };
    case 'ENOENT':
      return { kind: 'fileMissing', path };
    case 'ENOTDIR':
      return { kind: 'folderMissing', path };
    case 'EISDIR':
      return { kind: 'isAFolder', path };
    default:
  }
  if (!code.startsWith('SQLITE_IOERR') && !code.startsWith('SQLITE_CANTOPEN') && !/^E[A-Z]+$/.test(code)) return null;
  return isFull(path) ? { kind: 'diskFull', path } : { kind: 'diskFailed', path, code };
}

/** A full disk also shows as a journal that cannot be opened or a map that cannot grow. */
function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < 65_536;
  } catch {
    return false;
  }
}
