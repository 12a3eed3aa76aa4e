import type { Migration } from './migration.ts';

/**
 * Fields may be derived from others and say when they were filled in; mappings are kept. All of it is new members and kinds
 * of records, so that there is nothing to do to the file; its number tells an older Accord that it cannot read them.
 */
export const derivedFacts: Migration = { version: 20, up: () => {} };
