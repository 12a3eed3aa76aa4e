import type { StageVolume, Volumes } from '#shared/engine/volumes/volumes.ts';

export type VolumeBar = {
  readonly from: number;
  readonly to: number;
  readonly leads: number;
  readonly whole: boolean;
  /** Share of the chart's height. */
  readonly height: number;
};

/** One stage's chart: bars from the oldest, and where what is usual lies, as shares of the height. */
export type VolumeChart = {
  readonly bars: readonly VolumeBar[];
  /** The greatest number, at the top of the chart. */
  readonly most: number;
  readonly usual: { readonly low: number; readonly high: number; readonly median: number } | null;
};

/** As many periods are drawn as what is usual is said of, and those at the ends that are not whole. */
const drawn = { week: 53, month: 25 } as const;

export function layoutVolume({ by, periods }: Volumes, { counts, typical }: StageVolume): VolumeChart {
  const first = Math.max(0, periods.length - drawn[by]);
  const most = Math.max(1, ...counts.slice(first));
  const share = (leads: number): number => leads / most;
  const bars = periods.slice(first).map(({ from, to, whole }, i): VolumeBar => {
    const leads = counts[first + i] ?? 0;
    return { from, to, leads, whole, height: share(leads) };
  });
  const half = typical?.middleHalf ?? null;
  return {
    bars,
    most,
    usual:
      typical === null || half === null
        ? null
        : { low: share(half.low), high: share(half.high), median: share(typical.median) },
  };
}
