/** Planes of bits, 128 leads at a time. Lengths are in words of 32 bits and multiples of 4; addresses of 16 bytes. */

/** Sums of the bits of a vector's bytes, as four 32-bit numbers. */
// @ts-expect-error: decorator
@inline
function bitsOf(vector: v128): v128 {
  return i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(i8x16.popcnt(vector)));
}

// @ts-expect-error: decorator
@inline
function total(sums: v128): i32 {
  return (
    i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) + i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3)
  );
}

/** How many bits are set. */
export function countBits(plane: usize, words: i32): i32 {
  let sum = i32x4.splat(0);
  const end = plane + ((<usize>words) << 2);
  for (let at = plane; at < end; at += 16) sum = i32x4.add(sum, bitsOf(v128.load(at)));
  return total(sum);
}

/** How many bits are set in both. */
export function countBoth(a: usize, b: usize, words: i32): i32 {
  let sum = i32x4.splat(0);
  const bytes = (<usize>words) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    sum = i32x4.add(sum, bitsOf(v128.and(v128.load(a + at), v128.load(b + at))));
  }
  return total(sum);
}

/** Adds to `counts` how many leads are in both planes, and how many of them were won and lost. */
export function countOutcomes(a: usize, b: usize, won: usize, lost: usize, words: i32, counts: usize): void {
  let all = i32x4.splat(0);
  let wins = i32x4.splat(0);
  let losses = i32x4.splat(0);
  const bytes = (<usize>words) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const leads = v128.and(v128.load(a + at), v128.load(b + at));
    all = i32x4.add(all, bitsOf(leads));
    wins = i32x4.add(wins, bitsOf(v128.and(leads, v128.load(won + at))));
    losses = i32x4.add(losses, bitsOf(v128.and(leads, v128.load(lost + at))));
  }
  i32.store(counts, i32.load(counts) + total(all));
  i32.store(counts, i32.load(counts, 4) + total(wins), 4);
  i32.store(counts, i32.load(counts, 8) + total(losses), 8);
}

/** Makes `to` what is in both; `to` may be one of them. */
export function meet(a: usize, b: usize, to: usize, words: i32): void {
  const bytes = (<usize>words) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(to + at, v128.and(v128.load(a + at), v128.load(b + at)));
  }
}

/** Makes `to` what is in either; `to` may be one of them. */
export function join(a: usize, b: usize, to: usize, words: i32): void {
  const bytes = (<usize>words) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(to + at, v128.or(v128.load(a + at), v128.load(b + at)));
  }
}

/** Makes `to` what is in `a` and not in `b`; `to` may be either. */
export function without(a: usize, b: usize, to: usize, words: i32): void {
  const bytes = (<usize>words) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(to + at, v128.andnot(v128.load(a + at), v128.load(b + at)));
  }
}

/**
 * Parts the held leads by the first reason that applies (S4): excluded, lacking a fact, unknown, in Nurture, not met.
 * Adds to `counts` how many there are of each but the second, in this order, and leaves the second's in `held`.
 */
export function partHeld(
  held: usize,
  excluded: usize,
  allKnown: usize,
  unknown: usize,
  nurture: usize,
  words: i32,
  counts: usize,
): void {
  let out = i32x4.splat(0);
  let perhaps = i32x4.splat(0);
  let warm = i32x4.splat(0);
  let cold = i32x4.splat(0);
  const bytes = (<usize>words) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const all = v128.load(held + at);
    const bars = v128.load(excluded + at);
    out = i32x4.add(out, bitsOf(v128.and(all, bars)));
    const kept = v128.andnot(all, bars);
    const known = v128.load(allKnown + at);
    v128.store(held + at, v128.andnot(kept, known));
    const judged = v128.and(kept, known);
    const open = v128.load(unknown + at);
    perhaps = i32x4.add(perhaps, bitsOf(v128.and(judged, open)));
    const shut = v128.andnot(judged, open);
    const nurtured = v128.load(nurture + at);
    warm = i32x4.add(warm, bitsOf(v128.and(shut, nurtured)));
    cold = i32x4.add(cold, bitsOf(v128.andnot(shut, nurtured)));
  }
  i32.store(counts, i32.load(counts) + total(out));
  i32.store(counts, i32.load(counts, 4) + total(perhaps), 4);
  i32.store(counts, i32.load(counts, 8) + total(warm), 8);
  i32.store(counts, i32.load(counts, 12) + total(cold), 12);
}
