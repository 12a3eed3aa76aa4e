import { assertNever } from '../../lib/assert-never.ts';
import type { Reading } from '../../model/data-set.ts';
import type { RecordOf } from '../../model/records.ts';
import { domainOf } from '../../values/email.ts';
import { isUnknown, missingMarkers } from '../../values/missing.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { readDay } from '../../values/read-day.ts';
import { readMulti } from '../../values/read-multi.ts';
import { readMoney, readNumber } from '../../values/read-number.ts';
import { readYesNo } from '../../values/read-yes-no.ts';
import type { Codes, Day, TextColumn } from '../lead-data.ts';

type Field = RecordOf<'field'>;

/** What a cell means (V1–V5); `null` is unknown. Texts are normalised (V3), days count from 1970-01-01. */
export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'email'; readonly text: string; readonly domain: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  | { readonly kind: 'set'; readonly texts: ReadonlySet<string> };

/** A field's facts for all leads: each distinct spelling is read once. The lead's fact is that of `codes[row]`. */
export type FactColumn = {
  /** Tells apart what was read how; part of the key of everything computed from it. */
  readonly key: string;
  readonly codes: Codes;
  readonly spellings: readonly string[];
  /** By code: 1 where the fact is known. */
  readonly known: Uint8Array;
  /** Of a number, money or date: by code, the number or the day, NaN where unknown; null for other fields. */
  readonly numbers: Float64Array | null;
  readonly valueAt: (code: number) => FactValue | null;
  /** For a derived fact: the texts it was derived from, by the same codes. */
  readonly seen?: readonly string[];
};

export function readFacts(
  key: string,
  column: TextColumn,
  field: Field,
  reading: Reading,
  timeZone: string,
): FactColumn {
  const read = factReader(field, reading, timeZone);
  const spellings = column.values;
  const { codes } = column;
  const known = new Uint8Array(spellings.length);
  if (field.type !== 'number' && field.type !== 'money' && field.type !== 'date') {
    const values = spellings.map(read);
    values.forEach((value, code) => {
      known[code] = value === null ? 0 : 1;
    });
    return { key, codes, spellings, known, numbers: null, valueAt: (code) => values[code] ?? null };
  }
  // No object for each of what may be a million different numbers.
  const numbers = new Float64Array(spellings.length);
  spellings.forEach((raw, code) => {
    const value = read(raw);
    known[code] = value === null ? 0 : 1;
    numbers[code] = value?.kind === 'number' ? value.number : value?.kind === 'day' ? value.day : Number.NaN;
  });
  const valueAt = (code: number): FactValue | null => {
    if (known[code] !== 1) return null;
    const number = numbers[code] as number;
    return field.type === 'date' ? { kind: 'day', day: number } : { kind: 'number', number };
  };
  return { key, codes, spellings, known, numbers, valueAt };
}

/** Facts of a field that the data does not have: unknown for every lead. */
export function noFacts(rows: number): FactColumn {
  const known = new Uint8Array(1);
  return { key: 'none', codes: new Uint8Array(rows), spellings: [''], known, numbers: null, valueAt: () => null };
}

/** Reads cells of a field: null where one is unknown (V2) or cannot be read as the field's type (V4). */
export function factReader(field: Field, reading: Reading, timeZone: string): (raw: string) => FactValue | null {
  const markers = missingMarkers(field.missing);
  return (raw) => (isUnknown(raw, markers) ? null : readFact(raw, field, reading, timeZone));
}

/** One cell that is no missing marker, as the field's type; null when it cannot be read so (V4). */
export function readFact(raw: string, field: Field, reading: Reading, timeZone: string): FactValue | null {
  switch (field.type) {
    case 'text':
    case 'category':
      return { kind: 'text', text: normaliseText(raw) };
    case 'email': {
      const domain = domainOf(raw);
      return domain === null ? null : { kind: 'email', text: normaliseText(raw), domain };
    }
    case 'number':
      return numberOrNull(readNumber(raw, reading.decimal));
    case 'money':
      return numberOrNull(
        field.currency === undefined
          ? readNumber(raw, reading.decimal)
          : readMoney(raw, reading.decimal, field.currency),
      );
    case 'date': {
      const read = readDay(raw, reading.dateOrder, timeZone);
      return read === null ? null : { kind: 'day', day: read.day };
    }
    case 'yesno': {
      const yes = readYesNo(raw);
      return yes === null ? null : { kind: 'yesNo', yes };
    }
    case 'multi': {
      const texts = new Set(readMulti(raw).map(normaliseText));
      return texts.size === 0 ? null : { kind: 'set', texts };
    }
    default:
      return assertNever(field.type);
  }
}

function numberOrNull(number: number | null): FactValue | null {
  return number === null || !Number.isFinite(number) ? null : { kind: 'number', number };
}
