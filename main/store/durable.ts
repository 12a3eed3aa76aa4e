import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives a whole new file its name, over whatever had it: at every moment the old or the new one is there, whole. */
export function putInPlace(part: string, path: string): void {
  sync(part, 'r+');
  renameSync(part, path);
  // Without this, a loss of power could bring back the old name. Windows has no such call.
  if (process.platform !== 'win32') sync(dirname(path), 'r');
}

/** A file that is being made has this name until it is whole. */
export function partOf(path: string): string {
  return `${path}-part`;
}

/** What is left of a file that was being made when the program ended, with its journals. */
export function sweepPart(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${partOf(path)}${end}`, { force: true });
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
