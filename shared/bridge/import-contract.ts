import { z } from 'zod';
import { envelope } from '../commands/command.ts';
import type { DuplicatesFound } from '../import/find-duplicates.ts';
import type { HostProgress, Profiled } from '../import/host-messages.ts';
import type { ImportDone, ReportLine } from '../import/import-done.ts';
import type { ImportRecord } from '../import/import-record.ts';
import { importPlan } from '../import/plan.ts';
import { tableOptions } from '../import/table.ts';
import { dataSetId } from '../model/ids.ts';
import { takes } from './takes.ts';

const path = z.string().min(1).max(4096);
const place = z.int().min(0).max(1000);

/** The key file's name without its folder, and what tells its key from another. */
export type ChosenKey = { readonly file: string; readonly check: string };

/** A table that was chosen, with what it holds and a first plan for it. */
export type ChosenTable = Profiled & { readonly path: string };

/** Reading is finding out what a file holds; storing is bringing its rows in. */
export type ImportProgress = HostProgress & { readonly doing: 'reading' | 'storing' };

/**
 * Bringing a table in: choose it, correct how it was read, confirm what its columns become, run. A window has one
 * import at a time; a newer one takes the place of an older one that is still being read.
 */
export const importRequests = {
  /** Null asks for the file in a dialog; the answer is null when none was chosen. */
  'import.choose': takes(z.object({ path: path.nullable() }).strict()).gives<ChosenTable | null>(),
  /** The same file once more, taken apart as a person says. */
  'import.reprofile': takes(z.object({ path, options: tableOptions }).strict()).gives<ChosenTable>(),
  /** All rows or none; new fields and the data set are one step to undo. */
  'import.run': takes(z.object({ plan: importPlan, actor: envelope.shape.actor }).strict()).gives<ImportDone>(),
  /** Stops what is under way, if anything is; the request that waits for it is refused as `importCancelled`. */
  'import.cancel': takes(z.object({}).strict()).gives<null>(),
  /** Rows of one lead in the chosen table, as it is mapped so far; nothing is stored. */
  'import.duplicates': takes(z.object({ plan: importPlan }).strict()).gives<DuplicatesFound>(),
  /** Makes or opens the key file for pseudonyms, in a dialog; null: none was chosen. The window never sees the key. */
  'import.key': takes(z.object({ how: z.enum(['make', 'open']) }).strict()).gives<ChosenKey | null>(),
  /** Every import of a data set, the leads' first. */
  'import.records': takes(z.object({ dataSet: dataSetId }).strict()).gives<ImportRecord[]>(),
  /** What one of them could not read or left out, in the order it was met. */
  'import.report': takes(
    z.object({ dataSet: dataSetId, place, from: z.int().min(0), count: z.int().min(1).max(1000) }).strict(),
  ).gives<ReportLine[]>(),
  /** Its report, or the rows it refused, as a CSV that is named in a dialog; null: it was cancelled. */
  'import.save': takes(z.object({ dataSet: dataSetId, place, what: z.enum(['report', 'refused']) }).strict()).gives<{
    path: string;
  } | null>(),
} as const;

export type ImportEvents = { readonly 'import.progress': ImportProgress };
