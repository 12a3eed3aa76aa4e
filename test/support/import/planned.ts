import type { BuildPiece, Cells } from '#shared/import/build-leads.ts';
import type { BuildSummary, ImportContext } from '#shared/import/host-messages.ts';
import type { ReportLine } from '#shared/import/import-done.ts';
import type { ColumnFact, ColumnRole, ImportPlan, PlanColumn } from '#shared/import/plan.ts';
import type { RefusedRow } from '#shared/import/refused-rows.ts';
import type { Field, FieldType } from '#shared/model/field.ts';
import type { FieldId, ModelId } from '#shared/model/ids.ts';

export const modelId = 'model' as ModelId;

export const context: ImportContext = { fields: [], activityTypes: [], timeZone: 'UTC', currency: 'EUR' };

export function fieldCalled(name: string, type: FieldType = 'category', more: Partial<Field> = {}): Field {
  const id = name.toLowerCase().replaceAll(' ', '-') as FieldId;
  return {
    id,
    modelId,
    position: 1,
    key: id.replaceAll('-', '_'),
    name: { en: name },
    type,
    source: 'explicit',
    missing: [],
    ...more,
  };
}

/** A column of a plan: its place, its role, its fact. */
export function column(
  place: number,
  role: ColumnRole,
  fact: ColumnFact = { kind: 'none' },
  more: Partial<PlanColumn> = {},
): PlanColumn {
  return { key: `c${place}`, role, fact, missing: [], reading: { decimal: '.', dateOrder: 'ymd' }, ...more };
}

export function newField(name: string, type: FieldType, currency?: string): ColumnFact {
  const base = { kind: 'newField', name, type, source: 'explicit' } as const;
  return currency === undefined ? base : { ...base, currency };
}

export function planOf(columns: readonly PlanColumn[], more: Partial<ImportPlan> = {}): ImportPlan {
  return {
    path: '/leads.csv',
    options: {},
    modelId,
    name: 'Leads',
    columns: [...columns],
    outcome: null,
    kind: { kind: 'leads' },
    ...more,
  };
}

type Column = Extract<BuildPiece, { kind: 'column' }>;

export type Built = {
  readonly columns: readonly Column[];
  readonly lines: readonly ReportLine[];
  readonly leftOut: readonly RefusedRow[];
  readonly summary: BuildSummary;
  /** The cells of a stored column, as texts or numbers. */
  readonly cells: (key: string, part?: 'leads' | 'activities') => (string | number)[];
};

/** Runs a build to its end. */
export function built(pieces: Generator<BuildPiece, BuildSummary>): Built {
  const columns: Column[] = [];
  const lines: ReportLine[] = [];
  const leftOut: RefusedRow[] = [];
  for (;;) {
    const next = pieces.next();
    if (next.done) {
      const cells = (key: string, part: 'leads' | 'activities' = 'leads') =>
        columns.filter((one) => one.key === key && one.part === part).flatMap(({ column: own }) => valuesOf(own));
      return { columns, lines, leftOut, summary: next.value, cells };
    }
    if (next.value.kind === 'column') columns.push(next.value);
    else if (next.value.kind === 'leftOut') leftOut.push(...next.value.rows);
    else lines.push(...next.value.lines);
  }
}

function valuesOf(cells: Cells): (string | number)[] {
  if (cells instanceof Int32Array) return [...cells];
  return Array.from(cells.codes, (code) => cells.values[code] as string);
}
