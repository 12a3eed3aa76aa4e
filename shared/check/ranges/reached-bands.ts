import type { Field } from '../../model/field.ts';
import type { Band, BandedRule } from '../../model/rule.ts';
import { missingMarkers } from '../../values/missing.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { readYesNo } from '../../values/read-yes-no.ts';
import { everyNumber, type Spans, spanOf, without } from '../logic/spans.ts';

/** A rule's bands as the first that holds leaves them (P3). */
export type ReachedBands = {
  /** Places of bands that some known or unknown fact falls into; in order. */
  readonly reached: readonly number[];
  /** Whether a known fact may fall into no band. */
  readonly leavesOut: boolean;
  /** Of ranges: the numbers that no band before the one at a place has taken, and that it takes. */
  readonly taken: readonly Spans[];
};

export function reachedBands({ bands }: BandedRule, field: Field | undefined): ReachedBands {
  let free: Spans = everyNumber;
  const seen = new Set<string>();
  let unknownTaken = false;
  const reached: number[] = [];
  const taken: Spans[] = [];
  bands.forEach((band, place) => {
    if (band.kind === 'unknown') {
      if (!unknownTaken) reached.push(place);
      unknownTaken = true;
      taken.push([]);
      return;
    }
    if (band.kind === 'values') {
      const fresh = band.values.map((value) => keyOf(value, field)).filter((key) => key !== null && !seen.has(key));
      for (const key of fresh) seen.add(key as string);
      if (fresh.length > 0) reached.push(place);
      taken.push([]);
      return;
    }
    const left = without(free, [stretchOf(band)]);
    const own = without(free, left);
    if (own.length > 0) reached.push(place);
    taken.push(own);
    free = left;
  });
  const whole = bands.some(({ kind }) => kind === 'range') ? free.length === 0 : saysYesAndNo(seen, field);
  return { reached, leavesOut: !whole, taken };
}

/** A range as a stretch of numbers. */
export function stretchOf({ from, to }: Extract<Band, { kind: 'range' }>) {
  return spanOf(from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY);
}

/** What a band's value is compared as; null when no known fact is it. */
export function keyOf(value: string, field: Field | undefined): string | null {
  if (field?.type === 'yesno') {
    const is = readYesNo(value);
    return is === null ? null : is ? 'yes' : 'no';
  }
  const text = normaliseText(value);
  if (text === '') return null;
  const isMarker =
    field !== undefined &&
    field.derivation === undefined &&
    field.type !== 'multi' &&
    missingMarkers(field.missing).has(text);
  return isMarker ? null : text;
}

function saysYesAndNo(seen: ReadonlySet<string>, field: Field | undefined): boolean {
  return field?.type === 'yesno' && seen.has('yes') && seen.has('no');
}
