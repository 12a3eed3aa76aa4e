import { z } from 'zod';
import { activityTypeId, dataSetId, fieldId, modelId } from './ids.ts';
import { line } from './local-text.ts';
import { dataSetPseudonyms } from './pseudonyms.ts';
import { instant, isoDay, position } from './scalars.ts';

/** How a column's texts are read: decided by the column as a whole, never cell by cell (V4, V5). */
export const reading = z
  .object({
    /** The decimal mark of its numbers; the other one groups. */
    decimal: z.enum(['.', ',']),
    /** The order of its dates. */
    dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  })
  .strict();
export type Reading = z.infer<typeof reading>;

/** Columns are stored as they were read, under keys `c0`, `c1`, …: the original spelling is never lost. */
const columnKey = z.string().regex(/^c[0-9]{1,5}$/);

export const sourceColumn = z.object({ key: columnKey, header: z.string().max(1000) }).strict();
export type SourceColumn = z.infer<typeof sourceColumn>;

/** The column that says on which day each lead's fact was filled in (V1), and how its dates are read. */
export const filledOn = z.object({ column: columnKey, dateOrder: reading.shape.dateOrder }).strict();

/** Which column is which fact. A record, not an array: `fields[fieldId]`. */
export const fieldMapping = z.record(
  fieldId,
  z.object({ column: columnKey, reading, filledOn: filledOn.optional() }).strict(),
);

/** How outcomes are read (E1). `lost: null`: every other known value is lost; otherwise the rest are open. */
export const outcomeMapping = z
  .object({
    column: columnKey,
    won: z.array(line.min(1)).min(1).max(200),
    lost: z.array(line.min(1)).max(200).nullable(),
    dateColumn: columnKey.nullable(),
    reading,
  })
  .strict();
export type OutcomeMapping = z.infer<typeof outcomeMapping>;

/** Counts of an import; the details (row numbers, texts) lie with the leads, never in the log. */
export const importCounts = z
  .object({ read: z.int().min(0), kept: z.int().min(0), merged: z.int().min(0), refused: z.int().min(0) })
  .strict();

/**
 * A data set: what was imported and how it is read. The leads themselves lie in column chunks under this id;
 * the log holds none of them.
 */
export const dataSet = z
  .object({
    id: dataSetId,
    modelId,
    position,
    name: line.min(1),
    importedAt: instant,
    file: line,
    format: line,
    encoding: line,
    delimiter: z.string().max(4),
    sheet: line,
    columns: z.array(sourceColumn).max(16_384),
    /** Rows of leads. */
    leads: z.int().min(0).max(2_000_000),
    /** The column that identifies a lead; null: the row number does. */
    idColumn: columnKey.nullable(),
    /** The column shown as the lead's name in the window; null: the id. */
    nameColumn: columnKey.nullable(),
    createdColumn: columnKey.nullable(),
    handedOverColumn: columnKey.nullable(),
    fields: fieldMapping,
    outcome: outcomeMapping.nullable(),
    activities: z
      .object({
        count: z.int().min(0),
        /** Type names in the data → activity types of the model; names that are absent are left out. */
        types: z.record(z.string().max(200), activityTypeId),
        /** From this day on the activities are complete (A1). */
        completeFrom: isoDay.nullable(),
        latest: isoDay.nullable(),
      })
      .strict()
      .nullable(),
    counts: importCounts,
    /** Absent: names and addresses are as they were in the source. */
    pseudonyms: dataSetPseudonyms.optional(),
    /** SHA-256 over the stored columns (H1). */
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    /** The leads were erased for good. */
    erased: z.boolean(),
  })
  .strict();
export type DataSet = z.infer<typeof dataSet>;
