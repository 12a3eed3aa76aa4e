import { applyChanges } from '../model/changes.ts';
import { gradesOf } from '../model/model.ts';
import type { Change, RecordOf, WorkshopState } from '../model/records.ts';

/**
 * The changes of a dimension with their consequence: grades that are new get a cell without an action,
 * cells of grades that are gone go with them (G2).
 */
export function withMatchingCells(
  state: WorkshopState,
  modelId: RecordOf<'dimension'>['modelId'],
  changes: readonly Change[],
): Change[] {
  const next = applyChanges(state, changes);
  const own = Object.values(next.dimension).filter((d) => d.modelId === modelId);
  const fit = own.find((d) => d.name === 'fit');
  const engagement = own.find((d) => d.name === 'engagement');
  if (fit === undefined || engagement === undefined) return [...changes];
  const grades = gradesOf(fit, engagement);
  const cells = Object.values(next.cell).filter((c) => c.modelId === modelId);
  const gone = cells.filter((c) => !grades.includes(c.grade));
  const missing = grades.filter((grade) => !cells.some((c) => c.grade === grade));
  return [
    ...changes,
    ...gone.map((before): Change => ({ kind: 'cell', id: before.id, before, after: null })),
    ...missing.map(
      (grade): Change => ({ kind: 'cell', id: `${modelId}/${grade}`, before: null, after: emptyCell(modelId, grade) }),
    ),
  ];
}

/** The cell of a grade that nobody has spoken about yet. */
export function emptyCell(modelId: RecordOf<'cell'>['modelId'], grade: string): RecordOf<'cell'> {
  return {
    id: `${modelId}/${grade}` as RecordOf<'cell'>['id'],
    modelId,
    grade,
    rating: 0,
    destination: 'none',
    action: {},
    owner: 'marketing',
    timeToAct: null,
  };
}
