import fc from 'fast-check';
import type { Model } from '#shared/model/model.ts';
import { assetTest, conditionOf, countries, leavesAt, someTypes, tagTexts, titles } from './arbitrary-conditions.ts';
import { activityRule, bandedRule, cellsOf, gate, group, tinyModel } from './tiny-model.ts';

/** Few different amounts, so that sums meet thresholds and caps exactly. */
const points = fc.constantFrom(-1000, -500, -1, 0, 1, 333, 500, 500, 1000, 2500);
const limit = fc.constantFrom(null, null, -500, 0, 500, 1000, 2500);
const descending = (max: number) =>
  fc
    .uniqueArray(fc.constantFrom(-500, 0, 1, 333, 500, 1000, 1500, 2500), { minLength: 1, maxLength: max })
    .map((all) => all.sort((a, b) => b - a));

const conditionRule = fc
  .record({ condition: conditionOf(leavesAt.rule), points })
  .map((parts) => ({ kind: 'condition', ...parts }));

const range = fc
  .tuple(fc.constantFrom(null, 0, 10, 50), fc.constantFrom(null, 50, 51, 200), points)
  .map(([from, to, own]) => ({ kind: 'range', from, to, points: own }));
const valueBand = (pool: readonly string[]) =>
  fc.record({
    kind: fc.constant('values'),
    values: fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 2 }),
    points,
  });
const unknownBand = points.map((own) => ({ kind: 'unknown', points: own }));
const bands = (of: fc.Arbitrary<unknown>) =>
  fc.array(fc.oneof({ arbitrary: of, weight: 3 }, { arbitrary: unknownBand, weight: 1 }), { maxLength: 4 });
const banded = fc
  .oneof(
    fc.tuple(fc.constantFrom('size', 'revenue'), bands(range)),
    fc.tuple(fc.constant('country'), bands(valueBand(countries))),
    fc.tuple(fc.constant('title'), bands(valueBand(titles))),
    fc.tuple(fc.constant('tags'), bands(valueBand(tagTexts))),
    fc.tuple(fc.constant('news'), bands(valueBand(['Yes', 'no', 'perhaps']))),
    fc.tuple(fc.constant('created'), bands(unknownBand)),
  )
  .map(([field, own]) => bandedRule('', '', field, own));

const decay = fc.oneof(
  fc.constant({ kind: 'none' }),
  fc.record({ kind: fc.constantFrom('halfLife', 'linear'), days: fc.constantFrom(1, 7, 10, 30) }),
  fc.record({ kind: fc.constant('step'), days: fc.constantFrom(3, 7), fraction: fc.constantFrom(0, 0.333, 0.5, 1) }),
);
const activity = fc
  .record({
    types: someTypes,
    asset: fc.option(assetTest, { nil: undefined, freq: 3 }),
    withinDays: fc.constantFrom(null, 1, 7, 30),
    oncePer: fc.constantFrom(null, 'asset', 'day'),
    maxTimes: fc.constantFrom(null, 1, 2, 3),
    decay,
    points,
  })
  .map(({ asset, points: own, ...rest }) => activityRule('', '', own, asset === undefined ? rest : { ...rest, asset }));

const groupIds = ['g1', 'g2', 'g3', 'g4'];
const rules = fc
  .array(fc.tuple(fc.oneof(conditionRule, banded, activity), fc.constantFrom(...groupIds)), { maxLength: 8 })
  .map((all) =>
    all.map(([rule, groupId], i) => ({ ...rule, id: `r${i}`, modelId: 'm', position: i, name: {}, groupId })),
  );

const icp = (id: string, position: number) =>
  fc
    .record({
      mustHaves: fc.array(conditionOf(leavesAt.icp), { maxLength: 2 }),
      criteria: fc.array(fc.record({ condition: conditionOf(leavesAt.icp), weight: points }), { maxLength: 3 }),
      exclusions: fc.array(conditionOf(leavesAt.icp), { maxLength: 1 }),
      tiers: fc.oneof(fc.constant([]), descending(3)),
    })
    .map((parts) => ({ id, modelId: 'm', position, name: {}, narrative: {}, ...parts }));

const persona = (id: string, position: number) =>
  conditionOf(leavesAt.persona).map((condition) => {
    const told = { biography: {}, demographics: {}, behaviour: {}, interests: {}, needs: {}, painPoints: {} };
    return { id, modelId: 'm', position, name: {}, ...told, condition };
  });

const question = (id: string) =>
  fc
    .tuple(fc.constantFrom('answer', 'size', 'title'), conditionOf(leavesAt.answer))
    .map(([answerField, confirmedWhen]) => ({
      id,
      modelId: 'm',
      position: 0,
      framework: 'BANT',
      text: {},
      answerField,
      confirmedWhen,
    }));

const stages = ['mql', 'pql', 'sal', 'sql', 'opportunity', 'customer'];
const requires = fc.array(fc.constantFrom('mail', 'size', 'title', 'answer'), { maxLength: 2 });

const oneGate = (stage: string) => {
  const earlier = stages.slice(0, stages.indexOf(stage));
  const leaf =
    earlier.length === 0
      ? leavesAt.graded
      : fc.oneof(
          { arbitrary: leavesAt.graded, weight: 4 },
          { arbitrary: fc.constantFrom(...earlier).map((of) => ({ op: 'stageReached', stage: of })), weight: 2 },
        );
  return fc
    .record({
      enabled: fc.constantFrom(true, true, true, false),
      requires,
      entry: fc.oneof(conditionOf(leaf), fc.constant({ version: 1, root: { op: 'all', of: [] } })),
      exclusions: fc.array(conditionOf(leaf), { maxLength: 1 }),
      fastTrack: fc.option(
        fc.record({
          condition: conditionOf(leavesAt.fastTrack),
          always: fc.array(fc.constantFrom('mail', 'title'), { maxLength: 1 }),
        }),
        { nil: null, freq: 3 },
      ),
    })
    .map((parts) => gate(stage, parts));
};
const gates = fc
  .tuple(...stages.map((stage) => fc.option(oneGate(stage), { nil: null, freq: 4 })))
  .map((all) => all.filter((each) => each !== null));

const disqualifier = conditionOf(leavesAt.graded).map((condition) => ({
  id: 'dq',
  modelId: 'm',
  position: 0,
  name: {},
  condition,
}));
const recycleReason = (id: string) =>
  fc
    .record({
      carriedBy: fc.oneof(
        conditionOf(leavesAt.graded),
        fc.constant({ version: 1, root: { op: 'fact', field: 'returned', is: { test: 'isKnown' } } }),
      ),
      to: fc.constantFrom('recycled', 'nurture', 'disqualified'),
      afterDays: fc.constantFrom(0, 1, 7, 30),
      returnsWhen: fc.oneof(conditionOf(leavesAt.graded), fc.constant({ version: 1, root: { op: 'all', of: [] } })),
    })
    .map((parts) => ({ id, modelId: 'm', position: 0, name: {}, clockField: 'returnedOn', ...parts }));

const dimension = fc.record({ cap: limit, floor: fc.constantFrom(0, 0, null, -500, 500), thresholds: descending(5) });
const groups = fc
  .array(fc.record({ cap: limit, floor: limit }), { minLength: 4, maxLength: 4 })
  .map((limits) => groupIds.map((id, i) => group(id, i < 2 ? 'fit' : 'engagement', limits[i])));

/** Models of every kind of record that can change a result, in all their combinations. */
export const anyModel: fc.Arbitrary<Model> = fc
  .record({
    icps: fc.tuple(icp('icp-a', 0), icp('icp-b', 1)),
    personas: fc.tuple(persona('p-a', 0), persona('p-b', 1), persona('p-c', 2)),
    groups,
    rules,
    fit: dimension,
    engagement: dimension,
    nurtured: fc.uniqueArray(fc.constantFrom('A1', 'B1', 'B2', 'C1', 'C2', 'D3'), { maxLength: 6 }),
    gates,
    disqualifiers: fc.array(disqualifier, { maxLength: 1 }),
    recycleReasons: fc.oneof(
      fc.constant([]),
      recycleReason('back-1').map((one) => [one]),
      fc.tuple(recycleReason('back-1'), recycleReason('back-2')),
    ),
    questions: fc.tuple(question('q1'), question('q2')),
  })
  .map(({ nurtured, ...parts }) => {
    const cells = cellsOf(parts.fit.thresholds.length, parts.engagement.thresholds.length, (grade) =>
      (nurtured as string[]).includes(grade) ? 'nurture' : 'sales',
    );
    // As `modelOf` hands it over: rules stand group by group.
    const inOrder = groupIds.flatMap((id) => parts.rules.filter(({ groupId }) => groupId === id));
    return tinyModel({ ...parts, rules: inOrder, cells });
  });
