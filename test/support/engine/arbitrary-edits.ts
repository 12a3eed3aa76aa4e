import fc from 'fast-check';
import type { Model } from '#shared/model/model.ts';
import type { ActivityRule, Rule } from '#shared/model/rule.ts';

/** One edit as a person makes it: of one rule, one limit, one threshold, one gate. */
export type Edit = (model: Model) => Model;

const points = fc.constantFrom(-9000, -2500, 0, 1, 500, 2500, 5000, 9000);
const limit = fc.constantFrom(null, -500, 0, 1000, 3000);
const place = fc.nat({ max: 30 });

/** Small edits of any model, in any order: what an engine that keeps what it knows has to tell apart. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: fc.tuple(place, points).map(([at, to]) => onRule(at, (rule) => withPoints(rule, to))), weight: 8 },
  fc.tuple(place, place).map(
    ([at, from]) =>
      (model: Model) =>
        withConditionOf(model, at, from),
  ),
  fc
    .record({
      withinDays: fc.constantFrom(null, 1, 7, 30),
      maxTimes: fc.constantFrom(null, 1, 2, 300),
      oncePer: fc.constantFrom(null, null, 'asset' as const, 'day' as const),
      decay: fc.constantFrom<ActivityRule['decay']>(
        { kind: 'none' },
        { kind: 'halfLife', days: 7 },
        { kind: 'linear', days: 3 },
      ),
    })
    .chain((change) =>
      place.map((at) => onRule(at, (rule) => (rule.kind === 'activity' ? { ...rule, ...change } : rule))),
    ),
  place.map((at) => (model: Model) => ({
    ...model,
    rules: model.rules.filter((_, i) => i !== at % (model.rules.length + 1)),
  })),
  fc.tuple(place, limit, limit).map(
    ([at, cap, floor]) =>
      (model: Model): Model => ({
        ...model,
        groups: model.groups.map((group, i) => (i === at % model.groups.length ? { ...group, cap, floor } : group)),
      }),
  ),
  fc.tuple(fc.constantFrom('fit' as const, 'engagement' as const), fc.integer({ min: -3000, max: 3000 })).map(
    ([name, by]) =>
      (model: Model): Model => ({
        ...model,
        [name]: { ...model[name], thresholds: model[name].thresholds.map((at) => at + by) },
      }),
  ),
  fc.tuple(fc.constantFrom('fit' as const, 'engagement' as const), limit, limit).map(
    ([name, cap, floor]) =>
      (model: Model): Model => ({ ...model, [name]: { ...model[name], cap, floor } }),
  ),
  fc.tuple(place, fc.constantFrom('fit' as const, 'engagement' as const), fc.integer({ min: -1000, max: 6000 })).map(
    ([at, of, atLeast]) =>
      (model: Model): Model => ({
        ...model,
        gates: model.gates.map((gate, i) =>
          i === at % model.gates.length ? { ...gate, entry: { version: 1, root: { op: 'total', of, atLeast } } } : gate,
        ),
      }),
  ),
  place.map(
    (at) =>
      (model: Model): Model => ({
        ...model,
        cells: model.cells.map((cell, i) => (i % 7 === at % 7 ? { ...cell, destination: 'nurture' } : cell)),
      }),
  ),
);

function onRule(at: number, change: (rule: Rule) => Rule): Edit {
  return (model) => ({
    ...model,
    rules: model.rules.map((rule, i) => (i === at % model.rules.length ? change(rule) : rule)),
  });
}

function withPoints(rule: Rule, to: number): Rule {
  if (rule.kind !== 'banded') return { ...rule, points: to };
  return { ...rule, bands: rule.bands.map((band, i) => (i === 0 ? { ...band, points: to } : band)) };
}

/** One rule asks what another one asks. */
function withConditionOf(model: Model, at: number, from: number): Model {
  const asking = model.rules.filter((rule) => rule.kind === 'condition');
  const other = asking[from % Math.max(1, asking.length)];
  if (other === undefined) return model;
  return onRule(at, (rule) => (rule.kind === 'condition' ? { ...rule, condition: other.condition } : rule))(model);
}
