import { eachBit } from '../columns/planes.ts';
import { serialOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import type { GradeColumn } from '../grades/grade-of.ts';
import { countPlaces, type Outcomes, type Tally, tallyOf } from './outcomes.ts';

type Latest = {
  readonly column: number;
  readonly grade: Uint8Array;
  readonly outcomes: Outcomes | null;
  readonly counts: Int32Array;
};

/** Leads by grade and outcome; after an edit only the leads whose grade changed are counted again. */
export function cellTally(source: Source, column: GradeColumn, size: number, outcomes: Outcomes | null): Tally {
  const { derive, latest } = source;
  const counts = derive(`cells ${serialOf(column)} ${size} ${outcomes === null ? 0 : serialOf(outcomes)}`, () => {
    const before = latest.get('cells') as Latest | undefined;
    const isNext = column.change !== null && column.change.from === before?.column && outcomes === before.outcomes;
    if (before === undefined || column.change === null || !isNext || before.counts.length !== size * 3) {
      return countPlaces(column.grade, size, outcomes);
    }
    const moved = before.counts.slice();
    eachBit(column.change.rows, (row) => {
      const kind = outcomes === null ? 0 : (outcomes.kinds[row] as number);
      const old = (before.grade[row] as number) * 3 + kind;
      const now = (column.grade[row] as number) * 3 + kind;
      moved[old] = (moved[old] as number) - 1;
      moved[now] = (moved[now] as number) + 1;
    });
    return moved;
  });
  latest.set('cells', { column: serialOf(column), grade: column.grade, outcomes, counts });
  return tallyOf(counts);
}
