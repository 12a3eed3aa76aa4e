import type { TextColumn } from '../engine/lead-data.ts';
import type { Field } from '../model/field.ts';
import { chosenRows } from './chosen-rows.ts';
import type { BuildSummary, ImportContext } from './host-messages.ts';
import type { ReportLine } from './import-done.ts';
import { type ImportPlan, isUsed, type PlanColumn } from './plan.ts';
import { plannedFields } from './planned-fields.ts';
import type { RefusedRow } from './refused-rows.ts';
import { countReasons, troubleLines } from './report-lines.ts';
import type { Table, TableColumn } from './table.ts';
import { unreadableCells } from './unreadable-cells.ts';
import { Utf8Column } from './utf8-column.ts';

/** A whole column: texts, or whole numbers. */
export type Cells = TextColumn | Int32Array;

/** What a build hands out, piece by piece, before its summary. */
export type BuildPiece =
  | { readonly kind: 'column'; readonly part: 'leads' | 'activities'; readonly key: string; readonly column: Cells }
  | { readonly kind: 'report'; readonly lines: readonly ReportLine[] }
  | { readonly kind: 'leftOut'; readonly rows: readonly RefusedRow[] };

/**
 * A table of leads as the plan wants it: rows without an id are refused, rows of one lead merged by the plan's rule (both
 * listed), columns in use go out, and every cell that its field cannot read is reported with its row (V4).
 */
export function* buildLeads(
  table: Table,
  plan: ImportPlan,
  context: ImportContext,
): Generator<BuildPiece, BuildSummary> {
  const used = plan.columns.filter(isUsed);
  const { kept, lines: leftOut } = chosenRows(table, plan, context);
  const lines: ReportLine[] = [...troubleLines(table.troubles), ...leftOut];
  const leads = kept?.length ?? table.rows;
  const columns: { key: string; header: string }[] = [];
  const unreadable: BuildSummary['unreadable'][number][] = [];
  const fieldOf = plannedFields(plan, context);
  for (const planned of used) {
    const source = columnOf(table, planned.key);
    if (source === null) continue;
    const column = rowsOf(source.column, kept);
    columns.push({ key: source.key, header: source.header });
    yield { kind: 'column', part: 'leads', key: source.key, column };
    const rowNumbers = (row: number) => table.rowNumbers[kept?.[row] ?? row] ?? 0;
    for (const field of fieldsToCheck(planned, fieldOf)) {
      const found = unreadableCells(source.header, column, field, planned.reading, context.timeZone, rowNumbers);
      if (found.count === 0) continue;
      unreadable.push({ column: source.header, count: found.count, examples: found.examples });
      lines.push(...found.lines);
    }
  }
  if (lines.length > 0) yield { kind: 'report', lines };
  const merged = leftOut.filter(({ keptRow }) => keptRow !== undefined).length;
  return {
    counts: { read: table.read, kept: leads, merged, refused: table.read - leads - merged },
    unreadable,
    reasons: countReasons(lines),
    shape: table.shape,
    headers: table.columns.map(({ key, header }) => ({ key, header })),
    columns,
    leads,
    activities: null,
  };
}

export function columnOf(table: Table, key: string | undefined): TableColumn | null {
  return table.columns.find((column) => column.key === key) ?? null;
}

/** The cells of some rows, in their order; all of them where `kept` is null. */
export function rowsOf(column: TextColumn, kept: Uint32Array | null): TextColumn {
  if (kept === null) return column;
  const codes = new Uint32Array(kept.length);
  for (let at = 0; at < kept.length; at++) codes[at] = column.codes[kept[at] as number] ?? 0;
  return column instanceof Utf8Column ? column.withCodes(codes) : { values: column.values, codes };
}

/** A column's own field, and for a day's role a date field that stands for it. */
function fieldsToCheck(planned: PlanColumn, fieldOf: ReadonlyMap<string, Field>): Field[] {
  const own = fieldOf.get(planned.key);
  if (own !== undefined) return [own];
  const isDay = planned.role === 'created' || planned.role === 'handedOver' || planned.role === 'outcomeDate';
  return isDay ? [dayField(planned.missing)] : [];
}

function dayField(missing: readonly string[]): Field {
  return { type: 'date', missing: [...missing] } as unknown as Field;
}
