import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal, say } from './story.ts';

const PATIENCE_SECONDS = 600;

/**
 * Does the work while no other process does work under the same lock file.
 * A lock whose owner is no longer alive (killed, power cut) is taken over.
 */
export async function withLock<T>(lockFile: string, what: string, work: () => Promise<T>): Promise<T> {
  await acquire(lockFile, what);
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function acquire(lockFile: string, what: string): Promise<void> {
  await mkdir(dirname(lockFile), { recursive: true });
  for (let second = 0; second < PATIENCE_SECONDS; second++) {
    if (await taken(lockFile)) return;
    const owner = await ownerOf(lockFile);
    // Two that wait may both remove a dead one's lock; the pause below lets both do so before either takes it.
    if (owner !== undefined && !isAlive(owner)) await rm(lockFile, { force: true });
    else if (second === 0) say(`Another process is busy with ${what}; waiting for it.`);
    await wait(1000);
  }
  throw new Refusal(
    `Waited ten minutes for another process to finish ${what}. If none is running, remove ${lockFile}.`,
  );
}

async function taken(lockFile: string): Promise<boolean> {
  try {
    const file = await open(lockFile, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function ownerOf(lockFile: string): Promise<number | undefined> {
  const text = await readFile(lockFile, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
