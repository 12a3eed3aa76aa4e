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

/** The day the benchmark is judged as of: that of the latest activity. */
export const benchDay = 20_500;

/** Texts by how many distinct values they have, and numbers likewise. */
export const categories = [5, 8, 12, 20, 40, 80, 150, 400, 1000, 2000];
export const numbers = [20, 100, 1000, 1000, 10_000, 50_000];

/** Types of activity with each one's share of all. */
export const kinds = [
  ['open', 0.32],
  ['visit', 0.24],
  ['click', 0.14],
  ['download', 0.1],
  ['webinar', 0.08],
  ['pricing', 0.05],
  ['demo', 0.04],
  ['careers', 0.03],
] as const;
export type Kind = (typeof kinds)[number][0];

/**
 * The benchmark's model: 20 attributes, 50 rules (30 on facts with contains and and/or groups, 20 on activities with
 * windows, "at most k times" and half-lives, four of them on two types), group caps, 4 × 4 grades, three gates and a
 * fast track.
 */
export function benchModel(): Model {
  return tinyModel({
    fields: [
      ...categories.map((_, i) => field(`t${i}`, 'category')),
      ...numbers.map((_, i) => field(`n${i}`, 'number')),
      ...['y0', 'y1'].map((id) => field(id, 'yesno')),
      ...['d0', 'd1'].map((id) => field(id, 'date')),
    ],
    activityTypes: kinds.map(([id], position) => ({
      ...{ id, modelId: 'm', position, name: { en: id }, signal: 'interest', aliases: [] },
    })),
    groups: [
      ...['g0', 'g1', 'g2'].map((id) => group(id, 'fit', { cap: 3000 })),
      ...['h0', 'h1'].map((id) => group(id, 'engagement', { cap: 4000 })),
    ],
    rules: [...factRules(), ...activityRules()].sort((a, b) => a.groupId.localeCompare(b.groupId)),
    cells: cellsOf(3, 3, (grade) => (grade.endsWith('4') ? 'nurture' : 'sales')),
    gates: [
      gate('mql', { requires: ['t0'], entry: reach(2500, 1000) }),
      gate('sal', { requires: ['t1', 'n0'], entry: reach(4000, 2000) }),
      gate('sql', { entry: reach(5500, 3000), fastTrack: { condition: when(is(9, 'value 7')), always: ['t0'] } }),
    ],
  });
}

const is = (text: number, value: string) => fact(`t${text}`, { test: 'is', value });
const contains = (text: number, value: string) => fact(`t${text}`, { test: 'contains', value });
const oneOf = (text: number, ...values: readonly number[]) =>
  fact(`t${text}`, { test: 'isOneOf', values: values.map((value) => `value ${value}`) });
const atLeast = (number: number, value: number) => fact(`n${number}`, { test: 'atLeast', value });
const between = (number: number, from: number, to: number) => fact(`n${number}`, { test: 'between', from, to });
const all = (...of: readonly unknown[]) => ({ op: 'all', of });
const any = (...of: readonly unknown[]) => ({ op: 'any', of });

function factRules() {
  const conditions = [
    is(0, 'value 1'),
    is(1, 'value 3'),
    oneOf(2, 1, 2, 5),
    oneOf(3, 4, 9, 11, 13),
    is(4, 'value 7'),
    oneOf(5, 1, 2, 3, 5, 8, 13, 21, 34),
    contains(6, '12'),
    contains(7, '3'),
    contains(8, '77'),
    contains(9, '5'),
    contains(9, '19'),
    contains(8, 'value 4'),
    atLeast(0, 10),
    atLeast(2, 800),
    between(3, 200, 499),
    between(4, 1000, 2999),
    atLeast(5, 25_000),
    any(contains(7, '9'), atLeast(1, 90)),
    all(oneOf(1, 1, 2, 4), atLeast(3, 300)),
    all(any(is(0, 'value 2'), contains(9, '42')), between(1, 10, 60)),
    any(all(is(2, 'value 3'), atLeast(4, 5000)), oneOf(6, 10, 20, 30)),
    fact('y0', { test: 'isYes', value: true }),
    all(fact('y1', { test: 'isYes', value: true }), any(atLeast(0, 5), contains(8, '1'))),
    fact('d0', { test: 'withinLast', days: 90 }),
    any(is(3, 'value 1'), is(4, 'value 2'), is(5, 'value 3')),
  ];
  const rules = conditions.map((root, i) => conditionRule(`f${i}`, `g${i % 3}`, 200 + ((i * 130) % 900), root));
  const bands = numbers.slice(1).map((size, i) => {
    const step = size / 4;
    const points = [0, 500, 1000, 300].map((own, band) => ({
      ...{ kind: 'range', from: band * step, to: (band + 1) * step - 1, points: own + i * 50 },
    }));
    return bandedRule(`b${i}`, `g${i % 3}`, `n${i + 1}`, points);
  });
  return [...rules, ...bands];
}

/** Types, points, window, at most, half-life. */
const activities: readonly (readonly [readonly Kind[], number, number | null, number | null, number | null])[] = [
  [['open'], 20, 30, null, 14],
  [['open'], 10, null, 10, null],
  [['open'], 35, 7, 3, null],
  [['visit'], 60, 30, null, 7],
  [['visit'], 25, 90, 10, 30],
  [['visit'], 15, null, null, null],
  [['click'], 80, 60, null, 14],
  [['click'], 40, null, 5, null],
  [['download'], 150, 90, 3, null],
  [['download'], 90, null, null, 45],
  [['webinar'], 300, 180, 3, 60],
  [['webinar'], 120, 30, null, null],
  [['pricing'], 400, 30, 2, null],
  [['pricing'], 150, null, null, 21],
  [['demo'], 1500, 90, 1, null],
  [['careers'], -500, 90, 3, null],
  [['open', 'click'], 15, 14, 5, null],
  [['visit', 'pricing'], 45, 30, 10, 10],
  [['download', 'webinar'], 110, null, null, 30],
  [['demo', 'pricing'], 200, 60, null, null],
];

function activityRules() {
  return activities.map(([types, points, withinDays, maxTimes, halfLife], i) => {
    const decay = halfLife === null ? { kind: 'none' } : { kind: 'halfLife', days: halfLife };
    return activityRule(`a${i}`, `h${i % 2}`, points, { types, withinDays, maxTimes, decay });
  });
}

function reach(fit: number, engagement: number) {
  return when(all({ op: 'total', of: 'fit', atLeast: fit }, { op: 'total', of: 'engagement', atLeast: engagement }));
}

function field(id: string, type: string) {
  return { ...testFields[0], id, key: id, type, missing: ['-'] };
}
