/** Columns of codes, the distinct values of which are flagged 0 or 1. Planes of whole words; codes beyond the rows are any. */

/** Packs the flags of codes of one byte each. */
export function packNarrow(codes: usize, flags: usize, plane: usize, words: i32): void {
  let at = codes;
  const end = plane + ((<usize>words) << 2);
  for (let to = plane; to < end; to += 4) {
    let bits: u32 = 0;
    for (let i: u32 = 0; i < 32; i += 4) {
      bits |=
        ((<u32>load<u8>(flags + load<u8>(at))) |
          ((<u32>load<u8>(flags + load<u8>(at, 1))) << 1) |
          ((<u32>load<u8>(flags + load<u8>(at, 2))) << 2) |
          ((<u32>load<u8>(flags + load<u8>(at, 3))) << 3)) <<
        i;
      at += 4;
    }
    store<u32>(to, bits);
  }
}

/** The same of two bytes each. */
export function packWide(codes: usize, flags: usize, plane: usize, words: i32): void {
  let at = codes;
  const end = plane + ((<usize>words) << 2);
  for (let to = plane; to < end; to += 4) {
    let bits: u32 = 0;
    for (let i: u32 = 0; i < 32; i += 4) {
      bits |=
        ((<u32>load<u8>(flags + load<u16>(at))) |
          ((<u32>load<u8>(flags + load<u16>(at, 2))) << 1) |
          ((<u32>load<u8>(flags + load<u16>(at, 4))) << 2) |
          ((<u32>load<u8>(flags + load<u16>(at, 6))) << 3)) <<
        i;
      at += 8;
    }
    store<u32>(to, bits);
  }
}
