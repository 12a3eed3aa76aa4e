import { gradeLetters, gradeNumbers } from '../../model/grade.ts';
import type { RecordOf } from '../../model/records.ts';
import { describeAmount } from '../../text/names.ts';
import type { Matrix } from './document.ts';
import type { Saying } from './sla-input.ts';

/** The grade matrix: how many leads stand in each cell, or its grade where there are none, as hot as it was agreed. */
export function matrixOf({ t, model, simulation }: Saying): Matrix {
  const columns = gradeNumbers.slice(0, model.engagement.thresholds.length + 1);
  const letters = gradeLetters.slice(0, model.fit.thresholds.length + 1);
  const countOf = (grade: string) => simulation?.cells.find((cell) => cell.grade === grade)?.leads ?? 0;
  return {
    columns: columns.map((number) => t.formats.number(number)),
    rows: letters.map((letter) => ({
      letter,
      cells: columns.map((number) => {
        const grade = `${letter}${number}`;
        const heat = model.cells.find((cell) => cell.grade === grade)?.rating ?? 0;
        return { grade, heat, text: simulation === null ? grade : t.formats.number(countOf(grade)) };
      }),
    })),
    legend: legendOf(model.cells, t),
  };
}

/** One entry for each thing that happens to leads, hottest first. */
function legendOf(cells: readonly RecordOf<'cell'>[], t: Saying['t']): Matrix['legend'] {
  const byText = new Map<string, number>();
  for (const cell of cells) {
    const text = outcomeOf(cell, t);
    byText.set(text, Math.max(cell.rating, byText.get(text) ?? 0));
  }
  return [...byText].map(([text, heat]) => ({ heat, text })).sort((a, b) => b.heat - a.heat);
}

function outcomeOf(cell: RecordOf<'cell'>, t: Saying['t']): string {
  if (cell.destination === 'sales' && cell.timeToAct !== null) return describeAmount(cell.timeToAct, t);
  return t(`model.destination.${cell.destination}`);
}
