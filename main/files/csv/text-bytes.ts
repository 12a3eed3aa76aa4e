import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';

/** A part of a text in UTF-8, whatever it was written in, with how far the file has been read. */
export type TextPart = { readonly bytes: Uint8Array; readonly read: number; readonly isLast: boolean };

const blockBytes = 1 << 20;

/**
 * A file's text as UTF-8, block by block, without its byte order mark. A block may end inside a character, and holds only
 * until the next is asked for.
 */
export async function* textBytes(path: string, encoding: string): AsyncGenerator<TextPart> {
  const decoder = /^utf-?8$/i.test(encoding) ? null : iconv.getDecoder(encoding, { stripBOM: true });
  const file = await open(path, 'r');
  try {
    const block = Buffer.allocUnsafe(blockBytes);
    for (let read = 0; ; ) {
      const { bytesRead } = await file.read(block, 0, blockBytes, null);
      const own = block.subarray(0, bytesRead);
      const isFirst = read === 0;
      const isLast = bytesRead === 0;
      read += bytesRead;
      if (decoder === null) yield { bytes: isFirst && hasMark(own) ? own.subarray(3) : own, read, isLast };
      else yield { bytes: Buffer.from(isLast ? (decoder.end() ?? '') : decoder.write(own), 'utf8'), read, isLast };
      if (isLast) return;
    }
  } finally {
    await file.close();
  }
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
