import { first } from './10-first.ts';
import { derivedFacts } from './20-derived-facts.ts';
import { importRecords } from './30-import-records.ts';
import { narrowColumns } from './40-narrow-columns.ts';
import { notesAndFrames } from './50-notes-and-frames.ts';
import { portraits } from './60-portraits.ts';
import { ageing } from './70-ageing.ts';
import type { Migration } from './migration.ts';

/** Every step of the format, in order. */
export const migrations: readonly Migration[] = [
  first,
  derivedFacts,
  importRecords,
  narrowColumns,
  notesAndFrames,
  portraits,
  ageing,
];
