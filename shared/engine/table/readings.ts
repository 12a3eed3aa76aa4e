import { keyOf } from '../columns/key.ts';
import type { LeadData, TextColumn } from '../lead-data.ts';
import type { Scores } from '../score.ts';
import { readColumn, readDerived, readFieldColumn, unknownReading } from './fact-reading.ts';
import { counted } from './plain-loops.ts';
import { factOf, type TableColumn } from './query.ts';
import { rankNumbers } from './ranks.ts';
import { readResult } from './result-reading.ts';
import { once, type TableReading } from './table-reading.ts';

/**
 * Readings stay as long as what they were read from: facts with the leads, whatever becomes of the model; results
 * with the scores. Of columns with as many values as leads only the last few used, for their texts take room.
 */
const ofData = new WeakMap<LeadData, Map<string, TableReading>>();
const ofScores = new WeakMap<Scores, Map<string, TableReading>>();
const mostReadings = 24;

/** A column of the scored leads, read when it is first asked for; pauses to say what share of that is done. */
export function* readingOf(scores: Scores, column: TableColumn): Generator<number, TableReading> {
  const { data, dataSet, model, rows } = scores;
  const fact = factOf(column);
  if (fact?.of === 'column') return yield* rawColumn(scores, fact.key);
  if (fact?.of === 'field') {
    const field = model.fields.find(({ id }) => id === fact.key);
    const mapping = dataSet.fields[fact.key as keyof typeof dataSet.fields];
    const texts = mapping === undefined ? undefined : data.columns[mapping.column];
    if (field?.derivation !== undefined && texts === undefined) {
      const facts = scores.source.facts(field.id);
      return yield* keptIn(ofData, data, facts.key, () => readDerived(facts));
    }
    if (field === undefined || mapping === undefined || texts === undefined) return unknownReading(rows);
    const key = keyOf([field.type, field.missing, field.currency ?? null, mapping, model.timeZone]);
    return yield* keptIn(ofData, data, key, () => readFieldColumn(texts, field, mapping, model));
  }
  switch (column) {
    case 'lead':
      return yield* rawColumn(scores, dataSet.nameColumn ?? dataSet.idColumn);
    case 'id':
      return yield* rawColumn(scores, dataSet.idColumn);
    default:
      return yield* keptIn(ofScores, scores, column, function* () {
        yield 0;
        return readResult(scores, column as Exclude<typeof column, `field:${string}` | `column:${string}`>);
      });
  }
}

/** Without a column that names them, leads are called by their row number, from 1. */
function* rawColumn({ data }: Scores, key: string | null): Generator<number, TableReading> {
  if (key === null) return yield* keptIn(ofData, data, 'row numbers', () => rowNumbers(data.rows));
  const texts: TextColumn | undefined = data.columns[key];
  if (texts === undefined) return unknownReading(data.rows);
  return yield* keptIn(ofData, data, `column ${key}`, () => readColumn(texts));
}

function* rowNumbers(rows: number): Generator<number, TableReading> {
  yield 0;
  const codes = counted(rows);
  const numbers = new Float64Array(rows);
  for (let row = 0; row < rows; row++) numbers[row] = row + 1;
  return {
    codes,
    known: new Uint8Array(rows).fill(1),
    written: () => Array.from(codes, (row) => `${row + 1}`),
    exact: false,
    numbers,
    sets: null,
    ranks: once(function* () {
      yield 0;
      return rankNumbers(numbers);
    }),
  };
}

function* keptIn<Of extends object>(
  store: WeakMap<Of, Map<string, TableReading>>,
  of: Of,
  key: string,
  read: () => Generator<number, TableReading>,
): Generator<number, TableReading> {
  const kept = store.get(of) ?? new Map<string, TableReading>();
  store.set(of, kept);
  const reading = kept.get(key) ?? (yield* read());
  kept.delete(key);
  kept.set(key, reading);
  for (const oldest of kept.keys()) if (kept.size > mostReadings) kept.delete(oldest);
  return reading;
}
