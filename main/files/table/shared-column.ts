import type { Codes } from '#shared/engine/lead-data.ts';
import type { TextBytes } from '#shared/import/byte-texts.ts';
import { Utf8Column } from '#shared/import/utf8-column.ts';
import type { BuiltColumn } from './column-builder.ts';
import { utf8For } from './utf8.ts';

/** A column as it goes to another thread: memory that both see, of which nothing is copied. Few columns are texts. */
export type SharedColumn =
  | { readonly texts: TextBytes; readonly isAscii: boolean; readonly codes: Uint32Array; readonly counts: Uint32Array }
  | { readonly values: readonly string[]; readonly codes: Codes; readonly counts: Uint32Array };

/** The column in memory that threads share; the memory it was built in is given back. */
export function sharedColumn({ column, counts }: BuiltColumn): SharedColumn {
  if (!(column instanceof Utf8Column)) return { values: column.values, codes: column.codes, counts };
  const { bytes, ends, count } = column.texts;
  return {
    texts: { bytes: moved(bytes), ends: moved(ends.subarray(0, count)), count },
    isAscii: column.utf8.isAscii,
    codes: moved(column.codes),
    counts: moved(counts),
  };
}

/** The column that another thread, or this one, has shared. */
export function columnFrom(shared: SharedColumn): BuiltColumn {
  if ('values' in shared) return { column: { values: shared.values, codes: shared.codes }, counts: shared.counts };
  const { texts, codes, counts, isAscii } = shared;
  return { column: new Utf8Column(texts, codes, utf8For(isAscii)), counts };
}

/** The column as it is shared already, or null where its memory is this thread's own. */
export function asShared({ column, counts }: BuiltColumn): SharedColumn | null {
  const isShared = column instanceof Utf8Column && column.codes.buffer instanceof SharedArrayBuffer;
  return isShared ? { texts: column.texts, isAscii: column.utf8.isAscii, codes: column.codes, counts } : null;
}

function moved<Numbers extends Uint8Array | Uint32Array>(own: Numbers): Numbers {
  const shared = new SharedArrayBuffer(own.byteLength);
  const numbers = own instanceof Uint8Array ? new Uint8Array(shared) : new Uint32Array(shared);
  numbers.set(own);
  if (own.buffer instanceof ArrayBuffer) own.buffer.transfer(0);
  return numbers as Numbers;
}
