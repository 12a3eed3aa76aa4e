import type { Utf8 } from '#shared/import/utf8-column.ts';

const encoder = new TextEncoder();

/** Texts of one column after the other: what is only ASCII is decoded as Latin-1, which is quicker. */
export function utf8For(isAscii: boolean): Utf8 {
  const encoding = isAscii ? 'latin1' : 'utf8';
  let of: Uint8Array | null = null;
  let buffer: Buffer = Buffer.alloc(0);
  return {
    isAscii,
    decode(bytes, start, end) {
      if (of !== bytes) {
        of = bytes;
        buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      }
      return buffer.toString(encoding, start, end);
    },
    encode: (text, into) => encoder.encodeInto(text, into).written,
  };
}
