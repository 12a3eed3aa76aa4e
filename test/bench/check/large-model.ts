import type { Model } from '#shared/model/model.ts';
import {
  activityRule,
  bandedRule,
  cellsOf,
  conditionRule,
  fact,
  gate,
  group,
  testFields,
  tinyModel,
  when,
} from '#test/support/engine/tiny-model.ts';

/** What the model is made of: 200 rules, and 500 conditions with those of the audience and the gates. */
export const sizes = {
  conditionRules: 110,
  bandedRules: 40,
  activityRules: 50,
  icps: 4,
  mustHaves: 10,
  criteria: 40,
  icpExclusions: 10,
  personas: 70,
  disqualifiers: 56,
  exclusions: 6,
} as const;

const texts = 4;
const numbers = 4;
const types = 15;
const words = ['head', 'vp', 'chief', 'director', 'buyer', 'finance', 'cto', 'sales', 'people', 'data'];

/** A model as large as a team could still be asked to read, in which many conditions are of the same facts. */
export function largeModel(): Model {
  return tinyModel({
    fields: [
      ...Array.from({ length: texts }, (_, i) => field(`t${i}`, 'text')),
      ...Array.from({ length: numbers }, (_, i) => field(`n${i}`, 'number')),
    ],
    activityTypes: Array.from({ length: types }, (_, i) => ({
      ...{ id: `a${i}`, modelId: 'm', position: i, name: { en: `a${i}` }, signal: 'interest', aliases: [] },
    })),
    groups: [
      ...many(8, (i) => group(`f${i}`, 'fit', { cap: 3000 })),
      ...many(4, (i) => group(`e${i}`, 'engagement', { cap: 4000 })),
    ],
    rules: [
      ...many(sizes.conditionRules, (i) => conditionRule(`c${i}`, `f${i % 8}`, 500 + (i % 6) * 500, condition(i))),
      ...many(sizes.bandedRules, (i) => bandedRule(`b${i}`, `f${i % 8}`, `n${i % numbers}`, bands(i))),
      ...many(sizes.activityRules, (i) => activityRule(`v${i}`, `e${i % 4}`, 300, activity(i))),
    ],
    icps: many(sizes.icps, (i) => ({
      ...told('icp', i),
      narrative: {},
      mustHaves: many(sizes.mustHaves, (k) => when(size(i + k))),
      criteria: many(sizes.criteria, (k) => ({ condition: when(condition(200 + i * 50 + k)), weight: 100 })),
      exclusions: many(sizes.icpExclusions, (k) => when(title(300 + i * 7 + k))),
      tiers: [],
    })),
    personas: many(sizes.personas, (i) => ({
      ...told('persona', i),
      ...{ biography: {}, demographics: {}, behaviour: {}, interests: {}, needs: {}, painPoints: {} },
      condition: when(condition(400 + i)),
    })),
    disqualifiers: many(sizes.disqualifiers, (i) => ({
      ...told('disqualifier', i),
      condition: when(all(title(500 + i), condition(600 + i))),
    })),
    cells: cellsOf(3, 3, (grade) => (grade.endsWith('4') ? 'nurture' : 'sales')),
    gates: ['mql', 'sal', 'sql'].map((stage, i) =>
      gate(stage, {
        entry: when(all({ op: 'total', of: 'fit', atLeast: 2500 + i * 500 }, condition(700 + i))),
        exclusions: many(sizes.exclusions, (k) => when(all(title(800 + k), size(i + k)))),
        fastTrack: { condition: when(condition(900 + i)), always: ['t0'] },
      }),
    ),
  });
}

const all = (...of: readonly unknown[]) => ({ op: 'all', of });
const any = (...of: readonly unknown[]) => ({ op: 'any', of });

/** Four shapes in turn: words of a title, a title and a size, one of several or not, at least two of four. */
function condition(i: number): unknown {
  switch (i % 4) {
    case 0:
      return any(title(i), title(i + 3), title(i + 7));
    case 1:
      return all(any(title(i), title(i + 1)), size(i));
    case 2:
      return all(any(size(i), title(i)), { op: 'not', of: any(title(i + 5), size(i + 4)) });
    default:
      return { op: 'atLeast', n: 2, of: [title(i), title(i + 2), size(i), size(i + 3)] };
  }
}

function title(i: number): unknown {
  const test = i % 3 === 0 ? 'contains' : 'containsWord';
  return fact(`t${i % texts}`, { test, value: `${words[i % words.length]} ${words[(i * 3) % words.length]}` });
}

function size(i: number): unknown {
  return fact(`n${i % numbers}`, { test: 'atLeast', value: 10 + (i % 13) * 25 });
}

function bands(i: number): unknown[] {
  return many(6, (k) => ({ kind: 'range', from: k * 50 + i, to: k * 50 + i + 49, points: k * 100 }));
}

function activity(i: number) {
  return { types: [`a${i % types}`, `a${(i * 4 + 1) % types}`], withinDays: 30 + (i % 5) * 15, maxTimes: 3 };
}

function told(kind: string, i: number) {
  return { id: `${kind}${i}`, modelId: 'm', position: i, name: { en: `${kind} ${i}` } };
}

function many<Made>(count: number, make: (i: number) => Made): Made[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

function field(id: string, type: string) {
  return { ...testFields[0], id, key: id, type, missing: ['-'] };
}
