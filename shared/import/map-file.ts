import { z } from 'zod';
import { fieldType } from '../model/field.ts';
import { line } from '../model/local-text.ts';
import { columnRole } from './plan.ts';
import { treatment } from './pseudonym-plan.ts';

const columnMapping = z
  .object({
    /** Key or name of a field; one that the model does not have becomes a new field of this name. */
    field: line.min(1).optional(),
    role: columnRole.optional(),
    type: fieldType.optional(),
    missing: z.array(line.min(1)).max(200).optional(),
    decimal: z.enum(['.', ',']).optional(),
    dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
    /** What becomes of it where names and addresses are replaced. */
    pseudonym: treatment.optional(),
  })
  .strict();

/**
 * The file given to `--map`: what each column becomes, by its name. A text is a field; null leaves the column out.
 * Columns that are not named are left out.
 */
export const mapFile = z.object({
  columns: z.array(z.tuple([z.string(), z.union([line.min(1), z.null(), columnMapping])])).max(16_384),
});
export type MapFile = z.infer<typeof mapFile>;

/** Reads the JSON of a map file, `{ "columns": { "Job Title": "job_title", … } }`; null where it is none. */
export function parseMapFile(text: string): MapFile | null {
  try {
    const json: unknown = JSON.parse(text);
    const columns = (json as { columns?: unknown } | null)?.columns;
    if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) return null;
    return mapFile.safeParse({ columns: Object.entries(columns) }).data ?? null;
  } catch {
    return null;
  }
}
