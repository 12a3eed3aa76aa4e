import { useMemo, useRef } from 'react';
import type { Histogram, Simulation } from '#shared/engine/results.ts';
import { gradeLetters, gradeNumbers, placeOfGrade } from '#shared/model/grade.ts';
import type { Model } from '#shared/model/model.ts';
import { useText } from '../../text/use-text.ts';
import { HistogramBars } from './histogram-bars.tsx';
import { layoutHistogram } from './histogram-layout.ts';
import css from './threshold-chart.module.css';
import { ThresholdHandle } from './threshold-handle.tsx';
import { useThreshold } from './use-threshold.ts';

type ThresholdChartProps = {
  readonly dimension: Model['fit'];
  readonly histogram: Histogram;
  readonly cells: Simulation['cells'];
};

/** How many leads have which total, and where the grades begin. Bars: bought below, did not above, unknown hatched. */
export function ThresholdChart({ dimension, histogram, cells }: ThresholdChartProps) {
  const t = useText();
  const chart = useRef<HTMLDivElement>(null);
  const hand = useThreshold(dimension);
  const layout = useMemo(() => layoutHistogram(histogram, dimension.thresholds), [histogram, dimension.thresholds]);
  const counts = useMemo(() => leadsByBand(dimension.name, cells), [dimension.name, cells]);
  const grades = dimension.name === 'fit' ? gradeLetters : gradeNumbers;
  const name = t(`model.dimension.${dimension.name}`);
  const { number, points } = t.formats;
  return (
    <figure className={css.figure}>
      <figcaption className={css.caption}>
        <b>{name}</b>
        <span data-meaning={t('meaning.scale')}>
          {t(`simulate.${dimension.name}Axis`, { from: points(layout.from), to: points(layout.to) })}
        </span>
      </figcaption>
      <div className={css.chart} ref={chart}>
        <HistogramBars bars={layout.bars} />
        {layout.handles.map((handle) => (
          <ThresholdHandle
            key={handle.index}
            handle={handle}
            layout={layout}
            chart={chart}
            hand={hand}
            grade={`${grades[handle.index]}`}
            dimension={name}
            testId={`threshold-${dimension.name}-${handle.index}`}
          />
        ))}
      </div>
      <div className={css.bands}>
        {layout.bands.map((band) => (
          <span
            key={band.index}
            className={css.band}
            style={{ insetInlineStart: share(band.start), inlineSize: share(band.width) }}
            data-testid={`band-${grades[band.index]}`}
          >
            <b data-plain="code">{grades[band.index]}</b>
            <span data-meaning={t('meaning.band')}>{number(counts[band.index] ?? 0)}</span>
          </span>
        ))}
      </div>
    </figure>
  );
}

function share(of: number): string {
  return `${Math.max(0, of) * 100}%`;
}

/** Leads of each letter or number, best first: the matrix added up along its rows or columns. */
function leadsByBand(dimension: 'fit' | 'engagement', cells: Simulation['cells']): number[] {
  const counts: number[] = [];
  for (const { grade, leads } of cells) {
    const index = placeOfGrade(grade)[dimension];
    counts[index] = (counts[index] ?? 0) + leads;
  }
  return counts;
}
