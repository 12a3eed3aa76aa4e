import type { ActivityData, TextColumn } from '../engine/lead-data.ts';
import type { DataSet } from '../model/data-set.ts';
import type { Field } from '../model/field.ts';
import { missingMarkers } from '../values/missing.ts';
import { activitiesOf, activityPieces, whatWasDone } from './activity-pieces.ts';
import { appendedColumns } from './append-plan.ts';
import { type AppendedRows, appendedColumn, appendedRows } from './append-rows.ts';
import { appendedActivities } from './appended-activities.ts';
import type { BuildPiece, Cells } from './build-leads.ts';
import type { BuildSummary } from './host-messages.ts';
import type { ImportPlan } from './plan.ts';
import { withMarkers } from './planned-fields.ts';

/** The leads that others are added to. */
export type AppendTarget = {
  readonly dataSet: DataSet;
  readonly columns: Readonly<Record<string, TextColumn>>;
  /** What they did; null: nothing, or nothing is added to it. */
  readonly activities: ActivityData | null;
};

/**
 * Leads that are added to others: the columns of a build are held until it is over, then every column goes out as that of
 * the whole, the new cells behind those that are there. A lead keeps its row, and so what it did. The summary is that of
 * all leads; its rows that were of leads that are there count as merged.
 */
export function* appendedLeads(
  pieces: Generator<BuildPiece, BuildSummary>,
  plan: ImportPlan,
  fields: readonly Field[],
  { dataSet, columns: there, activities: before }: AppendTarget,
): Generator<BuildPiece, BuildSummary> {
  const added = new Map<string, TextColumn>();
  const done = new Map<string, Cells>();
  let next = pieces.next();
  for (; !next.done; next = pieces.next()) {
    const piece = next.value;
    if (piece.kind !== 'column') yield piece;
    else if (piece.part === 'activities') done.set(piece.key, piece.column);
    else added.set(piece.key, piece.column as TextColumn);
  }
  const summary = next.value;
  const idColumn = dataSet.idColumn === null ? null : (there[dataSet.idColumn] ?? null);
  const idOfPlan = plan.columns.find(({ role }) => role === 'id')?.key ?? '';
  const rows = appendedRows(idColumn, added.get(idOfPlan) ?? null, dataSet.leads, summary.leads);
  const pairs = appendedColumns(dataSet, plan, summary.columns);
  const kept = dataSet.columns.filter(({ key }) => pairs.every(({ to }) => to !== key));
  for (const { from, to } of [...pairs, ...kept.map(({ key }) => ({ from: null, to: key }))]) {
    const markers = missingMarkers(markersOf(plan, from, dataSet, to, fields));
    const own = from === null ? null : (added.get(from) ?? null);
    yield { kind: 'column', part: 'leads', key: to, column: appendedColumn(there[to] ?? null, own, rows, markers) };
  }
  const whole = { ...summary, leads: rows.rows, counts: countsOf(summary, rows) };
  if (done.size === 0) return whole;
  const activities = appendedActivities(before, activitiesOf(done), rows);
  yield* activityPieces(activities);
  return { ...whole, activities: whatWasDone(activities) };
}

function countsOf({ counts }: BuildSummary, { updated }: AppendedRows): BuildSummary['counts'] {
  return { ...counts, kept: counts.kept - updated, merged: counts.merged + updated };
}

/** What means unknown in a column: as the plan says, and as the fields say that are read from it. */
function markersOf(
  plan: ImportPlan,
  from: string | null,
  dataSet: DataSet,
  to: string,
  fields: readonly Field[],
): readonly string[] {
  const own = plan.columns.find(({ key }) => key === from)?.missing ?? [];
  const sharing = fields.filter(({ id }) => dataSet.fields[id]?.column === to);
  return sharing.reduce((all, { missing }) => withMarkers(all, missing), [...own]);
}
