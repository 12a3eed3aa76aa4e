import type { TextColumn } from '../engine/lead-data.ts';
import { isUnknown, missingMarkers } from '../values/missing.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { readDay } from '../values/read-day.ts';
import { type BuildPiece, columnOf } from './build-leads.ts';
import type { BuildSummary, ImportContext, JoinTarget } from './host-messages.ts';
import type { ReportLine } from './import-done.ts';
import { leadLookup } from './lead-lookup.ts';
import type { ImportPlan, PlanColumn } from './plan.ts';
import { countReasons, troubleLines } from './report-lines.ts';
import type { Table, TableColumn } from './table.ts';

/** The words that a joined outcome is stored with. */
export const joinedOutcome = { won: 'won', lost: 'lost', open: 'open', noDeal: 'no deal' } as const;

type Deal = { readonly row: number; readonly result: 'won' | 'lost' | 'open'; readonly day: number };

/**
 * Deals joined to the leads as columns added to them (E1): won if any deal is won (its earliest date), lost if all are
 * lost, else open. Without an outcome column every deal with a date that can be read is won, or every deal where there
 * is no date column either. The other columns in use are those of the deal that decides.
 */
export function* buildOutcomes(
  table: Table,
  plan: ImportPlan,
  context: ImportContext,
  target: JoinTarget,
): Generator<BuildPiece, BuildSummary> {
  const withRole = (role: PlanColumn['role']) => plan.columns.find((column) => column.role === role);
  const leadColumn = columnOf(table, withRole('lead')?.key);
  const dateColumn = columnOf(table, withRole('outcomeDate')?.key);
  const lines: ReportLine[] = troubleLines(table.troubles);
  const resultOf = resultReader(columnOf(table, withRole('outcome')?.key), plan, withRole('outcome'));
  const dayOf = dayReader(dateColumn, withRole('outcomeDate'), context.timeZone);
  const find = leadLookup(target);
  const deals = new Map<number, Deal>();
  /** Rows of deals that do not decide, with the row of their lead. */
  const others: [row: number, lead: number][] = [];
  let kept = 0;
  for (let row = 0; row < table.rows; row++) {
    const raw = leadColumn?.column.values[leadColumn.column.codes[row] ?? 0] ?? '';
    const lead = find(raw);
    const number = table.rowNumbers[row] ?? 0;
    if (typeof lead === 'string') {
      lines.push({ row: number, column: leadColumn?.header ?? '', raw: raw.slice(0, 500), reason: lead });
      continue;
    }
    const day = dayOf(row);
    if (day === 'unreadable') {
      const text = dateColumn?.column.values[dateColumn.column.codes[row] ?? 0] ?? '';
      lines.push({ row: number, column: dateColumn?.header ?? '', raw: text.slice(0, 500), reason: 'unreadableDate' });
    }
    const hasDay = typeof day === 'number';
    const result = resultOf(row) ?? (dateColumn === null || hasDay ? 'won' : 'open');
    kept++;
    const deal = { row, result, day: hasDay ? day : Number.POSITIVE_INFINITY };
    const before = deals.get(lead);
    const decides = deciding(before, deal);
    deals.set(lead, decides);
    if (before !== undefined) others.push([decides === deal ? before.row : row, lead]);
  }
  for (const [row, lead] of others) {
    const raw = leadColumn?.column.values[leadColumn.column.codes[row] ?? 0] ?? '';
    const keptRow = table.rowNumbers[deals.get(lead)?.row ?? 0] ?? 0;
    const line = { row: table.rowNumbers[row] ?? 0, column: leadColumn?.header ?? '', raw: raw.slice(0, 500) };
    lines.push({ ...line, reason: 'otherDeal', keptRow });
  }
  const columns: { key: string; header: string }[] = [];
  const add = function* (header: string, column: TextColumn): Generator<BuildPiece> {
    const key = `c${target.nextColumn + columns.length}`;
    columns.push({ key, header });
    yield { kind: 'column', part: 'leads', key, column };
  };
  yield* add(columnOf(table, withRole('outcome')?.key)?.header ?? 'outcome', resultColumn(deals, target.rows, plan));
  if (dateColumn !== null) yield* add(dateColumn.header, ofDeals(dateColumn.column, deals, target.rows));
  for (const planned of plan.columns.filter(({ fact }) => fact.kind !== 'none')) {
    const source = columnOf(table, planned.key);
    if (source !== null) yield* add(source.header, ofDeals(source.column, deals, target.rows));
  }
  if (lines.length > 0) yield { kind: 'report', lines };
  const dates = lines.filter(({ reason }) => reason === 'unreadableDate');
  const examples = dates.slice(0, 5).map(({ raw }) => raw);
  return {
    counts: { read: table.read, kept: deals.size, merged: kept - deals.size, refused: table.read - kept },
    unreadable: dates.length === 0 ? [] : [{ column: dateColumn?.header ?? '', count: dates.length, examples }],
    reasons: countReasons(lines),
    shape: table.shape,
    headers: table.columns.map(({ key, header }) => ({ key, header })),
    columns,
    leads: target.rows,
    activities: null,
  };
}

/** Of two deals of one lead, the one that decides (E1). */
function deciding(before: Deal | undefined, deal: Deal): Deal {
  if (before === undefined) return deal;
  const rank = { won: 0, open: 1, lost: 2 } as const;
  const step = rank[deal.result] - rank[before.result];
  return step < 0 || (step === 0 && deal.day < before.day) ? deal : before;
}

function resultReader(
  column: TableColumn | null,
  plan: ImportPlan,
  planned: PlanColumn | undefined,
): (row: number) => 'won' | 'lost' | 'open' | null {
  const { outcome } = plan;
  if (column === null || outcome === null) return () => null;
  const won = new Set(outcome.won.map(normaliseText));
  const lost = outcome.lost === null ? null : new Set(outcome.lost.map(normaliseText));
  const markers = missingMarkers(planned?.missing ?? []);
  const results = column.column.values.map((raw) => {
    if (isUnknown(raw, markers)) return 'open';
    const form = normaliseText(raw);
    return won.has(form) ? 'won' : lost === null || lost.has(form) ? 'lost' : 'open';
  });
  return (row) => results[column.column.codes[row] ?? 0] ?? 'open';
}

function dayReader(
  column: TableColumn | null,
  planned: PlanColumn | undefined,
  timeZone: string,
): (row: number) => number | 'unreadable' | null {
  if (column === null) return () => null;
  const markers = missingMarkers(planned?.missing ?? []);
  const days = column.column.values.map((raw) => {
    if (isUnknown(raw, markers)) return null;
    return readDay(raw, planned?.reading.dateOrder ?? 'ymd', timeZone)?.day ?? ('unreadable' as const);
  });
  return (row) => days[column.column.codes[row] ?? 0] ?? null;
}

function resultColumn(deals: ReadonlyMap<number, Deal>, rows: number, plan: ImportPlan): TextColumn {
  const without = plan.kind.kind === 'outcomes' && plan.kind.withoutDeal === 'lost' ? joinedOutcome.noDeal : '';
  const values = [without, joinedOutcome.won, joinedOutcome.lost, joinedOutcome.open];
  const codes = new Uint32Array(rows);
  for (const [lead, { result }] of deals) codes[lead] = values.indexOf(joinedOutcome[result]);
  return { values, codes };
}

function ofDeals(column: TextColumn, deals: ReadonlyMap<number, Deal>, rows: number): TextColumn {
  const codes = new Uint32Array(rows);
  for (const [lead, { row }] of deals) codes[lead] = (column.codes[row] ?? 0) + 1;
  return { values: ['', ...column.values], codes };
}
