import type { TextColumn } from '../engine/lead-data.ts';
import { isoOf } from '../values/day.ts';
import { isUnknown, missingMarkers } from '../values/missing.ts';
import { normaliseText, trimmed } from '../values/normalise-text.ts';
import { readDay } from '../values/read-day.ts';
import { type BuildPiece, columnOf } from './build-leads.ts';
import { chunksOfNumbers, chunksOfTexts } from './chunks.ts';
import type { BuildSummary, ImportContext, JoinTarget } from './host-messages.ts';
import type { ReportLine, ReportReason } from './import-done.ts';
import { leadLookup } from './lead-lookup.ts';
import type { ColumnRole, ImportPlan } from './plan.ts';
import { countReasons, troubleLines } from './report-lines.ts';
import type { Table } from './table.ts';

/**
 * One line an event, joined to the leads by id or e-mail (A1). A line without a known lead, a type or a day that can be
 * read is refused and listed. Types are kept in their first spelling; a day with an offset is taken in the workshop's zone.
 */
export function* buildActivities(
  table: Table,
  plan: ImportPlan,
  context: ImportContext,
  target: JoinTarget,
): Generator<BuildPiece, BuildSummary> {
  const of = (role: ColumnRole) => columnOf(table, plan.columns.find((column) => column.role === role)?.key);
  const [leadColumn, typeColumn, dayColumn, assetColumn] = [of('lead'), of('type'), of('day'), of('asset')];
  const dayPlan = plan.columns.find(({ role }) => role === 'day');
  const order = dayPlan?.reading.dateOrder ?? 'ymd';
  const dayMarkers = missingMarkers(dayPlan?.missing ?? []);
  const days = (dayColumn?.column.values ?? []).map((raw) =>
    isUnknown(raw, dayMarkers) ? null : readDay(raw, order, context.timeZone),
  );
  const types = firstSpellings(typeColumn?.column ?? null);
  const find = leadLookup(target);
  const lines: ReportLine[] = troubleLines(table.troubles);
  const lead = new Int32Array(table.rows);
  const day = new Int32Array(table.rows);
  const second = new Int32Array(table.rows);
  const typeCodes = new Uint32Array(table.rows);
  const assetCodes = new Uint32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    const refuse = (reason: ReportReason, header: string, raw: string) =>
      lines.push({ row: table.rowNumbers[row] ?? 0, column: header, raw: raw.slice(0, 500), reason });
    const name = cellOf(leadColumn?.column, row);
    const found = find(name);
    const type = types.codeOf[typeColumn?.column.codes[row] ?? 0] ?? 0;
    const at = days[dayColumn?.column.codes[row] ?? 0];
    const rawDay = cellOf(dayColumn?.column, row);
    if (typeof found === 'string') refuse(found, leadColumn?.header ?? '', name);
    else if (types.texts[type] === '') refuse('noType', typeColumn?.header ?? '', cellOf(typeColumn?.column, row));
    else if (at === null || at === undefined) {
      refuse(isUnknown(rawDay, dayMarkers) ? 'noDay' : 'unreadableDay', dayColumn?.header ?? '', rawDay);
    } else {
      lead[count] = found;
      day[count] = at.day;
      second[count] = at.second;
      typeCodes[count] = type;
      assetCodes[count] = assetColumn?.column.codes[row] ?? 0;
      count++;
    }
  }
  const assets = assetColumn === null ? [''] : assetColumn.column.values.map(trimmed);
  const parts = [
    chunksOfNumbers('lead', lead.subarray(0, count)),
    chunksOfTexts('type', { values: types.texts, codes: typeCodes.subarray(0, count) }, 'activities'),
    chunksOfNumbers('day', day.subarray(0, count)),
    chunksOfNumbers('second', second.subarray(0, count)),
    chunksOfTexts('asset', { values: assets, codes: assetCodes.subarray(0, count) }, 'activities'),
  ];
  for (const chunks of parts) for (const chunk of chunks) yield { kind: 'chunk', chunk };
  if (lines.length > 0) yield { kind: 'report', lines };
  const used = new Set(typeCodes.subarray(0, count));
  const span = spanOf(day.subarray(0, count));
  return {
    counts: { read: table.read, kept: count, merged: 0, refused: table.read - count },
    unreadable: [],
    reasons: countReasons(lines),
    shape: table.shape,
    headers: table.columns.map(({ key, header }) => ({ key, header })),
    columns: [],
    leads: target.rows,
    activities: { count, types: [...used].map((code) => types.texts[code] ?? ''), ...span },
  };
}

function cellOf(column: TextColumn | undefined, row: number): string {
  return column?.values[column.codes[row] ?? 0] ?? '';
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

function spanOf(days: Int32Array): { earliest: string | null; latest: string | null } {
  if (days.length === 0) return { earliest: null, latest: null };
  let [least, most] = [days[0] ?? 0, days[0] ?? 0];
  for (const day of days) {
    least = Math.min(least, day);
    most = Math.max(most, day);
  }
  return { earliest: isoOf(least), latest: isoOf(most) };
}
