import type { Node } from '#shared/model/condition.ts';
import type { Field } from '#shared/model/field.ts';
import type { FieldId } from '#shared/model/ids.ts';
import type { Band } from '#shared/model/rule.ts';

/** Two bands in the place of one, with the same points: a range in the middle, values by halves. Null: it is one value. */
export function splitBand(band: Band): readonly [Band, Band] | null {
  if (band.kind === 'unknown') return null;
  if (band.kind === 'values') {
    const half = Math.ceil(band.values.length / 2);
    if (band.values.length < 2) return null;
    return [
      { ...band, values: band.values.slice(0, half) },
      { ...band, values: band.values.slice(half) },
    ];
  }
  const at = middleOf(band.from, band.to);
  if (at === null) return null;
  // The better end stands first, as the room reads it: more employees before fewer.
  return [
    { ...band, from: at + 1 },
    { ...band, to: at },
  ];
}

/** The whole number below which the lower half ends. */
function middleOf(from: number | null, to: number | null): number | null {
  if (from !== null && to !== null) {
    const at = Math.floor((from + to) / 2);
    return at >= from && at < to ? at : null;
  }
  if (from !== null) return from > 0 ? from * 2 - 1 : from + 99;
  return to === null ? 0 : to > 1 ? Math.floor(to / 2) : to - 100;
}

/** The next range: below the lowest that is there, or a first one. */
export function nextRange(bands: readonly Band[]): Band {
  const from = bands.flatMap((band) => (band.kind === 'range' && band.from !== null ? [band.from] : []));
  const lowest = from.length === 0 ? null : Math.min(...from);
  return { kind: 'range', from: lowest === null ? 0 : null, to: lowest === null ? null : lowest - 1, points: 0 };
}

/** Whether a range would end before it begins. */
export function isUpsideDown(from: number | null, to: number | null): boolean {
  return from !== null && to !== null && from > to;
}

/** For each band, the condition that is yes for the leads whose points it gives: it holds, and none before it does (P3). */
export function bandConditions(field: Pick<Field, 'id' | 'type'>, bands: readonly Band[]): readonly Node[] {
  return bands.map((band, i) => {
    const node = holds(field, band);
    const earlier = bands.slice(0, i).filter(({ kind }) => kind !== 'unknown');
    if (band.kind === 'unknown' || earlier.length === 0) return node;
    return { op: 'all', of: [node, { op: 'not', of: { op: 'any', of: earlier.map((other) => holds(field, other)) } }] };
  });
}

function holds({ id, type }: Pick<Field, 'id' | 'type'>, band: Band): Node {
  const fact = (is: (Node & { op: 'fact' })['is']): Node => ({ op: 'fact', field: id as FieldId, is });
  if (band.kind === 'unknown') return fact({ test: 'isUnknown' });
  if (band.kind === 'values') {
    if (type === 'multi') return fact({ test: 'includesAnyOf', values: [...band.values] });
    if (type === 'yesno') return fact({ test: 'isKnown' });
    return fact({ test: 'isOneOf', values: [...band.values] });
  }
  const { from, to } = band;
  if (from !== null && to !== null) return fact({ test: 'between', from, to });
  if (from !== null) return fact({ test: 'atLeast', value: from });
  return to === null ? fact({ test: 'isKnown' }) : fact({ test: 'atMost', value: to });
}

/** A number at which points change, and how far from it is still just on the edge. */
export type Border = { readonly at: number; readonly reach: number };

/** Where a range begins beside another, from high to low; a twentieth of the number, and at least 1, lies on its edge. */
export function bordersOf(bands: readonly Band[]): readonly Border[] {
  const ranges = bands.filter((band) => band.kind === 'range');
  const starts = ranges.flatMap(({ from }) => (from === null ? [] : [from]));
  const lowest = ranges.some(({ from, to }) => from === null && to !== null) ? null : Math.min(...starts);
  return [...new Set(starts)]
    .filter((at) => at !== lowest || ranges.length === 1)
    .sort((a, b) => b - a)
    .map((at) => ({ at, reach: Math.max(1, Math.round(Math.abs(at) / 20)) }));
}

/** For each border, two conditions: less than it by at most its reach, and from it on by less. */
export function edgeConditions(field: Pick<Field, 'id'>, borders: readonly Border[]): readonly Node[] {
  const fact = (is: (Node & { op: 'fact' })['is']): Node => ({ op: 'fact', field: field.id, is });
  return borders.flatMap(({ at, reach }): Node[] => [
    { op: 'all', of: [fact({ test: 'atLeast', value: at - reach }), fact({ test: 'lessThan', value: at })] },
    fact({ test: 'between', from: at, to: at + reach - 1 }),
  ]);
}
