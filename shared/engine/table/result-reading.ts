import { assertNever } from '../../lib/assert-never.ts';
import { stageIds } from '../../model/stage.ts';
import { outcomeNames } from '../counts/outcomes.ts';
import { heldColumn, stageColumn } from '../gates/standing-columns.ts';
import { gradeColumn } from '../grades/grade-of.ts';
import type { Codes } from '../lead-data.ts';
import type { Scores } from '../score.ts';
import type { ResultColumn } from './query.ts';
import { type Ranks, rankNumbers, rankPlaces, rankTexts } from './ranks.ts';
import { once, type TableReading } from './table-reading.ts';

type NamedResult = Exclude<ResultColumn, 'lead' | 'id'>;

/** A result of the model as a column: grades, stages, ICPs and personas in the model's order, won before lost before open. */
export function readResult(scores: Scores, column: NamedResult): TableReading {
  const { rows, model, outcomes } = scores;
  switch (column) {
    case 'grade':
      return named(gradeColumn(rows, scores.reached), scores.grades, rankPlaces([...scores.grades.keys()]));
    case 'stage':
      return named(stageColumn(scores.standing, rows), stageIds, rankPlaces([...stageIds.keys()]));
    case 'held': {
      // Reasons in the order of their texts; held by nothing is unknown.
      const { codes, texts } = heldColumn(scores);
      return named(codes, texts, null);
    }
    case 'icp':
      return assigned(scores.icp, model.icps);
    case 'persona':
      return assigned(scores.persona, model.personas);
    case 'outcome':
      if (outcomes === null) return named(new Uint8Array(rows), [''], rankPlaces([-1]));
      return named(
        outcomes.kinds,
        outcomeNames,
        rankPlaces(outcomeNames.map((name) => ['won', 'lost', 'open'].indexOf(name))),
      );
    case 'fit':
    case 'engagement':
      return readTotals(scores.totals[column], rows);
    default:
      return assertNever(column);
  }
}

/** Places in the model's list, −1 for none, as codes: 0 for none. */
function assigned(places: Int16Array, records: readonly { readonly id: string }[]): TableReading {
  const codes = new Uint16Array(places.length);
  for (let row = 0; row < codes.length; row++) codes[row] = (places[row] as number) + 1;
  return named(codes, ['', ...records.map(({ id }) => id)], rankPlaces([-1, ...records.keys()]));
}

function named(codes: Codes, names: readonly string[], ranks: Ranks | null): TableReading {
  const known = Uint8Array.from(names, (name) => (name === '' ? 0 : 1));
  return {
    codes,
    known,
    written: () => names,
    exact: true,
    numbers: null,
    sets: null,
    ranks: ranks === null ? once(() => rankTexts(names, known)) : given(ranks),
  };
}

function readTotals(totals: ArrayLike<number>, rows: number): TableReading {
  const codeOf = new Map<number, number>();
  const codes = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const total = totals[row] as number;
    let code = codeOf.get(total);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(total, code);
    }
    codes[row] = code;
  }
  const numbers = Float64Array.from(codeOf.keys());
  return {
    codes,
    known: new Uint8Array(numbers.length).fill(1),
    written: () => Array.from(numbers, (total) => `${total / 100}`),
    exact: true,
    numbers,
    sets: null,
    ranks: given(rankNumbers(numbers)),
  };
}

function given(ranks: Ranks): TableReading['ranks'] {
  // biome-ignore lint/correctness/useYield: there is nothing to wait for.
  return function* () {
    return ranks;
  };
}
