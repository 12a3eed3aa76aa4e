/** A stretch of the number line. An end that is open does not belong to it; infinite ends are open anyway. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
};

/** A set of numbers: stretches in order that do not touch. Empty: no number at all. */
export type Spans = readonly Span[];

export const everyNumber: Spans = [spanOf(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)];

/** A stretch with both ends, as bands and “between” are. */
export function spanOf(from: number, to: number): Span {
  return { from, to, fromOpen: false, toOpen: false };
}

export function intersected(a: Spans, b: Spans): Spans {
  return a.flatMap((one) => b.flatMap((other) => both(one, other)));
}

/** Every number that is in none of the stretches. */
export function complement(spans: Spans): Spans {
  return spans.reduce<Spans>((rest, span) => intersected(rest, outside(span)), everyNumber);
}

export function without(a: Spans, b: Spans): Spans {
  return intersected(a, complement(b));
}

function both(a: Span, b: Span): Spans {
  const span = { ...later(a, b), ...earlier(a, b) };
  return isEmpty(span) ? [] : [span];
}

function later(a: Span, b: Span): Pick<Span, 'from' | 'fromOpen'> {
  if (a.from === b.from) return { from: a.from, fromOpen: a.fromOpen || b.fromOpen };
  return a.from > b.from ? { from: a.from, fromOpen: a.fromOpen } : { from: b.from, fromOpen: b.fromOpen };
}

function earlier(a: Span, b: Span): Pick<Span, 'to' | 'toOpen'> {
  if (a.to === b.to) return { to: a.to, toOpen: a.toOpen || b.toOpen };
  return a.to < b.to ? { to: a.to, toOpen: a.toOpen } : { to: b.to, toOpen: b.toOpen };
}

function outside({ from, to, fromOpen, toOpen }: Span): Spans {
  const below: Span = { ...spanOf(Number.NEGATIVE_INFINITY, from), toOpen: !fromOpen };
  const above: Span = { ...spanOf(to, Number.POSITIVE_INFINITY), fromOpen: !toOpen };
  return [...(from === Number.NEGATIVE_INFINITY ? [] : [below]), ...(to === Number.POSITIVE_INFINITY ? [] : [above])];
}

function isEmpty({ from, to, fromOpen, toOpen }: Span): boolean {
  return from > to || (from === to && (fromOpen || toOpen));
}
