import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '../..');

/** A file or folder of the project. */
export const inProject = (...parts: string[]): string => join(PROJECT, ...parts);

/** A command that a package of ours brings along. */
export const tool = (name: string): string => inProject('node_modules', '.bin', name);

/** Where runtimes live, outside node_modules so that `npm ci` leaves them alone. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return process.env.ACCORD_CACHE_DIR || join(base, 'accord');
}
