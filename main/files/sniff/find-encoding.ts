import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import { findCodePage } from './find-code-page.ts';
import { findUtf16 } from './find-utf16.ts';

/**
 * The encoding of a text file: by its byte order mark, by where its NULs stand, as UTF-8 where every byte of the file
 * fits it, else the likeliest code page by the bytes that are not ASCII.
 */
export async function findEncoding(path: string, head: Buffer): Promise<string> {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'UTF-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE';
  const utf16 = findUtf16(head);
  if (utf16 !== null) return utf16;
  const strange = await foreignBytes(path);
  return strange === null ? 'UTF-8' : findCodePage(strange);
}

/** Whether text in this encoding can be read at all. */
export function isKnownEncoding(encoding: string): boolean {
  return iconv.encodingExists(encoding);
}

/** Null when the whole file is UTF-8 (or nearly: a stray byte in a thousand); else the parts of it that are not ASCII. */
async function foreignBytes(path: string): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let kept = 0;
  let rest: Buffer = Buffer.alloc(0);
  let good = true;
  /** Whether letters of several bytes were met, and read well. */
  let proven = false;
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const whole = wholeCharacters(bytes);
    rest = bytes.subarray(whole);
    if (good && !isUtf8(bytes.subarray(0, whole))) good = false;
    proven ||= good && !isAscii(bytes.subarray(0, whole));
    tail = bytes.subarray(-400);
    if (!good) kept += gather(bytes.subarray(0, whole), parts, kept);
    if (kept > enough) break;
  }
  // A last letter that is cut off does not speak against all those before it.
  if (good && (proven || isUtf8(rest))) return null;
  const sample = parts.length > 0 ? Buffer.concat(parts) : tail;
  return isNearlyUtf8(sample) ? null : sample;
}

const enough = 100_000;

/** Bytes up to the beginning of a character that may go on in the next chunk. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

/** Keeps what stands around bytes that are not ASCII, so that a long English file does not hide its few names. */
function gather(bytes: Buffer, parts: Buffer[], before: number): number {
  let kept = 0;
  for (let at = 0; at < bytes.length && before + kept <= enough; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let end = at;
    while (end < bytes.length && end - at < 400 && (bytes[end] ?? 0) !== 10) end++;
    const part = bytes.subarray(Math.max(0, at - 20), end + 1);
    parts.push(part);
    kept += part.length;
    at = end;
  }
  return kept;
}

function isNearlyUtf8(sample: Buffer): boolean {
  const text = sample.toString('utf8');
  const broken = text.split('\uFFFD').length - 1;
  let foreign = 0;
  for (const character of text) if (character > '\u007F') foreign++;
  return broken > 0 && foreign > 200 && broken < foreign * 0.01;
}
