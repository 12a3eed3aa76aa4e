import type { ActivityData } from '../engine/lead-data.ts';
import { isUnknown, missingMarkers } from '../values/missing.ts';
import { readDay } from '../values/read-day.ts';
import { readNumber } from '../values/read-number.ts';
import { readYesNo } from '../values/read-yes-no.ts';
import { inStoredOrder } from './activity-order.ts';
import { activityPieces, whatWasDone } from './activity-pieces.ts';
import { type BuildPiece, columnOf } from './build-leads.ts';
import { chosenRows } from './chosen-rows.ts';
import type { BuildSummary, ImportContext } from './host-messages.ts';
import type { ReportLine, ReportReason } from './import-done.ts';
import type { ImportPlan } from './plan.ts';
import { countReasons } from './report-lines.ts';
import type { Table } from './table.ts';

/** More of one kind by one lead is no count of what somebody did. */
const mostOfOne = 10_000;

type Wide = NonNullable<ImportPlan['wide']>[number];

/**
 * Leads whose columns tell what they did: a yes is one activity, a count as many, a date one on that day; the others are
 * on the day of the column that was chosen for it. A cell that cannot be read, or an activity without a day, is listed, and
 * the lead stays.
 */
export function* withWideActivities(
  pieces: Generator<BuildPiece, BuildSummary>,
  table: Table,
  plan: ImportPlan,
  context: ImportContext,
): Generator<BuildPiece, BuildSummary> {
  const summary = yield* pieces;
  const { wide } = plan;
  if (wide === undefined || wide.length === 0) return summary;
  const lines: ReportLine[] = [];
  const found = inStoredOrder(foundIn(table, plan, wide, context, lines));
  yield* activityPieces(found);
  if (lines.length > 0) yield { kind: 'report', lines };
  return {
    ...summary,
    reasons: [...summary.reasons, ...countReasons(lines)],
    activities: whatWasDone(found),
  };
}

function foundIn(
  table: Table,
  plan: ImportPlan,
  wide: readonly Wide[],
  context: ImportContext,
  lines: ReportLine[],
): ActivityData {
  const { kept } = chosenRows(table, plan, context);
  const leads = kept?.length ?? table.rows;
  const names = [...new Set(wide.map(({ type }) => type))];
  const [lead, type, day]: [number[], number[], number[]] = [[], [], []];
  for (const each of wide) {
    const source = columnOf(table, each.column);
    if (source === null) continue;
    const timesOf = source.column.values.map((raw) => timesIn(raw, each, plan, context));
    const dayOf = dayReader(table, each, plan, context);
    for (let row = 0; row < leads; row++) {
      const at = kept?.[row] ?? row;
      const code = source.column.codes[at] ?? 0;
      const times = timesOf[code] ?? 0;
      if (times === 0) continue;
      const on = typeof times === 'number' ? dayOf(at) : null;
      const reason: ReportReason | null = typeof times === 'string' ? times : on === null ? 'noActivityDay' : null;
      if (reason !== null) {
        const raw = (source.column.values[code] ?? '').slice(0, 500);
        lines.push({ row: table.rowNumbers[at] ?? 0, column: source.header, raw, reason });
        continue;
      }
      for (let n = 0; n < (times as number); n++) {
        lead.push(row);
        type.push(names.indexOf(each.type));
        day.push(on as number);
      }
    }
  }
  return {
    lead: Uint32Array.from(lead),
    type: { values: names, codes: Uint32Array.from(type) },
    day: Int32Array.from(day),
    second: new Int32Array(lead.length).fill(-1),
    asset: { values: [''], codes: new Uint32Array(lead.length) },
  };
}

/** How often a cell says that something was done, or why it cannot be read. Unknown says nothing. */
function timesIn(raw: string, { how, column }: Wide, plan: ImportPlan, context: ImportContext): number | ReportReason {
  const planned = plan.columns.find(({ key }) => key === column);
  if (isUnknown(raw, missingMarkers(planned?.missing ?? []))) return 0;
  const { decimal, dateOrder } = planned?.reading ?? { decimal: '.', dateOrder: 'ymd' };
  switch (how) {
    case 'yesNo': {
      const yes = readYesNo(raw);
      return yes === null ? 'unreadableYesNo' : Number(yes);
    }
    case 'count': {
      const count = readNumber(raw, decimal);
      const isCount = count !== null && Number.isInteger(count) && count >= 0 && count <= mostOfOne;
      return isCount ? count : 'unreadableNumber';
    }
    case 'date':
      return readDay(raw, dateOrder, context.timeZone) === null ? 'unreadableDate' : 1;
  }
}

function dayReader(
  table: Table,
  { day }: Wide,
  plan: ImportPlan,
  context: ImportContext,
): (row: number) => number | null {
  const source = columnOf(table, day);
  if (source === null) return () => null;
  const planned = plan.columns.find(({ key }) => key === day);
  const markers = missingMarkers(planned?.missing ?? []);
  const order = planned?.reading.dateOrder ?? 'ymd';
  const days = source.column.values.map((raw) =>
    isUnknown(raw, markers) ? null : (readDay(raw, order, context.timeZone)?.day ?? null),
  );
  return (row) => days[source.column.codes[row] ?? 0] ?? null;
}
