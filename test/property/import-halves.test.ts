import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ReadsHalf, readSecondHalf } from '#main/files/table/read-halves.ts';
import { type Reading, readTable } from '#main/files/table/read-table.ts';
import type { Table } from '#shared/import/table.ts';
import { fileWith, rowsOf, tableAt } from '../support/import/files.ts';

/** Two halves of even the smallest text; the second by who is given. */
const inHalves = (readsHalf: ReadsHalf): Reading => ({ beside: { readsHalf, from: 0 } });

/** All that there is to a table, whatever memory its columns are in. */
function allOf(table: Table): unknown {
  const columns = table.columns.map(({ key, header, column, counts }) => ({
    ...{ key, header, counts: [...counts] },
    ...{ values: [...column.values], codes: [...column.codes] },
  }));
  return { ...table, rowNumbers: [...table.rowNumbers], columns };
}

async function read(path: string, reading: Reading): Promise<unknown> {
  const answer = await readTable(path, reading);
  return answer.ok ? allOf(answer.value) : answer.refusal;
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const cell = fc.constantFrom(
  ...['', '', ' ', 'Ads', 'x', '12', '2026-01-05', '"a,b"', '"say ""no"""', '"two\nlines"', "it's", '=1+1'].map(
    (text) => Buffer.from(text),
  ),
  // Broken marks, NULs, and bytes that are no UTF-8.
  ...[Buffer.from('ليد'), latin('"'), latin('a"b'), latin('n\0l'), latin('\xff\xe9'), latin('\xfe')],
);
const row = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => cells.flatMap((each) => [latin(','), each]));
const body = fc
  .array(fc.tuple(row, fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 40 })
  .map((rows) => Buffer.concat(rows.flatMap(([cells, end]) => [...cells.slice(1), latin(end)])));
const head = fc.constantFrom('', 'Lead ID,Source,,Size\n', 'Id,,,,\n', 'a,b\n', 'sep=,\nA,B,C\n').map(latin);

it('a text that is read in two halves is the same table, or refused alike', async () => {
  await fc.assert(
    fc.asyncProperty(head, body, async (begin, rest) => {
      const path = fileWith(Buffer.concat([begin, rest]));
      const halves: ReturnType<ReadsHalf>[] = [];
      const readsHalf: ReadsHalf = (text) => halves[halves.push(readSecondHalf(text)) - 1] ?? Promise.resolve(null);
      expect(await read(path, inHalves(readsHalf))).toEqual(await read(path, {}));
      // Where the first half is refused, nobody has waited for the second.
      await Promise.all(halves);
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('a half that nobody else can read is read as well', async () => {
  const path = fileWith('Lead ID,Source,Size\nA,Ads,5\nB,Web,7\n');
  const table = await tableAt(
    path,
    inHalves(async () => null),
  );
  expect(allOf(table)).toEqual(allOf(await tableAt(path)));
});

it('of a file that is written to while two read it, no row is put together from both', async () => {
  const path = fileWith('Lead ID,Source,Size\nA,Ads,5\nB,Web,7\n');
  const table = await tableAt(
    path,
    inHalves(async (text) => {
      const half = await readSecondHalf(text);
      appendFileSync(path, 'C,Fair,9\n');
      return half;
    }),
  );
  expect(rowsOf(table)).toEqual([
    ['A', 'Ads', '5'],
    ['B', 'Web', '7'],
    ['C', 'Fair', '9'],
  ]);
});

it('a reading that was ended gives no table, however far the other half is', async () => {
  const stop = new AbortController();
  const readsHalf: ReadsHalf = async (text) => {
    const half = await readSecondHalf(text);
    stop.abort();
    return half;
  };
  const answer = await readTable(fileWith('a,b\n1,2\n'), { ...inHalves(readsHalf), signal: stop.signal });
  expect(answer).toEqual({ ok: false, refusal: { kind: 'importCancelled' } });
});
