import { z } from 'zod';
import { envelope } from '../commands/command.ts';
import type { HostProgress, Profiled } from '../import/host-messages.ts';
import type { ImportDone, ReportLine } from '../import/import-done.ts';
import { importPlan } from '../import/plan.ts';
import { tableOptions } from '../import/table.ts';
import { dataSetId } from '../model/ids.ts';
import { takes } from './takes.ts';

const path = z.string().min(1).max(4096);

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
  /** What an import could not read or left out, in the order it was met. */
  'import.report': takes(
    z.object({ dataSet: dataSetId, from: z.int().min(0), count: z.int().min(1).max(1000) }).strict(),
  ).gives<ReportLine[]>(),
} as const;

export type ImportEvents = { readonly 'import.progress': ImportProgress };
