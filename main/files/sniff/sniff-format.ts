import { open, stat } from 'node:fs/promises';
import type { TableRefusal, TableRefusalKind } from '#shared/import/table-refusal.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { findUtf16 } from './find-utf16.ts';

/** What a file is by its first bytes, never by its name. */
export type FoundFormat = {
  readonly format: 'text' | 'zip' | 'compound';
  readonly bytes: number;
  readonly head: Buffer;
};

/** Looks at a file's beginning; refuses what is plainly no table. */
export async function sniffFormat(path: string): Promise<Result<FoundFormat, TableRefusal>> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return refused({ kind: 'tableIsAFolder', path });
    if (!about.isFile()) return refused({ kind: 'tableIsBinary', path });
    if (about.size === 0) return refused({ kind: 'emptyFile', path });
    const head = await firstBytes(path, 65_536);
    const stranger = strangerIn(head);
    if (stranger !== null) return refused({ kind: stranger, path });
    return done({ format: formatOf(head), bytes: about.size, head });
  } catch (error) {
    return refused(refusalOfReading(error, path));
  }
}

/** A failed read as a refusal; whatever is no file system's error is a bug and thrown on. */
export function refusalOfReading(error: unknown, path: string): TableRefusal {
  const code = (error as { code?: unknown }).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'fileMissing', path };
  if (code === 'EISDIR') return { kind: 'tableIsAFolder', path };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'noPermission', path };
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) return { kind: 'diskFailed', path, code };
  throw error;
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function formatOf(head: Buffer): FoundFormat['format'] {
  if (startsWith(head, 'PK\u0003\u0004') || startsWith(head, 'PK\u0005\u0006')) return 'zip';
  return startsWith(head, '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1') ? 'compound' : 'text';
}

const signatures: readonly (readonly [string, TableRefusalKind])[] = [
  ['%PDF', 'tableIsPdf'],
  ['\u0089PNG', 'tableIsPicture'],
  ['\u00FF\u00D8\u00FF', 'tableIsPicture'],
  ['GIF8', 'tableIsPicture'],
  ['RIFF', 'tableIsPicture'],
  ['II*\u0000', 'tableIsPicture'],
  ['MM\u0000*', 'tableIsPicture'],
  ['\u001F\u008B', 'tableIsArchive'],
  ['BZh', 'tableIsArchive'],
  ['7z\u00BC\u00AF', 'tableIsArchive'],
  ['Rar!', 'tableIsArchive'],
  ['\u00FD7zXZ', 'tableIsArchive'],
  ['{\\rtf', 'tableIsDocument'],
  ['SQLite format 3\u0000', 'tableIsWorkshop'],
  ['\u007FELF', 'tableIsBinary'],
  ['PAR1', 'tableIsBinary'],
];

function strangerIn(head: Buffer): TableRefusalKind | null {
  for (const [start, kind] of signatures) if (startsWith(head, start)) return kind;
  if (startsWith(head, 'MZ') && head.subarray(0, 512).includes(0)) return 'tableIsBinary';
  if (formatOf(head) !== 'text') return null;
  const text = head
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .slice(0, 400)
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<table|<body)/.test(text)) return 'tableIsWebPage';
  if (text.startsWith('<?xml') || text.startsWith('<workbook')) return 'tableIsStructured';
  if (/^(?:\{\s*["}]|\[\s*[[{\]])/.test(text)) return 'tableIsStructured';
  return isBinary(head) ? 'tableIsBinary' : null;
}

/** Control characters that no table has. UTF-16 is full of NULs; elsewhere a few are taken out when the rows are read. */
function isBinary(head: Buffer): boolean {
  const bom = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (bom || findUtf16(head) !== null) return false;
  let controls = 0;
  let nuls = 0;
  for (const byte of head) {
    if (byte === 0) nuls++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) controls++;
  }
  return nuls > head.length * 0.2 || controls > Math.max(4, head.length * 0.01);
}

function startsWith(head: Buffer, text: string): boolean {
  return head.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
}
