import type { DimensionName } from '#shared/model/group.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { useText } from '../text/use-text.ts';
import css from './inspector.module.css';

type Props = { readonly of: DimensionName; readonly thresholds: readonly number[] };

const width = 280;
const height = 110;
const foot = 20;

/** Leads by total: bought in dark, the rest light, with the thresholds over them. One honest scale. */
export function Histogram({ of, thresholds }: Props) {
  const t = useText();
  const simulation = useSimulation();
  if (simulation === null) return <p className={css.hint}>{t('inspector.noLeads')}</p>;
  const { from, width: step, won, lost, open } = simulation[of];
  const bars = won.map((bought, i) => ({ bought, rest: (lost[i] ?? 0) + (open[i] ?? 0) }));
  const most = Math.max(1, ...bars.map((bar) => bar.bought + bar.rest));
  const each = width / Math.max(1, bars.length);
  const tall = (leads: number) => (leads / most) * (height - foot - 4);
  const x = (points: number) => ((points - from) / step) * each;
  return (
    <figure className={css.histogram}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('inspector.dimension.histogram')}
        direction="ltr"
      >
        {bars.map((bar, i) => {
          const rest = tall(bar.rest);
          const bought = tall(bar.bought);
          const at = from + i * step;
          return (
            <g key={at} className={css.histogramBar}>
              <rect x={i * each + 0.5} y={height - foot - bought} width={each - 1} height={bought} data-part="won" />
              <rect
                x={i * each + 0.5}
                y={height - foot - bought - rest}
                width={each - 1}
                height={rest}
                data-part="rest"
              />
              <title>{`${t.formats.points(at)}: ${t.formats.number(bar.bought + bar.rest)}`}</title>
            </g>
          );
        })}
        <line x1="0" x2={width} y1={height - foot} y2={height - foot} className={css.gridLine} />
        {thresholds.map((at) => (
          <g key={at}>
            <line x1={x(at)} x2={x(at)} y1="2" y2={height - foot + 3} className={css.threshold} />
            <text x={x(at)} y={height - 5} textAnchor="middle">
              {t.formats.points(at)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={css.key}>
        <span data-part="won">{t('inspector.dimension.bought')}</span>
        <span data-part="rest">{t('inspector.dimension.lost')}</span>
      </figcaption>
    </figure>
  );
}
