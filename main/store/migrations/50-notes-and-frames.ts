import type { Migration } from './migration.ts';

/**
 * Notes, frames and comments are kinds of records that were not there before, so that there is nothing to do to the
 * file; its number tells an older Accord that it cannot read them.
 */
export const notesAndFrames: Migration = { version: 50, up: () => {} };
