import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActivityData } from '#shared/engine/lead-data.ts';
import { inStoredOrder } from '#shared/import/activity-order.ts';

type Row = readonly [type: number, lead: number, day: number, second: number, asset: number];

const row: fc.Arbitrary<Row> = fc.tuple(
  fc.nat(3),
  fc.nat(5),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(-1, 0, 7, 86_399),
  fc.nat(9),
);

function dataOf(rows: readonly Row[]): ActivityData {
  const column = (at: 0 | 1 | 2 | 3 | 4) => rows.map((each) => each[at]);
  return {
    type: { values: ['a', 'b', 'c', 'd'], codes: Uint32Array.from(column(0)) },
    lead: Uint32Array.from(column(1)),
    day: Int32Array.from(column(2)),
    second: Int32Array.from(column(3)),
    asset: { values: [...'0123456789'], codes: Uint32Array.from(column(4)) },
  };
}

function rowsOf({ type, lead, day, second, asset }: ActivityData): Row[] {
  return Array.from(lead, (_none, i) => [
    type.codes[i] as number,
    lead[i] as number,
    day[i] as number,
    second[i] as number,
    asset.codes[i] as number,
  ]);
}

test('activities are put by type, then lead, then the most recent first, and those of one moment stay as they were', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const wanted = rows.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || b[2] - a[2] || b[3] - a[3]);
      expect(rowsOf(inStoredOrder(dataOf(rows)))).toEqual(wanted);
    }),
  );
});

test('activities in order are not copied', () => {
  const data = dataOf([
    [0, 1, 2, 7, 0],
    [0, 1, 2, -1, 1],
    [1, 0, 3, -1, 2],
  ]);
  expect(inStoredOrder(data)).toBe(data);
});
