import type { Migration } from './migration.ts';

/**
 * Personas may have a portrait, goals, objections and what to say. All of it is new members of a record, so that there is
 * nothing to do to the file; its number tells an older Accord that it cannot read them.
 */
export const portraits: Migration = { version: 60, up: () => {} };
