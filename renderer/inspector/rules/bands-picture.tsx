import type { Field } from '#shared/model/field.ts';
import type { Band } from '#shared/model/rule.ts';
import { numberOf } from '#shared/text/describe-condition.ts';
import { signed } from '#shared/text/describe-rule.ts';
import { useText } from '../../text/use-text.ts';
import css from './rules.module.css';

type Props = { readonly bands: readonly Band[]; readonly field: Field | undefined };
type Range = Band & { kind: 'range' };

const width = 280;
const height = 92;
const ground = 62;
const tallest = 44;

/** The ranges side by side from low to high, as tall as their points; what no range takes is hatched. */
export function BandsPicture({ bands, field }: Props) {
  const t = useText();
  const ranges = bands.filter((band): band is Range => band.kind === 'range').sort(byFrom);
  if (ranges.length === 0) return null;
  const columns = withGaps(ranges);
  const most = Math.max(1, ...ranges.map(({ points }) => Math.abs(points)));
  const negative = ranges.some(({ points }) => points < 0);
  const each = width / columns.length;
  const base = negative ? ground - tallest / 2 : ground;
  const scale = (negative ? tallest / 2 : tallest) / most;
  const label = ranges.map((band) => `${edge(band, t, field)}: ${signed(band.points, t)}`).join('; ');
  return (
    <svg
      className={css.bandsPicture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      data-meaning={t('meaning.bands')}
      direction="ltr"
    >
      {columns.map((band, i) => {
        const x = i * each + 1;
        if (band === null) {
          const key = `gap-${i}`;
          return (
            <g key={key}>
              <rect x={x} y={ground - 8} width={each - 2} height={8} className={css.gap} />
              <title>{t('rules.bands.gap')}</title>
            </g>
          );
        }
        const tall = Math.max(2, Math.abs(band.points) * scale);
        return (
          <g key={`${band.from} ${band.to}`}>
            <rect
              x={x}
              y={band.points < 0 ? base : base - tall}
              width={each - 2}
              height={tall}
              className={band.points < 0 ? css.bandDown : css.bandUp}
            />
            <text x={x + each / 2 - 1} y={band.points < 0 ? base - 4 : base - tall - 4} textAnchor="middle">
              {signed(band.points, t)}
            </text>
            <text x={x} y={height - 10} textAnchor="start">
              {edge(band, t, field)}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={width} y1={base} y2={base} className={css.gridLine} />
    </svg>
  );
}

/** Where a range begins; an open one says where it ends. */
function edge(band: Range, t: ReturnType<typeof useText>, field: Field | undefined): string {
  if (band.from !== null) return numberOf(band.from, field, t);
  return band.to === null ? '' : `≤ ${numberOf(band.to, field, t)}`;
}

function byFrom(a: Range, b: Range): number {
  return (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY);
}

/** A null where whole numbers lie between a range and the next. */
function withGaps(ranges: readonly Range[]): readonly (Range | null)[] {
  return ranges.flatMap((band, i) => {
    const next = ranges[i + 1];
    const open = next?.from != null && band.to !== null && next.from > band.to + 1;
    return open ? [band, null] : [band];
  });
}
