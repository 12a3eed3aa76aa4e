import type { Histogram } from '#shared/engine/results.ts';

/** Places along the axis are shares of its length, 0 at its start; heights are shares of the tallest bar. */
export type HistogramBar = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly width: number;
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** Height of the whole bar. */
  readonly height: number;
};

export type ThresholdHandle = { readonly index: number; readonly at: number; readonly start: number };

/** A stretch between two thresholds; band 0 is the best grade and stands last on the axis. */
export type GradeBand = { readonly index: number; readonly start: number; readonly width: number };

export type HistogramLayout = {
  /** The axis in hundredths of a point. */
  readonly from: number;
  readonly to: number;
  readonly bars: readonly HistogramBar[];
  readonly handles: readonly ThresholdHandle[];
  readonly bands: readonly GradeBand[];
};

/** Room on the axis beyond a threshold that lies outside the bars, as a share of what the bars need. */
const roomBeyond = 0.06;

/**
 * Where bars, thresholds (descending, in hundredths) and grade bands stand. The axis holds all bars and all
 * thresholds, so that a handle can always be seen and taken.
 */
export function layoutHistogram(histogram: Histogram, thresholds: readonly number[]): HistogramLayout {
  const { from, to } = axisOf(histogram, thresholds);
  const place = (total: number) => (total - from) / (to - from);
  const tallest = Math.max(1, ...histogram.won.map((_won, i) => leadsIn(histogram, i)));
  return {
    from,
    to,
    bars: histogram.won.map((won, i) => {
      const start = histogram.from + i * histogram.width;
      return {
        from: start,
        to: start + histogram.width,
        start: place(start),
        width: histogram.width / (to - from),
        won,
        lost: histogram.lost[i] ?? 0,
        open: histogram.open[i] ?? 0,
        height: leadsIn(histogram, i) / tallest,
      };
    }),
    handles: thresholds.map((at, index) => ({ index, at, start: place(at) })),
    bands: bandsBetween(thresholds.map(place)),
  };
}

/** The whole point that a place on the axis stands for, in hundredths. */
export function pointsAt(layout: Pick<HistogramLayout, 'from' | 'to'>, place: number): number {
  const clamped = Math.min(1, Math.max(0, place));
  return Math.round((layout.from + clamped * (layout.to - layout.from)) / 100) * 100;
}

function axisOf(histogram: Histogram, thresholds: readonly number[]): { from: number; to: number } {
  const end = histogram.from + Math.max(1, histogram.won.length) * histogram.width;
  const room = (end - histogram.from) * roomBeyond;
  const low = Math.min(...thresholds);
  const high = Math.max(...thresholds);
  return {
    from: low <= histogram.from ? low - room : histogram.from,
    to: high >= end ? high + room : end,
  };
}

function leadsIn(histogram: Histogram, i: number): number {
  return (histogram.won[i] ?? 0) + (histogram.lost[i] ?? 0) + (histogram.open[i] ?? 0);
}

/** `places` descend: the best grade reaches from the first to the axis's end, the worst from its start to the last. */
function bandsBetween(places: readonly number[]): GradeBand[] {
  const edges = [1, ...places, 0];
  return edges.slice(1).map((start, index) => ({ index, start, width: (edges[index] as number) - start }));
}
