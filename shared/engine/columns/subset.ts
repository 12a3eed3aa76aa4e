import type { LeadData, TextColumn } from '../lead-data.ts';

/** The leads whose place in `kept` is 1, in their order, with their activities. */
export function subsetOf(data: LeadData, kept: Uint8Array): LeadData {
  const rows = Uint32Array.from(kept.keys()).filter((row) => kept[row] === 1);
  const place = new Int32Array(data.rows).fill(-1);
  rows.forEach((row, i) => {
    place[row] = i;
  });
  const columns = Object.fromEntries(Object.entries(data.columns).map(([key, column]) => [key, picked(column, rows)]));
  const { activities } = data;
  if (activities === null) return { rows: rows.length, columns, activities };
  // What a left-out lead did stays, as nobody's: it tells which types the data set has, and since when (C4).
  const lead = activities.lead.map((row) => (place[row] ?? -1) >>> 0);
  return { rows: rows.length, columns, activities: { ...activities, lead } };
}

function picked(column: TextColumn, rows: Uint32Array): TextColumn {
  return { values: column.values, codes: rows.map((row) => column.codes[row] as number) };
}
