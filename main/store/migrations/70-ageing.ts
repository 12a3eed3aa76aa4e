import type { Migration } from './migration.ts';

/**
 * A clause may promise that no lead stands still at a stage for longer than was agreed. It is a new kind of promise, so
 * that there is nothing to do to the file; its number tells an older Accord that it cannot read it.
 */
export const ageing: Migration = { version: 70, up: () => {} };
