import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sweepPart } from './durable.ts';
import { lockFile } from './lock.ts';

/** Takes away the files beside this one that a killed Accord was making; one that is being made is locked and stays. */
export function sweepUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!/\.accord(-format-\d+)?-part$/.test(name)) continue;
    const path = join(folder, name.slice(0, -'-part'.length));
    const lock = lockFile(path);
    if (!lock.ok) continue;
    sweepPart(path);
    lock.value.release();
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder that may be entered but not listed keeps what lies in it.
    return [];
  }
}
