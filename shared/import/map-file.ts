import { z } from 'zod';
import { type Field, fieldType } from '../model/field.ts';
import { line } from '../model/local-text.ts';
import { derivableFacts } from './derived-facts.ts';
import { columnRole, type ImportPlan, type PlanColumn } from './plan.ts';
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
    /** Facts that are derived from the one that it becomes. */
    derive: z.array(z.enum(derivableFacts)).max(20).optional(),
    /** The name of the column that says on which day its fact was filled in. */
    filledOn: z.string().min(1).max(1000).optional(),
    /** What leads did: it becomes activities of this type on the days of that column, by the column's own type. */
    activities: z
      .object({ type: line.min(1), day: z.string().min(1).max(1000) })
      .strict()
      .optional(),
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

/** The JSON of a map file that maps every column as it is mapped here: for `--map`, and for another workshop. */
export function mapFileText(
  columns: readonly { readonly header: string; readonly column: PlanColumn }[],
  fields: readonly Field[],
  { derived = [], wide = [] }: Pick<ImportPlan, 'derived' | 'wide'>,
): string {
  const headerOf = (key: string) => columns.find((each) => each.column.key === key)?.header ?? key;
  const entries = columns.map(({ header, column }): [string, z.infer<typeof columnMapping> | null] => {
    const { role, fact, missing, reading, filledOn } = column;
    const done = wide.find((each) => each.column === column.key);
    if (done !== undefined)
      return [header, { missing: [...missing], activities: { type: done.type, day: headerOf(done.day) } }];
    if (role === 'none' && fact.kind === 'none') return [header, null];
    const field = fact.kind === 'field' ? fields.find(({ id }) => id === fact.field) : undefined;
    const derive = derived.filter((each) => each.column === column.key).map((each) => each.fact);
    return [
      header,
      {
        ...(fact.kind === 'newField' && { field: fact.name, type: fact.type }),
        ...(field !== undefined && { field: field.key, type: field.type }),
        ...(role !== 'none' && { role }),
        missing: [...missing],
        decimal: reading.decimal,
        dateOrder: reading.dateOrder,
        ...(derive.length > 0 && { derive }),
        ...(filledOn !== undefined && { filledOn: headerOf(filledOn) }),
      },
    ];
  });
  // A name such as `__proto__` is a column's like any other.
  const members = entries.map(([header, mapped]) => `    ${JSON.stringify(header)}: ${JSON.stringify(mapped)}`);
  return `{\n  "columns": {\n${members.join(',\n')}\n  }\n}\n`;
}
