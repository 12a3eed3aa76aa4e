import type { Model } from '../../model/model.ts';
import type { Band, BandedRule } from '../../model/rule.ts';

/** A range of a banded rule with where it stands in it; a missing end is infinite. */
export type NumberBand = {
  readonly place: number;
  readonly band: Extract<Band, { kind: 'range' }>;
  readonly from: number;
  readonly to: number;
  readonly points: number;
};

export function bandedRules({ rules }: Model): readonly BandedRule[] {
  return rules.filter((rule) => rule.kind === 'banded');
}

/** The ranges of a rule, in its order. */
export function numberBands({ bands }: BandedRule): readonly NumberBand[] {
  return bands.flatMap((band, place) => {
    if (band.kind !== 'range') return [];
    const { from, to, points } = band;
    return [{ place, band, from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY, points }];
  });
}

/** From the smallest numbers to the greatest. */
export function ascending(bands: readonly NumberBand[]): readonly NumberBand[] {
  return [...bands].sort((a, b) => a.from - b.from || a.to - b.to || a.place - b.place);
}

/**
 * The step from one number to the next as the room writes them: 1 where all ends are whole, 0.01 where some have two
 * decimals. Between 49 and 50 whole employees nothing is missing.
 */
export function stepOf({ bands }: BandedRule): number {
  const ends = bands
    .flatMap((band) => (band.kind === 'range' ? [band.from, band.to] : []))
    .filter((end) => end !== null);
  return 10 ** -Math.max(0, ...ends.map(decimalsOf));
}

/** The number one step further, as it is written: 0.1 and 0.2 are 0.3. */
export function stepped(number: number, step: number): number {
  return Number((number + step).toFixed(Math.max(0, Math.round(-Math.log10(Math.abs(step))))));
}

function decimalsOf(number: number): number {
  const [, decimals = ''] = number.toFixed(6).replace(/0+$/, '').split('.');
  return decimals.length;
}

/** The rule with some of its bands otherwise; null takes one out. */
export function withBands(
  rule: BandedRule,
  changed: ReadonlyMap<number, Band | null>,
): { readonly type: 'rule.change'; readonly id: string; readonly set: { readonly bands: Band[] } } {
  const bands = rule.bands.flatMap((band, place) => {
    const other = changed.get(place);
    return other === undefined ? [band] : other === null ? [] : [other];
  });
  return { type: 'rule.change', id: rule.id, set: { bands } };
}
