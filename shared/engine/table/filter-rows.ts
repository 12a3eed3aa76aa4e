import { assertNever } from '../../lib/assert-never.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import type { Codes } from '../lead-data.ts';
import { flagged } from './plain-loops.ts';
import type { TableFilter } from './query.ts';
import type { TableReading } from './table-reading.ts';

/** The rows whose code passes, in their order. */
export function rowsThat(rows: Uint32Array, codes: Codes, passes: Uint8Array): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let many = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    // Written each time, counted only where it passes: no branch to guess wrong.
    kept[many] = row;
    many += passes[codes[row] as number] as number;
  }
  return kept.subarray(0, many);
}

/** By code, 1 where a filter lets the value through. */
export function passesFilter(reading: TableReading, filter: TableFilter): Uint8Array {
  const { known, sets, numbers, exact } = reading;
  switch (filter.is) {
    case 'known':
      return known;
    case 'unknown':
      return known.map((is) => 1 - is);
    case 'oneOf': {
      const values = new Set(exact ? filter.values : filter.values.map(normaliseText));
      const written = reading.written();
      const holds = (code: number): boolean => {
        const set = sets?.[code];
        return set ? [...set].some((text) => values.has(text)) : sets === null && values.has(written[code] as string);
      };
      return known.map((is, code) => Number(is === 1 ? holds(code) : filter.unknown));
    }
    case 'contains': {
      const part = normaliseText(filter.text);
      const found = passesFind(reading, part);
      return known.map((is, code) => is & (found[code] as number));
    }
    case 'between': {
      if (numbers === null) return new Uint8Array(known.length);
      const { from, to } = filter;
      const least = from ?? Number.NEGATIVE_INFINITY;
      const most = to ?? Number.POSITIVE_INFINITY;
      return flagged(numbers.length, (code) => {
        const number = numbers[code] as number;
        return number >= least && number <= most;
      });
    }
    default:
      return assertNever(filter);
  }
}

/** By code, 1 where the text is found in what is written, known or not. `part` is a V3 form. */
export function passesFind(reading: TableReading, part: string): Uint8Array {
  const { exact } = reading;
  const written = reading.written();
  return flagged(written.length, (code) => {
    const text = written[code] as string;
    return (exact ? normaliseText(text) : text).includes(part);
  });
}
