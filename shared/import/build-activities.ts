import type { ActivityData, TextColumn } from '../engine/lead-data.ts';
import { isUnknown, missingMarkers } from '../values/missing.ts';
import { normaliseText, trimmed } from '../values/normalise-text.ts';
import { readDay } from '../values/read-day.ts';
import { inStoredOrder } from './activity-order.ts';
import { activityPieces, whatWasDone } from './activity-pieces.ts';
import { type BuildPiece, columnOf } from './build-leads.ts';
import type { BuildSummary, ImportContext, JoinTarget } from './host-messages.ts';
import type { ReportLine, ReportReason } from './import-done.ts';
import { joinedActivities } from './join-activities.ts';
import { leadLookup } from './lead-lookup.ts';
import type { ColumnRole, ImportPlan } from './plan.ts';
import { countReasons, troubleLines } from './report-lines.ts';
import type { Table, TableColumn } from './table.ts';

/**
 * One line an event, joined to the leads by id or e-mail (A1), behind those that the leads have already where they are to
 * stay. A line without a known lead, a type or a day that can be read is refused and listed. Types are kept in their first
 * spelling; a day with an offset is taken in the workshop's zone.
 */
export function* buildActivities(
  table: Table,
  plan: ImportPlan,
  context: ImportContext,
  target: JoinTarget,
): Generator<BuildPiece, BuildSummary> {
  const lines: ReportLine[] = troubleLines(table.troubles);
  const found = foundActivities(table, plan, context, target, lines);
  const count = found.lead.length;
  const all = inStoredOrder(target.activities === undefined ? found : joinedActivities(target.activities, found));
  yield* activityPieces(all);
  if (lines.length > 0) yield { kind: 'report', lines };
  return {
    counts: { read: table.read, kept: count, merged: 0, refused: table.read - count },
    unreadable: [],
    reasons: countReasons(lines),
    shape: table.shape,
    headers: table.columns.map(({ key, header }) => ({ key, header })),
    columns: [],
    leads: target.rows,
    activities: whatWasDone(all),
  };
}

function foundActivities(
  table: Table,
  plan: ImportPlan,
  context: ImportContext,
  target: JoinTarget,
  lines: ReportLine[],
): ActivityData {
  const planned = (role: ColumnRole) => plan.columns.find((column) => column.role === role);
  const [leads, kinds, dates, assets] = (['lead', 'type', 'day', 'asset'] as const).map((role) =>
    columnOf(table, planned(role)?.key),
  ) as [TableColumn | null, TableColumn | null, TableColumn | null, TableColumn | null];
  const find = leadLookup(target);
  const leadOf = (leads?.column.values ?? ['']).map(find);
  const types = firstSpellings(kinds?.column ?? null);
  const markers = missingMarkers(planned('day')?.missing ?? []);
  const order = planned('day')?.reading.dateOrder ?? 'ymd';
  const momentOf = (dates?.column.values ?? ['']).map((raw) =>
    isUnknown(raw, markers) ? 'noDay' : (readDay(raw, order, context.timeZone) ?? 'unreadableDay'),
  );
  const refuse = (row: number, reason: ReportReason, column: TableColumn | null) => {
    const raw = column?.column.values[codeAt(column, row)] ?? '';
    lines.push({ row: table.rowNumbers[row] ?? 0, column: column?.header ?? '', raw: raw.slice(0, 500), reason });
  };
  const lead = new Uint32Array(table.rows);
  const type = new Uint32Array(table.rows);
  const day = new Int32Array(table.rows);
  const second = new Int32Array(table.rows);
  const asset = new Uint32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    const ofLead = leadOf[codeAt(leads, row)] ?? 'noLead';
    const kind = types.codeOf[codeAt(kinds, row)] ?? 0;
    const moment = momentOf[codeAt(dates, row)] ?? 'noDay';
    if (typeof ofLead === 'string') refuse(row, ofLead, leads);
    else if (types.texts[kind] === '') refuse(row, 'noType', kinds);
    else if (typeof moment === 'string') refuse(row, moment, dates);
    else {
      lead[count] = ofLead;
      type[count] = kind;
      day[count] = moment.day;
      second[count] = moment.second;
      asset[count] = codeAt(assets, row);
      count++;
    }
  }
  return {
    lead: lead.subarray(0, count),
    type: { values: types.texts, codes: type.subarray(0, count) },
    day: day.subarray(0, count),
    second: second.subarray(0, count),
    asset: { values: (assets?.column.values ?? ['']).map(trimmed), codes: asset.subarray(0, count) },
  };
}

function codeAt(column: TableColumn | null, row: number): number {
  return column?.column.codes[row] ?? 0;
}

/** Each type in the spelling it has first; `codeOf[code]` is its place in `texts`. A name that is an object's own is none. */
function firstSpellings(column: TextColumn | null): { texts: string[]; codeOf: Uint32Array } {
  const texts = [''];
  const places = new Map<string, number>([
    ['', 0],
    ['__proto__', 0],
  ]);
  const codeOf = Uint32Array.from(column?.values ?? [''], (raw) => {
    const form = normaliseText(raw);
    const known = places.get(form);
    if (known !== undefined) return known;
    places.set(form, texts.length);
    return (
      texts.push(
        trimmed(raw)
          .slice(0, 200)
          .replace(/\p{Surrogate}/gu, ''),
      ) - 1
    );
  });
  return { texts, codeOf };
}
