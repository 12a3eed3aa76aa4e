import { normaliseText } from '../../values/normalise-text.ts';
import { keyOf } from '../columns/key.ts';
import { leadReader } from '../leads.ts';
import type { Scores } from '../score.ts';
import { passesFilter, passesFind, rowsThat } from './filter-rows.ts';
import { counted } from './plain-loops.ts';
import { type FactColumnName, factOf, type TableCell, type TablePage, type TableQuery } from './query.ts';
import { readingOf } from './readings.ts';
import { sortRows } from './sort-rows.ts';

/**
 * A page of the leads that a query lets through, in its order, with their results and the facts that are asked for.
 * The order is kept as long as the scores, so another page of the same query only reads its rows. Pauses to say what
 * share of the work is done.
 */
export function* tablePage(
  scores: Scores,
  query: TableQuery,
  facts: readonly FactColumnName[],
  from: number,
  count: number,
): Generator<number, TablePage> {
  const order = yield* orderOf(scores, query);
  const lead = leadReader(scores);
  const cells = facts.map((fact) => cellReader(scores, fact));
  const rows = Array.from(order.subarray(from, from + count), (row) => ({
    lead: lead(row),
    cells: cells.map((cell) => cell(row)),
  }));
  return { total: order.length, all: scores.rows, from, rows };
}

const orders = new WeakMap<Scores, Map<string, Uint32Array>>();
/** Going back to the query before should not wait. */
const mostOrders = 4;

/** The rows a query lets through, in its order. */
export function* orderOf(scores: Scores, query: TableQuery): Generator<number, Uint32Array> {
  const kept = orders.get(scores) ?? new Map<string, Uint32Array>();
  orders.set(scores, kept);
  const key = keyOf(query);
  const order = kept.get(key) ?? (yield* workOut(scores, query));
  kept.delete(key);
  kept.set(key, order);
  for (const oldest of kept.keys()) if (kept.size > mostOrders) kept.delete(oldest);
  return order;
}

function* workOut(scores: Scores, { filters, find, sort }: TableQuery): Generator<number, Uint32Array> {
  const part = normaliseText(find.text);
  const parts = filters.length + (part === '' ? 0 : find.in.length) + sort.length;
  let done = 0;
  /** Each column counts alike: what is said is how far the work is, not how long it takes. */
  function* within<Value>(work: Generator<number, Value>): Generator<number, Value> {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      yield Math.min(1, (done + step.value) / parts);
    }
  }
  let rows = counted(scores.rows);
  for (const filter of filters) {
    const reading = yield* within(readingOf(scores, filter.column));
    rows = rowsThat(rows, reading.codes, passesFilter(reading, filter));
    yield ++done / parts;
  }
  if (part !== '') {
    const found = new Uint8Array(scores.rows);
    for (const column of find.in) {
      const reading = yield* within(readingOf(scores, column));
      const passes = passesFind(reading, part);
      for (let row = 0; row < found.length; row++) {
        if (passes[reading.codes[row] as number] === 1) found[row] = 1;
      }
      yield ++done / parts;
    }
    rows = rowsThat(rows, counted(scores.rows), found);
  }
  // The last key first: what is equal by a key stays in the order of the keys after it.
  for (const { by, descending } of [...sort].reverse()) {
    const reading = yield* within(readingOf(scores, by));
    const ranks = yield* within(reading.ranks());
    rows = sortRows(rows, reading.codes, ranks, descending);
    yield ++done / parts;
  }
  return rows;
}

/** Reads one fact of one lead after the other, without reading the whole column. */
function cellReader({ data, source }: Scores, column: FactColumnName): (row: number) => TableCell {
  const fact = factOf(column) as NonNullable<ReturnType<typeof factOf>>;
  if (fact.of === 'field') {
    return (row) => {
      const { text, value } = source.cell(fact.key, row);
      return { text, known: value !== null };
    };
  }
  const texts = data.columns[fact.key];
  return (row) => {
    const text = texts?.values[texts.codes[row] as number]?.trim() ?? '';
    return { text, known: normaliseText(text) !== '' };
  };
}
