import type { StageId } from '../model/stage.ts';
import { stageIds } from '../model/stage.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { outcomeNames } from './counts/outcomes.ts';
import { gradeAt } from './grades/grade-of.ts';
import type { TextColumn } from './lead-data.ts';
import type { LeadResult } from './results.ts';
import { mustBeCurrent, type Scores } from './score.ts';

/** Every lead in the table's order, for exports. */
export function* leadRows(scores: Scores): Generator<LeadResult> {
  const result = leadReader(scores);
  for (let row = 0; row < scores.rows; row++) yield result(row);
}

/** Reads one lead's results after the other. */
export function leadReader(scores: Scores): (row: number) => LeadResult {
  mustBeCurrent(scores);
  const { model, totals, standing, outcomes } = scores;
  const names = namesOf(scores);
  return (row) => ({
    row,
    id: names.id(row),
    name: names.name(row),
    fit: totals.fit[row] as number,
    engagement: totals.engagement[row] as number,
    grade: scores.grades[gradeAt(scores.reached, row)] as string,
    icp: model.icps[scores.icp[row] as number]?.id ?? null,
    persona: model.personas[scores.persona[row] as number]?.id ?? null,
    stage: stageIds[standing.stageAt(row)] as StageId,
    heldBecause: standing.heldAt(row),
    outcome: outcomes === null ? null : (outcomeNames[outcomes.kinds[row] as number] ?? 'open'),
  });
}

/** The row of the lead with this id, or −1. Ids are compared as they are written, then by V3. */
export function rowOfLead(scores: Scores, id: string): number {
  const { id: idOf } = namesOf(scores);
  const wanted = normaliseText(id);
  let alike = -1;
  for (let row = 0; row < scores.rows; row++) {
    const own = idOf(row);
    if (own === id) return row;
    if (alike === -1 && normaliseText(own) === wanted) alike = row;
  }
  return alike;
}

/** A lead without an id column is called by its row number, from 1; without a name column by its id. */
function namesOf({ data, dataSet }: Scores): { id: (row: number) => string; name: (row: number) => string } {
  const ids = columnOf(data.columns, dataSet.idColumn);
  const id = (row: number): string => cellOf(ids, row) || String(row + 1);
  const names = columnOf(data.columns, dataSet.nameColumn);
  return { id, name: (row) => cellOf(names, row) || id(row) };
}

function columnOf(columns: Readonly<Record<string, TextColumn>>, key: string | null): TextColumn | undefined {
  return key === null ? undefined : columns[key];
}

function cellOf(column: TextColumn | undefined, row: number): string {
  return column?.values[column.codes[row] as number]?.trim() ?? '';
}
