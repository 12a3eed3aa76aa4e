import fc from 'fast-check';
import { idOf, points } from './values.ts';

const test = fc.oneof(
  fc.constant({ test: 'isKnown' }),
  fc.constant({ test: 'containsWord', value: 'head' }),
  fc.record({ test: fc.constant('atLeast'), value: fc.integer({ min: 0, max: 500 }) }),
);
const leaf = fc.oneof(
  { weight: 5, arbitrary: fc.record({ op: fc.constant('fact'), field: idOf('field'), is: test }) },
  fc.record({
    op: fc.constant('activityCount'),
    types: fc.array(idOf('activityType'), { minLength: 1, maxLength: 2 }),
    atLeast: fc.constant(1),
  }),
  fc.record({ op: fc.constant('matchesIcp'), icp: idOf('icp') }),
  fc.record({ op: fc.constant('matchesPersona'), persona: idOf('persona') }),
  fc.record({ op: fc.constant('question'), question: idOf('question'), is: fc.constantFrom('answered', 'confirmed') }),
  fc.constant({ op: 'stageReached', stage: 'mql' }),
  fc.constant({ op: 'total', of: 'fit', atLeast: 3000 }),
);
export const condition = fc.record({
  version: fc.constant(1),
  root: fc.oneof(
    { weight: 3, arbitrary: fc.constant({ op: 'all', of: [] }) },
    { weight: 3, arbitrary: leaf },
    fc.record({ op: fc.constantFrom('all', 'any'), of: fc.array(leaf, { maxLength: 3 }) }),
    fc.record({ op: fc.constant('not'), of: leaf }),
  ),
});
export const conditions = fc.array(condition, { maxLength: 2 });

export const rule = fc.oneof(
  fc.record({ kind: fc.constant('condition'), condition, points }),
  fc.record({
    kind: fc.constant('banded'),
    field: idOf('field'),
    bands: fc.array(
      fc.record({
        kind: fc.constant('range'),
        from: fc.constantFrom(null, 1, 50),
        to: fc.constantFrom(null, 10, 100),
        points,
      }),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    kind: fc.constant('activity'),
    types: fc.array(idOf('activityType'), { minLength: 1, maxLength: 2 }),
    points,
    withinDays: fc.constantFrom(null, 30),
    oncePer: fc.constantFrom(null, 'day', 'asset'),
    maxTimes: fc.constantFrom(null, 3),
    decay: fc.constantFrom({ kind: 'none' }, { kind: 'halfLife', days: 30 }, { kind: 'step', days: 9, fraction: 0.5 }),
  }),
);
