import type { LeadData, TextColumn } from '#shared/engine/lead-data.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { randomFrom } from '#shared/sample/random.ts';
import { encode } from '#test/support/engine/encode.ts';
import {
  activityRule,
  bandedRule,
  conditionRule,
  fact,
  gate,
  group,
  testFields,
  tinyModel,
  when,
} from '#test/support/engine/tiny-model.ts';

/** The day the benchmark is judged as of. */
export const benchDay = 20_500;

const categories = [5, 8, 12, 20, 40, 80, 150, 400, 1000, 2000];
const numbers = 6;
const kinds = ['visit', 'demo', 'careers', 'ghost'];

/**
 * The benchmark's work: 20 attributes (10 texts with 5 to 2,000 distinct values, 6 numbers, 2 yes/no, 2 dates),
 * 12 activities each on average, 50 rules (30 on facts, 20 on activities), group caps, 4 × 4 grades, three gates and
 * a fast track.
 */
export function seededModel(): Model {
  const field = (id: string, type: string) => ({ ...testFields[0], id, key: id, type, missing: ['-'] });
  const fields = [
    ...categories.map((_, i) => field(`t${i}`, 'category')),
    ...Array.from({ length: numbers }, (_, i) => field(`n${i}`, 'number')),
    ...['y0', 'y1'].map((id) => field(id, 'yesno')),
    ...['d0', 'd1'].map((id) => field(id, 'date')),
  ];
  const text = (i: number, test: string, value: string) => fact(`t${i}`, { test, value });
  const number = (i: number, atLeast: number) => fact(`n${i}`, { test: 'atLeast', value: atLeast });
  const factRules = Array.from({ length: 30 }, (_, i) => {
    const own = i % 10;
    const to = `g${i % 3}`;
    if (i % 5 === 4) {
      const bands = [0, 250, 500, 750].map((from) => ({ kind: 'range', from, to: from + 249, points: from }));
      return bandedRule(`f${i}`, to, `n${i % numbers}`, bands);
    }
    const either = { op: 'any', of: [text(own, 'contains', `v${i}`), number(i % numbers, 900)] };
    const roots = [
      text(own, 'is', `v${i % 5}`),
      text(own, 'contains', `${i % 10}`),
      either,
      { op: 'all', of: [either, number((i + 1) % numbers, 100)] },
    ];
    return conditionRule(`f${i}`, to, 100 + i * 10, roots[i % 4]);
  });
  const activityRules = Array.from({ length: 20 }, (_, i) =>
    activityRule(`a${i}`, `h${i % 2}`, 50 + i * 7, {
      types: [kinds[i % 4], kinds[(i + 1) % 4]],
      withinDays: [7, 30, 90, null][i % 4],
      maxTimes: [null, 3, 10][i % 3],
      decay: i % 2 === 0 ? { kind: 'halfLife', days: 14 } : { kind: 'none' },
    }),
  );
  const reach = (fit: number, engagement: number) =>
    when({
      op: 'all',
      of: [
        { op: 'total', of: 'fit', atLeast: fit },
        { op: 'total', of: 'engagement', atLeast: engagement },
      ],
    });
  return tinyModel({
    fields,
    groups: [0, 1, 2]
      .map((i) => group(`g${i}`, 'fit', { cap: 3000 }))
      .concat([0, 1].map((i) => group(`h${i}`, 'engagement', { cap: 4000 }))),
    rules: [...factRules, ...activityRules].sort((a, b) =>
      a.groupId < b.groupId ? -1 : a.groupId > b.groupId ? 1 : 0,
    ),
    gates: [
      gate('mql', { requires: ['t0'], entry: reach(2000, 1000) }),
      gate('sal', { entry: reach(3000, 2000) }),
      gate('sql', { entry: reach(4000, 3000), fastTrack: { condition: when(text(9, 'is', 'v7')), always: ['t0'] } }),
    ],
  });
}

export function seededLeads(model: Model, rows: number, activitiesEach = 12): { data: LeadData; dataSet: DataSet } {
  const random = randomFrom(11);
  const columns: Record<string, TextColumn> = {};
  const drawn = (values: readonly string[]): TextColumn => ({
    values,
    codes: Uint32Array.from({ length: rows }, () => Math.floor(random.next() * values.length)),
  });
  const values = (count: number, write: (i: number) => string) => [
    '-',
    ...Array.from({ length: count }, (_, i) => write(i)),
  ];
  const texts = (id: string): readonly string[] => {
    const place = Number(id.slice(1));
    if (id.startsWith('t')) return values(categories[place] as number, (i) => `v${i}`);
    if (id.startsWith('n')) return values(1000, (i) => String(i));
    return id.startsWith('y')
      ? ['-', 'yes', 'no']
      : values(365, (i) => new Date((benchDay - i) * 86_400_000).toISOString().slice(0, 10));
  };
  const mapped = model.fields.map(({ id }, i) => {
    columns[`c${i + 1}`] = drawn(texts(id));
    return [id, { column: `c${i + 1}`, reading: { decimal: '.', dateOrder: 'ymd' } }] as const;
  });
  const count = rows * activitiesEach;
  const type = {
    values: kinds.slice(0, 3).map((kind) => `Did ${kind}`),
    codes: Uint32Array.from({ length: count }, () => Math.floor(random.next() * 3)),
  };
  const activities = {
    lead: Uint32Array.from({ length: count }, () => Math.floor(random.next() * rows)),
    type,
    day: Int32Array.from({ length: count }, () => benchDay - Math.floor(random.next() * 180)).sort(),
    second: new Int32Array(count).fill(-1),
    asset: { values: [''], codes: new Uint32Array(count) },
  };
  const empty = encode(model, {
    leads: [],
    hasActivities: true,
    completeFrom: benchDay - 180,
    decimal: '.',
    dateOrder: 'ymd',
  });
  const dataSet = { ...empty.dataSet, leads: rows, idColumn: null, fields: Object.fromEntries(mapped) } as DataSet;
  return { data: { rows, columns, activities }, dataSet };
}
