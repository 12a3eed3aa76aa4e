import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const mostBytes = 1_000_000;

/** Writes what should not have happened into a file beside the settings, for whoever mends it. No leads get in: only errors. */
export function problemLog(path: string, clock: () => string): (error: unknown) => void {
  return (error) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      mkdirSync(dirname(path), { recursive: true });
      if (sizeOf(path) > mostBytes) renameSync(path, `${path}.old`);
      appendFileSync(path, `${clock()} ${told}\n`);
    } catch {
      // Nowhere to write: the app goes on.
    }
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
