import { stat } from 'node:fs/promises';

/** What is different once a file was written to or replaced; null where there is no file. */
export type FileStamp = { readonly mtimeMs: number; readonly size: number; readonly ino: number };

export async function stampOf(path: string): Promise<FileStamp | null> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return { mtimeMs, size, ino };
  } catch {
    return null;
  }
}

export function isSameFile(a: FileStamp | null, b: FileStamp | null): boolean {
  return a !== null && b !== null && a.mtimeMs === b.mtimeMs && a.size === b.size && a.ino === b.ino;
}
