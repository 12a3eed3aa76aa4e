import type { DimensionName } from '../../model/group.ts';
import { eachBit } from '../columns/planes.ts';
import { serialOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';
import type { Sums } from '../points/sums.ts';
import type { Total } from '../points/totals.ts';
import type { Outcomes } from './outcomes.ts';

/** Leads by total and outcome: bin i holds totals from `from + i·width`, and its open, won and lost stand side by side. */
export type Bins = { readonly from: number; readonly width: number; readonly counts: Int32Array };

type Latest = { readonly total: number; readonly sums: Sums; readonly outcomes: Outcomes | null; readonly bins: Bins };

/** A point wide, or ten times as wide as often as there would be more than this many. */
const mostBins = 1 << 17;

/** Bins of a dimension's totals; after an edit only the leads whose total changed move from bin to bin. */
export function binsOf(source: Source, of: DimensionName, total: Total, outcomes: Outcomes | null): Bins {
  const { derive, latest } = source;
  const place = `bins ${of}`;
  const bins = derive(`bins ${serialOf(total)} ${outcomes === null ? 0 : serialOf(outcomes)}`, () => {
    const { from, width, count } = rangeOf(total);
    const before = latest.get(place) as Latest | undefined;
    const isNext = total.change !== null && total.change.from === before?.total && outcomes === before.outcomes;
    if (
      before === undefined ||
      total.change === null ||
      !isNext ||
      before.bins.from !== from ||
      before.bins.width !== width
    ) {
      const counts = new Int32Array(count * 3);
      addBins(counts, total.sums, outcomes, from, 1 / width);
      return { from, width, counts };
    }
    const counts = new Int32Array(Math.max(count * 3, before.bins.counts.length));
    counts.set(before.bins.counts);
    moveBins(counts, before.sums, total.sums, total.change.rows, outcomes, from, 1 / width);
    return { from, width, counts };
  });
  latest.set(place, { total: serialOf(total), sums: total.sums, outcomes, bins });
  return bins;
}

function rangeOf({ low, high }: Total): { from: number; width: number; count: number } {
  let width = 100;
  while ((high - low) / width > mostBins) width *= 10;
  const from = Math.floor(low / width) * width;
  return { from, width, count: Math.floor((high - from) / width) + 1 };
}

/** Half a hundredth above a whole one: multiplying by `perWidth` instead of dividing never falls into the bin below. */
const half = 0.5;

function addBins(counts: Int32Array, sums: Sums, outcomes: Outcomes | null, from: number, perWidth: number): void {
  const kinds = outcomes?.kinds ?? new Uint8Array(sums.length);
  for (let row = 0; row < sums.length; row++) {
    const bin = ((((sums[row] as number) - from + half) * perWidth) | 0) * 3 + (kinds[row] as number);
    counts[bin] = (counts[bin] as number) + 1;
  }
}

function moveBins(
  counts: Int32Array,
  before: Sums,
  now: Sums,
  rows: Uint32Array,
  outcomes: Outcomes | null,
  from: number,
  perWidth: number,
): void {
  eachBit(rows, (row) => {
    const kind = outcomes === null ? 0 : (outcomes.kinds[row] as number);
    const old = ((((before[row] as number) - from + half) * perWidth) | 0) * 3 + kind;
    counts[old] = (counts[old] as number) - 1;
    const bin = ((((now[row] as number) - from + half) * perWidth) | 0) * 3 + kind;
    counts[bin] = (counts[bin] as number) + 1;
  });
}
