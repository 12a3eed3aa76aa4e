import { closeSync, openSync, readSync } from 'node:fs';

/** "ACRD": marks a SQLite file as an Accord workshop. */
export const applicationId = 0x41435244;

export type Header = {
  readonly isSqlite: boolean;
  readonly applicationId: number;
  readonly version: number;
  /** What the header says the file should measure; null where SQLite itself would not trust the number. */
  readonly bytes: number | null;
};

/**
 * The first hundred bytes, read without SQLite, which would otherwise make a stranger's file its own.
 * Never call this for a file that this process has open: closing it drops SQLite's locks on it (POSIX).
 */
export function readHeader(path: string): Header {
  const bytes = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  const pageSize = bytes.readUInt16BE(16);
  const changeCounterHolds = bytes.readUInt32BE(24) === bytes.readUInt32BE(92);
  return {
    isSqlite: bytes.toString('latin1', 0, 16) === 'SQLite format 3\0',
    applicationId: bytes.readUInt32BE(68),
    version: bytes.readUInt32BE(60),
    bytes: changeCounterHolds ? bytes.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize) : null,
  };
}
