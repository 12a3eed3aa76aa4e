import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { nulsAlternate } from './sniff-format.ts';

/**
 * The encoding of a text file: by its byte order mark, by where its NULs stand, as UTF-8 where every byte of the file
 * fits it, else the likeliest code page by the bytes that are not ASCII.
 */
export async function findEncoding(path: string, head: Buffer): Promise<string> {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'UTF-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE';
  if (head.includes(0) && nulsAlternate(head)) return head.indexOf(0) % 2 === 1 ? 'UTF-16LE' : 'UTF-16BE';
  const strange = await foreignBytes(path);
  return strange === null ? 'UTF-8' : codePageOf(strange);
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

const enough = 200_000;

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

const likely = [
  'windows-1252',
  'windows-1256',
  'ISO-8859-1',
  'ISO-8859-2',
  'windows-1250',
  'windows-1251',
  'ISO-8859-6',
];

function codePageOf(sample: Buffer): string {
  const western = westernShare(sample);
  if (western > 0.97) return 'windows-1252';
  if (arabicShare(sample) > 0.5) return articles(sample, 0xe4) > articles(sample, 0xe1) ? 'ISO-8859-6' : 'windows-1256';
  const found = analyse(sample).map((match) => match.name as string);
  const best = found.find((name) => iconv.encodingExists(name) && name !== 'UTF-8' && !name.startsWith('UTF-')) ?? '';
  if (best === 'ISO-8859-1' || best === '') return 'windows-1252';
  return likely.includes(best) || western < 0.8 ? best : 'windows-1252';
}

/** Of the bytes that are not ASCII, those that stand alone among Latin letters or are Western typography. */
function westernShare(sample: Buffer): number {
  let foreign = 0;
  let western = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 0x80) continue;
    foreign++;
    const typographic = typographic1252.has(byte);
    const besideLatin = isLatin(sample[at - 1] ?? 0) || isLatin(sample[at + 1] ?? 0);
    const nextToForeign = (sample[at - 1] ?? 0) >= 0xc0 && (sample[at + 1] ?? 0) >= 0xc0;
    if (typographic || (besideLatin && !nextToForeign && western1252.has(byte))) western++;
  }
  return foreign === 0 ? 1 : western / foreign;
}

/** Signs that stand anywhere: €, quotation marks, dashes, degrees, fractions, currencies. */
const typographic1252: ReadonlySet<number> = new Set([
  ...[0x80, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0],
  ...[...'¢£¥§©®°±²³µ·¼½¾×÷'].map((sign) => sign.charCodeAt(0)),
]);

/** Letters of Western European languages in Windows-1252. */
const western1252: ReadonlySet<number> = new Set(
  [...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ¡¿ºª°«»'].map((letter) => letter.charCodeAt(0)),
);

/** Of the runs of bytes that are not ASCII, the share that reads as Arabic letters in Windows-1256, two or more together. */
function arabicShare(sample: Buffer): number {
  const text = iconv.decode(sample, 'windows-1256');
  const words = text.match(/[^\p{ASCII}]+/gu) ?? [];
  const arabic = words.filter((word) => word.length >= 2 && /^[\u0600-\u06FF]+$/u.test(word)).length;
  return words.length === 0 ? 0 : arabic / words.length;
}

/** How often alef is followed by lam, as in the article, when lam is this byte: the two Arabic code pages differ in it. */
function articles(sample: Buffer, lam: number): number {
  let found = 0;
  for (let at = 1; at < sample.length; at++) if (sample[at - 1] === 0xc7 && sample[at] === lam) found++;
  return found;
}

function isLatin(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
