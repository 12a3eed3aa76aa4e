import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexActivities } from '#shared/engine/columns/activity-index.ts';
import { ranksAmong } from '#shared/engine/columns/activity-ranks.ts';

const leads = 5;
const types = ['Opened', 'Visited', 'Clicked'];

type Activity = { readonly lead: number; readonly type: number; readonly day: number };

const activity = fc.record({
  lead: fc.nat(leads - 1),
  type: fc.nat(types.length - 1),
  day: fc.integer({ min: -2, max: 3 }),
});
/** Few of each, and one lead that does more than is told apart. */
const activities = fc
  .tuple(fc.array(activity, { maxLength: 40 }), fc.constantFrom(0, 0, 300))
  .map(([few, many]) => [
    ...few,
    ...Array.from({ length: many }, (_none, i) => ({ lead: 2, type: i % 2, day: i % 7 })),
  ]);
const asked = fc.subarray([0, 1, 2], { minLength: 1 });

test('an activity’s rank is how many of the lead’s of these types are more recent, those of an earlier type first', () => {
  fc.assert(
    fc.property(activities, asked, (given, codes) => {
      const index = indexActivities(leads, dataOf(given));
      const places = codes.flatMap((type) => placesOf(index.start, type).map((at) => ({ at, type })));
      const rankOf = (own: { at: number; type: number }) =>
        places.filter(({ at, type }) => {
          if (at === own.at || index.lead[at] !== index.lead[own.at]) return false;
          const [day, ownDay] = [index.day[at] as number, index.day[own.at] as number];
          return day > ownDay || (day === ownDay && (type < own.type || (type === own.type && at < own.at)));
        }).length;
      const expected = codes.map((type) =>
        placesOf(index.start, type).map((at) => Math.min(255, rankOf({ at, type }))),
      );
      expect(ranksAmong(index, codes).map((ranks) => [...ranks])).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

function placesOf(start: Int32Array, type: number): number[] {
  const from = start[type] as number;
  return Array.from({ length: (start[type + 1] as number) - from }, (_none, i) => from + i);
}

function dataOf(given: readonly Activity[]) {
  return {
    lead: Uint32Array.from(given, ({ lead }) => lead),
    type: { values: types, codes: Uint32Array.from(given, ({ type }) => type) },
    day: Int32Array.from(given, ({ day }) => day),
    second: new Int32Array(given.length).fill(-1),
    asset: { values: [''], codes: new Uint32Array(given.length) },
  };
}
