import { z } from 'zod';
import { type FactColumnName, resultColumns, type TableColumn, type TableQuery } from '../engine/table/query.ts';

/** How a table of leads is asked for over the engine's port: shapes and bounds of what `query.ts` describes. */

const factColumn = z.templateLiteral([z.enum(['field', 'column']), ':', z.string().min(1).max(200)]);
const column = z.union([z.enum(resultColumns), factColumn]) as z.ZodType<TableColumn, TableColumn>;
const text = z.string().max(1000);
const bound = z.number().nullable();

const filter = z.discriminatedUnion('is', [
  z.object({ column, is: z.literal('oneOf'), values: z.array(text).max(1000), unknown: z.boolean() }).strict(),
  z.object({ column, is: z.literal('contains'), text }).strict(),
  z.object({ column, is: z.literal('between'), from: bound, to: bound }).strict(),
  z.object({ column, is: z.literal('known') }).strict(),
  z.object({ column, is: z.literal('unknown') }).strict(),
]);

const query: z.ZodType<TableQuery, TableQuery> = z
  .object({
    filters: z.array(filter).max(100),
    find: z.object({ text, in: z.array(column).max(1000) }).strict(),
    sort: z.array(z.object({ by: column, descending: z.boolean() }).strict()).max(8),
  })
  .strict();

/** A table of leads as it is written down: its columns with their names, in their order. */
export const listQuestion = {
  query,
  columns: z
    .array(z.object({ key: column, header: z.string().max(1000) }).strict())
    .min(1)
    .max(1000),
};

export const tableQuestion = {
  query,
  /** Facts to read for each lead; the results come with it. */
  facts: z.array(factColumn as z.ZodType<FactColumnName, FactColumnName>).max(200),
  from: z.int().min(0),
  count: z.int().min(1).max(1000),
};
