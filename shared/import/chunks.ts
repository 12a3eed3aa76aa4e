import type { TextColumn } from '../engine/lead-data.ts';
import type { ImportChunk } from './host-messages.ts';

/** Rows of a chunk at most; every chunk of a column but its last is full. */
export const rowsOfChunk = 65_536;

/** A column of leads in chunks, each with the texts it uses and no more. */
export function* chunksOfTexts(
  key: string,
  column: TextColumn,
  part: ImportChunk['part'] = 'leads',
): Generator<ImportChunk> {
  for (let from = 0, chunk = 0; from < column.codes.length; from += rowsOfChunk, chunk++) {
    const codes = column.codes.subarray(from, from + rowsOfChunk);
    yield { part, key, chunk, cells: { codec: 'dict', column: ownTexts(column.values, codes) } };
  }
}

/** Whole numbers of activities in chunks. */
export function* chunksOfNumbers(key: string, numbers: Int32Array): Generator<ImportChunk> {
  for (let from = 0, chunk = 0; from < numbers.length; from += rowsOfChunk, chunk++) {
    yield { part: 'activities', key, chunk, cells: { codec: 'i32', numbers: numbers.slice(from, from + rowsOfChunk) } };
  }
}

function ownTexts(values: readonly string[], codes: Uint32Array): TextColumn {
  const places = new Map<number, number>();
  const texts: string[] = [];
  const own = Uint32Array.from(codes, (code) => {
    let place = places.get(code);
    if (place === undefined) {
      place = texts.length;
      places.set(code, place);
      texts.push(values[code] ?? '');
    }
    return place;
  });
  return { values: texts, codes: own };
}
