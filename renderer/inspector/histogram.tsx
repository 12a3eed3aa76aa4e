import { useRef } from 'react';
import type { RecordOf } from '#shared/model/records.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { useText } from '../text/use-text.ts';
import css from './inspector.module.css';
import { ThresholdHandles } from './matrix/threshold-handles.tsx';

const width = 300;
const height = 144;
const top = 8;
const foot = 36;

/**
 * Leads by total: bought in dark, the rest light, with the thresholds over them to be dragged. One honest scale. Before
 * any leads are there the thresholds stand alone on a scale around them.
 */
export function Histogram({ dimension }: { readonly dimension: RecordOf<'dimension'> }) {
  const t = useText();
  const simulation = useSimulation();
  const svg = useRef<SVGSVGElement>(null);
  const { name, thresholds } = dimension;
  const drawn = simulation?.[name] ?? null;
  const bars = drawn === null ? [] : drawn.won.map((won, i) => ({ won, rest: restOf(drawn, i) }));
  const most = Math.max(1, ...bars.map((bar) => bar.won + bar.rest));
  const first = thresholds[0] ?? 0;
  const last = thresholds.at(-1) ?? 0;
  // Wide enough for the leads and for every threshold.
  const low = Math.min(drawn?.from ?? Math.min(0, last - 1000), last - 500);
  const high = Math.max(drawn === null ? first + 2000 : drawn.from + bars.length * drawn.width, first + 500);
  const x = (points: number) => 6 + ((points - low) / (high - low)) * (width - 12);
  const pointsAt = (at: number) => low + ((at - 6) / (width - 12)) * (high - low);
  const ground = height - foot;
  const tall = (leads: number) => (leads / most) * (ground - top - 6);
  return (
    <figure className={css.histogram}>
      <svg ref={svg} viewBox={`0 0 ${width} ${height}`} direction="ltr" aria-label={t('inspector.dimension.histogram')}>
        <title>{t('inspector.dimension.histogram')}</title>
        {drawn !== null &&
          bars.map((bar, i) => {
            const at = drawn.from + i * drawn.width;
            const wide = Math.max(1, x(at + drawn.width) - x(at) - 1);
            const [won, rest] = [tall(bar.won), tall(bar.rest)];
            return (
              <g
                key={at}
                className={css.histogramBar}
                data-meaning={t('rules.mean.bar', {
                  from: t.formats.points(at),
                  to: t.formats.points(at + drawn.width - 1),
                  won: bar.won,
                  count: bar.won + bar.rest,
                })}
              >
                <rect x={x(at)} y={ground - won} width={wide} height={won} data-part="won" />
                <rect x={x(at)} y={ground - won - rest} width={wide} height={rest} data-part="rest" />
              </g>
            );
          })}
        <line x1="0" x2={width} y1={ground} y2={ground} className={css.gridLine} />
        <ThresholdHandles {...{ dimension, svg, x, pointsAt, top, ground, width }} />
      </svg>
      {drawn === null ? (
        <figcaption className={css.hint}>{t('inspector.noLeads')}</figcaption>
      ) : (
        <figcaption className={css.key}>
          <span data-part="won">{t('inspector.dimension.bought')}</span>
          <span data-part="rest">{t('inspector.dimension.lost')}</span>
        </figcaption>
      )}
    </figure>
  );
}

function restOf(
  { lost, open }: { readonly lost: readonly number[]; readonly open: readonly number[] },
  i: number,
): number {
  return (lost[i] ?? 0) + (open[i] ?? 0);
}
