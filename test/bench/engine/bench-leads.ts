import type { ActivityData, LeadData, TextColumn } from '#shared/engine/lead-data.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { type Random, randomFrom } from '#shared/sample/random.ts';
import { isoOf } from '#shared/values/day.ts';
import { encode } from '#test/support/engine/encode.ts';
import { benchDay, categories, kinds, numbers } from './bench-model.ts';

/** The days on which activities lie. */
const span = 180;

/**
 * Seeded leads with the benchmark's 20 attributes, one in twelve unknown, an outcome, and some activities each on average, 12 unless said:
 * half of the leads do little and some do much. Activities stand as an import stores them.
 */
export function benchLeads(model: Model, rows: number, activitiesEach = 12): { data: LeadData; dataSet: DataSet } {
  const random = randomFrom(11);
  const columns: Record<string, TextColumn> = {};
  const mapped = model.fields.map(({ id }, i) => {
    columns[`c${i + 1}`] = drawn(valuesOf(id), rows, random);
    return [id, { column: `c${i + 1}`, reading: { decimal: '.', dateOrder: 'ymd' } }] as const;
  });
  columns.won = drawn(['', 'Won', 'Lost', 'Lost'], rows, random);
  const plain = {
    leads: [],
    hasActivities: true,
    completeFrom: benchDay - span,
    decimal: '.',
    dateOrder: 'ymd',
  } as const;
  const dataSet = {
    ...encode(model, plain).dataSet,
    leads: rows,
    idColumn: null,
    fields: Object.fromEntries(mapped),
    outcome: {
      column: 'won',
      won: ['Won'],
      lost: ['Lost'],
      dateColumn: null,
      reading: { decimal: '.', dateOrder: 'ymd' },
    },
  } as DataSet;
  return { data: { rows, columns, activities: benchActivities(rows, activitiesEach, random) }, dataSet };
}

function valuesOf(field: string): readonly string[] {
  const place = Number(field.slice(1));
  const some = (count: number, write: (i: number) => string) => [
    '-',
    ...Array.from({ length: count }, (_, i) => write(i)),
  ];
  switch (field[0]) {
    case 't':
      return some(categories[place] as number, (i) => `value ${i}`);
    case 'n':
      return some(numbers[place] as number, String);
    case 'y':
      return ['-', 'yes', 'no'];
    default:
      return some(365, (i) => isoOf(benchDay - i));
  }
}

/** One in twelve is the first value, that of an unknown fact. */
function drawn(values: readonly string[], rows: number, random: Random): TextColumn {
  const codes = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    codes[row] = random.next() < 1 / 12 ? 0 : 1 + Math.floor(random.next() * (values.length - 1));
  }
  return { values, codes };
}

function benchActivities(rows: number, perLead: number, random: Random): ActivityData {
  const busy = Float64Array.from({ length: rows }, () => -Math.log(1 - random.next()));
  const counts = kinds.map(([, share]) => {
    const mean = perLead * share;
    const each = new Uint16Array(rows);
    for (let row = 0; row < rows; row++) each[row] = Math.floor(mean * (busy[row] as number) + random.next());
    return each;
  });
  const count = counts.reduce((sum, each) => sum + each.reduce((all, own) => all + own, 0), 0);
  const lead = new Uint32Array(count);
  const type = new Uint32Array(count);
  const day = new Int32Array(count);
  let at = 0;
  counts.forEach((each, code) => {
    for (let row = 0; row < rows; row++) {
      const from = at;
      for (let left = each[row] as number; left > 0; left--) {
        lead[at] = row;
        type[at] = code;
        day[at] = benchDay - Math.floor(random.next() * span);
        at++;
      }
      if (at - from > 1) day.subarray(from, at).sort().reverse();
    }
  });
  return {
    lead,
    type: { values: kinds.map(([kind]) => `Did ${kind}`), codes: type },
    day,
    second: new Int32Array(count).fill(-1),
    asset: { values: [''], codes: new Uint32Array(count) },
  };
}
