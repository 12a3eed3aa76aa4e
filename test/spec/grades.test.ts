import { describe, expect, it } from 'vitest';
import { countScores } from '#shared/engine/simulate.ts';
import { findProblem } from '#shared/model/problems.ts';
import { emptyState, type WorkshopState } from '#shared/model/records.ts';
import { scoreOne, scoresOf } from '#test/support/engine/score-one.ts';
import { cellsOf, conditionRule } from '#test/support/engine/tiny-model.ts';

const yes = { op: 'all', of: [] };

function gradeAt(fit: number, engagement: number, parts: object = {}) {
  const rules = [conditionRule('f', 'g-fit', fit, yes), conditionRule('e', 'g-eng', engagement, yes)];
  return scoreOne({ rules, ...parts }).lead.grade;
}

describe('grades', () => {
  it('G1 a total exactly on a threshold takes the better grade, a hundredth below it the worse', () => {
    // Fit 75 / 50 / 25, engagement 60 / 30 / 10 points.
    expect(gradeAt(7500, 6000)).toBe('A1');
    expect(gradeAt(7499, 5999)).toBe('B2');
    expect(gradeAt(2500, 1000)).toBe('C3');
    expect(gradeAt(2499, 999)).toBe('D4');
  });

  it('G1 the worst letter and number need no threshold, however low the total', () => {
    expect(gradeAt(-5000, -5000, { fit: { floor: null }, engagement: { floor: null } })).toBe('D4');
  });

  it('G1 two to six grades on each side', () => {
    const two = {
      fit: { thresholds: [500] },
      engagement: { thresholds: [5, 4, 3, 2, 1] },
      cells: cellsOf(1, 5, () => 'none'),
    };
    expect(gradeAt(500, 0, two)).toBe('A6');
    expect(gradeAt(499, 5, two)).toBe('B1');
  });

  it('G2 every cell of the matrix has exactly one record, and is counted once', () => {
    const simulation = countScores(scoresOf({}, {}));
    expect(simulation.cells).toHaveLength(16);
    expect(simulation.cells.find(({ grade }) => grade === 'D4')?.leads).toBe(2);
    const state = { ...emptyState, model: { m: { id: 'm' } }, cell: { a: { id: 'a', modelId: 'm', grade: 'A1' } } };
    expect(findProblem(state as unknown as WorkshopState)).toEqual({ kind: 'cellsDoNotMatch', modelId: 'm' });
  });
});
