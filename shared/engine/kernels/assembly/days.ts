/** Writes the places of days from `first` to `last` to `found`, and gives how many there are. */
export function daysWithin(days: usize, count: i32, first: i32, last: i32, found: usize): i32 {
  const from = i32x4.splat(first);
  const to = i32x4.splat(last);
  let next = found;
  for (let i = 0; i < count; i += 4) {
    const four = v128.load(days + ((<usize>i) << 2));
    let within = i32x4.bitmask(v128.and(i32x4.ge_s(four, from), i32x4.le_s(four, to)));
    if (within == 0) continue;
    if (count - i < 4) within &= (1 << (count - i)) - 1;
    while (within != 0) {
      i32.store(next, i + ctz(within));
      next += 4;
      within &= within - 1;
    }
  }
  return <i32>((next - found) >> 2);
}
