/**
 * Columns of sums, four leads at a time. Sums stay where their differences keep their sign in 32 bits. Addresses are of
 * 16 bytes; there is room to a multiple of 32 leads, and leads beyond `rows` are written to without meaning.
 */

/** For the bits of a word's four leads from `shift`: all ones where a lead's bit is set. */
// @ts-expect-error: decorator
@inline
function lanesOf(word: v128, bits: v128): v128 {
  return i32x4.eq(v128.and(word, bits), bits);
}

// @ts-expect-error: decorator
@inline
function clampTo(sum: v128, cap: v128, floor: v128): v128 {
  return i32x4.max_s(i32x4.min_s(sum, cap), floor);
}

/** Adds points where bits are set: `gone` where they were, `added` where they are now. */
export function addWhere(
  sums: usize,
  before: usize,
  gone: i32,
  now: usize,
  added: i32,
  rows: i32,
): void {
  const less = i32x4.splat(-gone);
  const more = i32x4.splat(added);
  for (let row = 0; row < rows; row += 32) {
    const at = sums + ((<usize>row) << 2);
    const word = (<usize>row) >> 3;
    const old = i32.load(before + word);
    const own = i32.load(now + word);
    if ((old | own) == 0) continue;
    const was = i32x4.splat(old);
    const is = i32x4.splat(own);
    let bits = i32x4(1, 2, 4, 8);
    for (let lanes: usize = 0; lanes < 128; lanes += 16) {
      const difference = i32x4.add(v128.and(lanesOf(was, bits), less), v128.and(lanesOf(is, bits), more));
      v128.store(at + lanes, i32x4.add(v128.load(at + lanes), difference));
      bits = i32x4.shl(bits, 4);
    }
  }
}

/** Adds the difference of two columns. */
export function addDifference(sums: usize, before: usize, now: usize, rows: i32): void {
  const end = (<usize>rows) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const difference = i32x4.sub(v128.load(now + at), v128.load(before + at));
    v128.store(sums + at, i32x4.add(v128.load(sums + at), difference));
  }
}

/** Widens `spread`: the least and the most of the sums, and how many lie above and below 0. */
export function addSpread(sums: usize, rows: i32, spread: usize): void {
  let least = i32x4.splat(i32.load(spread));
  let most = i32x4.splat(i32.load(spread, 4));
  let above = i32x4.splat(0);
  let below = i32x4.splat(0);
  const none = i32x4.splat(0);
  const whole = (<usize>(rows & ~3)) << 2;
  for (let at: usize = 0; at < whole; at += 16) {
    const sum = v128.load(sums + at);
    least = i32x4.min_s(least, sum);
    most = i32x4.max_s(most, sum);
    above = i32x4.sub(above, i32x4.gt_s(sum, none));
    below = i32x4.sub(below, i32x4.lt_s(sum, none));
  }
  let low = min(min(i32x4.extract_lane(least, 0), i32x4.extract_lane(least, 1)), min(i32x4.extract_lane(least, 2), i32x4.extract_lane(least, 3)));
  let high = max(max(i32x4.extract_lane(most, 0), i32x4.extract_lane(most, 1)), max(i32x4.extract_lane(most, 2), i32x4.extract_lane(most, 3)));
  let more = i32x4.extract_lane(above, 0) + i32x4.extract_lane(above, 1) + i32x4.extract_lane(above, 2) + i32x4.extract_lane(above, 3);
  let less = i32x4.extract_lane(below, 0) + i32x4.extract_lane(below, 1) + i32x4.extract_lane(below, 2) + i32x4.extract_lane(below, 3);
  for (let row = rows & ~3; row < rows; row++) {
    const sum = i32.load(sums + ((<usize>row) << 2));
    low = min(low, sum);
    high = max(high, sum);
    more += <i32>(sum > 0);
    less += <i32>(sum < 0);
  }
  i32.store(spread, low);
  i32.store(spread, high, 4);
  i32.store(spread, i32.load(spread, 8) + more, 8);
  i32.store(spread, i32.load(spread, 12) + less, 12);
}

/** All sums together, in 64 bits, exactly. */
export function sumOf(sums: usize, rows: i32): f64 {
  let sum = i64x2.splat(0);
  const whole = (<usize>(rows & ~3)) << 2;
  for (let at: usize = 0; at < whole; at += 16) {
    const four = v128.load(sums + at);
    sum = i64x2.add(sum, i64x2.extend_low_i32x4_s(four));
    sum = i64x2.add(sum, i64x2.extend_high_i32x4_s(four));
  }
  let all = i64x2.extract_lane(sum, 0) + i64x2.extract_lane(sum, 1);
  for (let row = rows & ~3; row < rows; row++) all += <i64>i32.load(sums + ((<usize>row) << 2));
  return <f64>all;
}

/** Adds a group's sums within its cap and floor to the totals. */
export function addClamped(totals: usize, sums: usize, cap: i32, floor: i32, rows: i32): void {
  const most = i32x4.splat(cap);
  const least = i32x4.splat(floor);
  const end = (<usize>rows) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(totals + at, i32x4.add(v128.load(totals + at), clampTo(v128.load(sums + at), most, least)));
  }
}

/** Puts totals within the dimension's cap and floor. */
export function clamp(totals: usize, cap: i32, floor: i32, rows: i32): void {
  const most = i32x4.splat(cap);
  const least = i32x4.splat(floor);
  const end = (<usize>rows) << 2;
  for (let at: usize = 0; at < end; at += 16) v128.store(totals + at, clampTo(v128.load(totals + at), most, least));
}

/** 32 leads' answers, all ones or all zeros each, as a word; bits of leads beyond `left` are clear. */
// @ts-expect-error: decorator
@inline
function wordOf(a: v128, b: v128, c: v128, d: v128, e: v128, f: v128, g: v128, h: v128, left: i32): i32 {
  const low = i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d));
  const high = i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(e, f), i16x8.narrow_i32x4_s(g, h));
  const word = i8x16.bitmask(low) | (i8x16.bitmask(high) << 16);
  return left < 32 ? word & ((1 << left) - 1) : word;
}

/** Sets the bits of leads whose sum is the threshold or more; the last word's bits beyond `rows` are clear. */
export function atLeast(sums: usize, threshold: i32, plane: usize, rows: i32): void {
  const least = i32x4.splat(threshold);
  for (let row = 0; row < rows; row += 32) {
    const at = sums + ((<usize>row) << 2);
    const word = wordOf(
      i32x4.ge_s(v128.load(at), least),
      i32x4.ge_s(v128.load(at, 16), least),
      i32x4.ge_s(v128.load(at, 32), least),
      i32x4.ge_s(v128.load(at, 48), least),
      i32x4.ge_s(v128.load(at, 64), least),
      i32x4.ge_s(v128.load(at, 80), least),
      i32x4.ge_s(v128.load(at, 96), least),
      i32x4.ge_s(v128.load(at, 112), least),
      rows - row,
    );
    i32.store(plane + ((<usize>row) >> 3), word);
  }
}

/** Sets the bits of leads whose sum is not 0; as `atLeast`. */
export function notZero(sums: usize, plane: usize, rows: i32): void {
  const none = i32x4.splat(0);
  for (let row = 0; row < rows; row += 32) {
    const at = sums + ((<usize>row) << 2);
    const word = wordOf(
      i32x4.ne(v128.load(at), none),
      i32x4.ne(v128.load(at, 16), none),
      i32x4.ne(v128.load(at, 32), none),
      i32x4.ne(v128.load(at, 48), none),
      i32x4.ne(v128.load(at, 64), none),
      i32x4.ne(v128.load(at, 80), none),
      i32x4.ne(v128.load(at, 96), none),
      i32x4.ne(v128.load(at, 112), none),
      rows - row,
    );
    i32.store(plane + ((<usize>row) >> 3), word);
  }
}

/**
 * Four totals' bins, as where each bin's three counts begin: half a hundredth more, so that no total on an edge falls into
 * the bin below it.
 */
// @ts-expect-error: decorator
@inline
function binsOf(totals: v128, from: v128, perWidth: v128): v128 {
  const past = i32x4.sub(totals, from);
  const half = f64x2.splat(0.5);
  const low = f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_s(past), half), perWidth);
  const high = f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_s(v128.shuffle<i64>(past, past, 1, 0)), half), perWidth);
  const bins = v128.shuffle<i64>(i32x4.trunc_sat_f64x2_s_zero(low), i32x4.trunc_sat_f64x2_s_zero(high), 0, 2);
  return i32x4.mul(bins, i32x4.splat(3));
}

/** Where a lead's count stands among `bins`, and one more there. */
// @ts-ignore: decorator
@inline
function addOne(bins: usize, place: i32): void {
  const at = bins + ((<usize>place) << 2);
  i32.store(at, i32.load(at) + 1);
}

/** Counts leads by total and kind of outcome. */
export function addBins(totals: usize, kinds: usize, rows: i32, bins: usize, from: i32, perWidth: f64): void {
  const first = i32x4.splat(from);
  const scale = f64x2.splat(perWidth);
  const whole = rows & ~3;
  for (let row = 0; row < whole; row += 4) {
    const places = binsOf(v128.load(totals + ((<usize>row) << 2)), first, scale);
    const kind = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(kinds + row)));
    const at = i32x4.add(places, kind);
    addOne(bins, i32x4.extract_lane(at, 0));
    addOne(bins, i32x4.extract_lane(at, 1));
    addOne(bins, i32x4.extract_lane(at, 2));
    addOne(bins, i32x4.extract_lane(at, 3));
  }
  for (let row = whole; row < rows; row++) {
    const past = i32.load(totals + ((<usize>row) << 2)) - from;
    addOne(bins, <i32>((<f64>past + 0.5) * perWidth) * 3 + <i32>i32.load8_u(kinds + row));
  }
}
