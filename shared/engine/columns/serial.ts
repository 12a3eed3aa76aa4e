const serials = new WeakMap<object, number>();
let last = 0;

/** A number for an object that is never written to again: what is derived from it can be kept under that number. */
export function serialOf(of: object): number {
  const before = serials.get(of);
  if (before !== undefined) return before;
  last += 1;
  serials.set(of, last);
  return last;
}

/** The numbers of several, in order. */
export function serialsOf(all: readonly object[]): string {
  return all.map(serialOf).join(' ');
}
