import { isWhole } from '../sniff/zip-contents.ts';
import type { MergedRows } from './merged-cells.ts';
import { mergedIn } from './merged-cells.ts';
import type { Archive } from './xml-parts.ts';

/** What is found out about a workbook's parts before any of them is read. */
export type CheckedParts = {
  /** A part that defines entities of its own, which only attacks do; null where none does. */
  readonly entities: boolean;
  readonly damaged: boolean;
  /** Merged cells by the sheet's part. */
  readonly merged: ReadonlyMap<string, readonly MergedRows[]>;
};

/** Whether all parts that are read hold what the archive says of them. Pictures and the like are not read, and may be as they are. */
export async function checkParts(archive: Archive, go: () => boolean): Promise<CheckedParts> {
  const merged = new Map<string, readonly MergedRows[]>();
  let entities = false;
  let damaged = false;
  for (const entry of archive.entries) {
    if (!/\.(?:xml|rels|bin)$/i.test(entry.name)) continue;
    const tail = /\/worksheets\//.test(entry.name) ? new SheetTail() : null;
    let isFirst = true;
    const whole = await isWhole(archive.bytes, entry, (chunk) => {
      if (isFirst && chunk.includes('<!ENTITY')) entities = true;
      isFirst = false;
      tail?.look(chunk);
    });
    damaged ||= !whole;
    if (tail !== null) merged.set(entry.name, mergedIn(tail.text));
    if (damaged || entities || !go()) break;
  }
  return { entities, damaged, merged };
}

const endOfCells = '</sheetData>';
/** Room for a hundred thousand merged cells: more than any sheet that is a table has. */
const longestTail = 8e6;

/** What a sheet's XML says below its cells. */
class SheetTail {
  #parts: Buffer[] = [];
  #length = 0;
  #edge: Buffer = Buffer.alloc(0);
  #found = false;

  look(chunk: Buffer): void {
    if (!this.#found) {
      const bytes = Buffer.concat([this.#edge, chunk.subarray(0, endOfCells.length)]);
      const atEdge = bytes.indexOf(endOfCells) >= 0;
      const within = atEdge ? 0 : chunk.indexOf(endOfCells);
      this.#edge = chunk.subarray(-endOfCells.length);
      if (within < 0) return;
      this.#found = true;
      this.#keep(chunk.subarray(within));
    } else this.#keep(chunk);
  }

  get text(): string {
    return Buffer.concat(this.#parts).toString('latin1');
  }

  #keep(chunk: Buffer): void {
    if (this.#length > longestTail) return;
    this.#parts.push(Buffer.from(chunk));
    this.#length += chunk.length;
  }
}
