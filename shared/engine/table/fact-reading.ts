import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { isUnknown, missingMarkers } from '../../values/missing.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { type FactColumn, type FactValue, readFact } from '../columns/fact-column.ts';
import type { TextColumn } from '../lead-data.ts';
import { rankNumbers, rankTexts } from './ranks.ts';
import { once, type TableReading } from './table-reading.ts';

type Field = RecordOf<'field'>;
type Mapping = RecordOf<'dataSet'>['fields'][string & keyof RecordOf<'dataSet'>['fields']];

/** Pauses after so many distinct values. */
const stretch = 20_000;

/** A column of the data as it was read: texts, of which only the empty ones are unknown. */
export function* readColumn(column: TextColumn): Generator<number, TableReading> {
  const forms = yield* formsOf(column.values);
  const known = Uint8Array.from(forms, (form) => (form === '' ? 0 : 1));
  return textReading(column, forms, known);
}

/** A fact as the model reads it (V1 to V5). */
export function* readFieldColumn(
  column: TextColumn,
  field: Field,
  { reading }: Mapping,
  { timeZone }: Pick<Model, 'timeZone'>,
): Generator<number, TableReading> {
  const markers = missingMarkers(field.missing);
  if (field.type === 'text' || field.type === 'category') {
    const forms = yield* formsOf(column.values);
    return textReading(column, forms, knownForms(forms, markers));
  }
  const facts: (FactValue | null)[] = [];
  for (const raw of column.values) {
    facts.push(isUnknown(raw, markers) ? null : readFact(raw, field, reading, timeZone));
    if (facts.length % stretch === 0) yield facts.length / column.values.length;
  }
  return factReading({ codes: column.codes, spellings: column.values, values: facts });
}

/** A fact that the engine has read or derived already. */
export function* readFacts(facts: FactColumn): Generator<number, TableReading> {
  yield 0;
  return factReading(facts);
}

function factReading({ codes, spellings, values }: Omit<FactColumn, 'key'>): TableReading {
  const known = Uint8Array.from(values, (fact) => (fact === null ? 0 : 1));
  const sets = values.map(setOf);
  const numbers = Float64Array.from(values, numberOf);
  const hasNumbers = numbers.some((number) => !Number.isNaN(number));
  const common = { codes, known, exact: false, sets: sets.some((set) => set) ? sets : null };
  const written = lazily(() => spellings.map(normaliseText));
  if (!hasNumbers)
    return { ...common, written, numbers: null, ranks: once(() => rankTexts(values.map(textOf), known)) };
  const ranks = once(function* () {
    yield 0;
    return rankNumbers(numbers);
  });
  return { ...common, written, numbers, ranks };
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
  return Uint8Array.from(forms, (form) => (form === '' || markers.has(form) ? 0 : 1));
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
