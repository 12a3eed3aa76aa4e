import { StringDecoder } from 'node:string_decoder';
import { unpacked } from '../sniff/zip-contents.ts';
import type { ZipEntry } from '../sniff/zip-entries.ts';
import { NotPlain } from './xml-text.ts';

/** A workbook's archive, read into memory as it is packed. */
export type Archive = { readonly bytes: Buffer; readonly entries: readonly ZipEntry[] };

/** A part's text, piece by piece, with how much of it came by then (0 to 1). Throws `NotPlain` where it is not UTF-8. */
export async function* xmlPieces(archive: Archive, entry: ZipEntry): AsyncGenerator<{ text: string; share: number }> {
  const decoder = new StringDecoder('utf8');
  let came = 0;
  for await (const chunk of unpacked(archive.bytes, entry)) {
    if (came === 0) checkHead(chunk);
    came += chunk.length;
    yield { text: decoder.write(chunk), share: Math.min(1, came / Math.max(1, entry.unpacked)) };
  }
}

/** A part that is small enough to be looked at as a whole. */
export async function xmlText(archive: Archive, name: string): Promise<string> {
  const entry = entryOf(archive, name);
  if (entry === null) throw new NotPlain(`no part ${name}`);
  if (entry.unpacked > 50e6) throw new NotPlain(`a part ${name} as large as a sheet`);
  const pieces: string[] = [];
  for await (const { text } of xmlPieces(archive, entry)) pieces.push(text);
  return pieces.join('');
}

export function entryOf({ entries }: Archive, name: string): ZipEntry | null {
  return entries.find((entry) => entry.name === name) ?? null;
}

function checkHead(chunk: Buffer): void {
  if (chunk[0] === 0xfe || chunk[0] === 0xff || chunk[0] === 0 || chunk[1] === 0) throw new NotPlain('no UTF-8');
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(chunk.toString('latin1', 0, 200))?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) throw new NotPlain(`XML in ${declared}`);
}
