/** Whole numbers that lie packed, the byte's lowest bits first. Up to 8 numbers beyond `count` are written without meaning. */

/** Bytes of 1 to 4 bits a number. */
// @ts-expect-error: decorator
@inline
function spreadBits(packed: usize, bits: i32, base: i32, count: i32, to: usize): void {
  const mask = (1 << bits) - 1;
  const bytes = (count * bits + 7) >> 3;
  let at = to;
  for (let i = 0; i < bytes; i++) {
    const byte = <i32>i32.load8_u(packed + <usize>i);
    for (let shift = 0; shift < 8; shift += bits) {
      i32.store(at, base + ((byte >> shift) & mask));
      at += 4;
    }
  }
}

/** Spreads numbers of 1, 2, 4, 8, 16 or 32 bits out to 32 bits each, and adds the base to them. */
export function spreadNumbers(packed: usize, bits: i32, base: i32, count: i32, to: usize): void {
  if (bits < 8) {
    spreadBits(packed, bits, base, count, to);
    return;
  }
  const more = i32x4.splat(base);
  const end = to + ((<usize>count) << 2);
  let from = packed;
  if (bits == 8) {
    for (let at = to; at < end; at += 32) {
      const eight = v128.load_ext<u8>(from);
      v128.store(at, i32x4.add(i32x4.extend_low_i16x8_u(eight), more));
      v128.store(at, i32x4.add(i32x4.extend_high_i16x8_u(eight), more), 16);
      from += 8;
    }
  } else if (bits == 16) {
    for (let at = to; at < end; at += 16) {
      v128.store(at, i32x4.add(v128.load_ext<u16>(from), more));
      from += 8;
    }
  } else {
    for (let at = to; at < end; at += 16) {
      v128.store(at, i32x4.add(v128.load(from), more));
      from += 16;
    }
  }
}

/** Makes of each number the sum of `before` and all up to it; gives the last. */
export function addUp(numbers: usize, before: i32, count: i32): i32 {
  let sum = before;
  const end = numbers + ((<usize>count) << 2);
  for (let at = numbers; at < end; at += 4) {
    sum += i32.load(at);
    i32.store(at, sum);
  }
  return sum;
}
