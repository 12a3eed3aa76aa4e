/** Columns of codes, the distinct values of which are flagged 0 or 1. Planes of whole words; codes beyond the rows are any. */

/** Packs the flags of codes as wide as their type. */
// @ts-expect-error: decorator
@inline
function pack<Code>(codes: usize, flags: usize, plane: usize, words: i32): void {
  let at = codes;
  const end = plane + ((<usize>words) << 2);
  for (let to = plane; to < end; to += 4) {
    let bits: u32 = 0;
    for (let i: u32 = 0; i < 32; i += 4) {
      bits |=
        ((<u32>load<u8>(flags + load<Code>(at))) |
          ((<u32>load<u8>(flags + load<Code>(at + sizeof<Code>()))) << 1) |
          ((<u32>load<u8>(flags + load<Code>(at + 2 * sizeof<Code>()))) << 2) |
          ((<u32>load<u8>(flags + load<Code>(at + 3 * sizeof<Code>()))) << 3)) <<
        i;
      at += 4 * sizeof<Code>();
    }
    store<u32>(to, bits);
  }
}

/** Packs the flags of codes of one byte each. */
export function packNarrow(codes: usize, flags: usize, plane: usize, words: i32): void {
  pack<u8>(codes, flags, plane, words);
}

/** The same of two bytes each. */
export function packWide(codes: usize, flags: usize, plane: usize, words: i32): void {
  pack<u16>(codes, flags, plane, words);
}
