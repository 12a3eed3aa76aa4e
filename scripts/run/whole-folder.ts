import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.ts';

const PARTIAL = '.partial-';

/**
 * Makes a folder once, whole or not at all: it is filled under another name and renamed when finished,
 * so an interrupted run leaves nothing that looks complete, and two runs at once make it once.
 * @returns whether it was made by this call
 */
export async function wholeFolder(
  folder: string,
  what: string,
  fill: (partial: string) => Promise<void>,
): Promise<boolean> {
  if (existsSync(folder)) return false;
  return withLock(`${folder}.lock`, what, async () => {
    if (existsSync(folder)) return false;
    await removePartials(folder);
    const partial = `${folder}${PARTIAL}${process.pid}`;
    await mkdir(partial, { recursive: true });
    await fill(partial);
    await rename(partial, folder);
    return true;
  });
}

async function removePartials(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(basename(folder) + PARTIAL)) {
      await rm(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}
