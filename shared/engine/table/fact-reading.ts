import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { missingMarkers } from '../../values/missing.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { type FactColumn, type FactValue, factReader } from '../columns/fact-column.ts';
import type { Codes, TextColumn } from '../lead-data.ts';
import { flagged } from './plain-loops.ts';
import { rankNumbers, rankTexts } from './ranks.ts';
import { once, type TableReading } from './table-reading.ts';

type Field = RecordOf<'field'>;
type Mapping = RecordOf<'dataSet'>['fields'][string & keyof RecordOf<'dataSet'>['fields']];

/** Pauses after so many distinct values. */
const stretch = 20_000;

/** A column of the data as it was read: texts, of which only the empty ones are unknown. */
export function* readColumn(column: TextColumn): Generator<number, TableReading> {
  const forms = yield* formsOf(column.values);
  const known = flagged(forms.length, (code) => forms[code] !== '');
  return textReading(column, forms, known);
}

/** A fact as the model reads it (V1 to V5). */
export function* readFieldColumn(
  column: TextColumn,
  field: Field,
  { reading }: Mapping,
  { timeZone }: Pick<Model, 'timeZone'>,
): Generator<number, TableReading> {
  if (field.type === 'text' || field.type === 'category') {
    const forms = yield* formsOf(column.values);
    return textReading(column, forms, knownForms(forms, missingMarkers(field.missing)));
  }
  const read = factReader(field, reading, timeZone);
  const values: (FactValue | null)[] = [];
  for (const raw of column.values) {
    values.push(read(raw));
    if (values.length % stretch === 0) yield values.length / column.values.length;
  }
  return factReading(column.codes, column.values, values);
}

/** A fact that the engine works out from another one. */
export function* readDerived({ codes, spellings, valueAt }: FactColumn): Generator<number, TableReading> {
  yield 0;
  return factReading(
    codes,
    spellings,
    spellings.map((_, code) => valueAt(code)),
  );
}

function factReading(codes: Codes, spellings: readonly string[], values: readonly (FactValue | null)[]): TableReading {
  const known = flagged(values.length, (code) => values[code] !== null);
  const sets = values.map(setOf);
  const numbers = new Float64Array(values.length);
  for (let code = 0; code < numbers.length; code++) numbers[code] = numberOf(values[code] ?? null);
  const written = lazily(() => spellings.map(normaliseText));
  const common = { codes, known, exact: false, written, sets: sets.some((set) => set) ? sets : null };
  if (numbers.every(Number.isNaN)) {
    return { ...common, numbers: null, ranks: once(() => rankTexts(values.map(textOf), known)) };
  }
  const ranks = once(function* () {
    yield 0;
    return rankNumbers(numbers);
  });
  return { ...common, numbers, ranks };
}

/** A fact that the data does not have. */
export function unknownReading(rows: number): TableReading {
  return {
    codes: new Uint8Array(rows),
    known: new Uint8Array(1),
    written: () => [''],
    exact: false,
    numbers: null,
    sets: null,
    ranks: once(() => rankTexts([''], new Uint8Array(1))),
  };
}

function textReading(column: TextColumn, forms: readonly string[], known: Uint8Array): TableReading {
  const ranks = once(() => rankTexts(forms, known));
  return { codes: column.codes, known, written: () => forms, exact: false, numbers: null, sets: null, ranks };
}

function knownForms(forms: readonly string[], markers: ReadonlySet<string>): Uint8Array {
  return flagged(forms.length, (code) => forms[code] !== '' && !markers.has(forms[code] as string));
}

function* formsOf(values: readonly string[]): Generator<number, string[]> {
  const forms: string[] = [];
  for (const value of values) {
    forms.push(normaliseText(value));
    if (forms.length % stretch === 0) yield forms.length / values.length;
  }
  return forms;
}

function setOf(fact: FactValue | null): ReadonlySet<string> | null {
  if (fact?.kind === 'set') return fact.texts;
  return fact?.kind === 'yesNo' ? new Set([fact.yes ? 'yes' : 'no']) : null;
}

function textOf(fact: FactValue | null): string {
  if (fact?.kind === 'set') return [...fact.texts].join('; ');
  return fact?.kind === 'text' || fact?.kind === 'email' ? fact.text : '';
}

function numberOf(fact: FactValue | null): number {
  switch (fact?.kind) {
    case 'number':
      return fact.number;
    case 'day':
      return fact.day;
    case 'yesNo':
      return fact.yes ? 1 : 0;
    default:
      return Number.NaN;
  }
}

function lazily<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}
