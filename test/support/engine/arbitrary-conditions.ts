import fc from 'fast-check';
import { isoOf } from '#shared/values/day.ts';
import { fact } from './tiny-model.ts';

/** The day around which everything generated lies. */
export const aroundDay = 20_000;

const nearDay = fc.integer({ min: aroundDay - 30, max: aroundDay + 5 });
export const titles = [
  'VP Sales',
  'vp  SALES',
  'Coordinator',
  'Director, North',
  'المدير',
  'مدير',
  'مُدِير',
  'ＶＰ sales',
];
export const countries = ['Egypt', 'EGYPT', 'France', 'Select all', 'مصر'];
export const tagTexts = ['Red', 'blue', 'GREEN', 'mauve'];
const assets = ['Ebook', 'pricing', 'Webinar'];
const days = fc.constantFrom(1, 2, 7, 10, 30);
const size = fc.constantFrom(-1, 0, 9.5, 10, 50, 51, 200, 1000);

const textTest = (pool: readonly string[]) => {
  const value = fc.constantFrom(...pool, 'VP', 'e');
  const values = fc.array(value, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    fc.record({ test: fc.constantFrom('is', 'isNot', 'contains', 'containsWord', 'startsWith', 'endsWith'), value }),
    fc.record({ test: fc.constantFrom('isOneOf', 'isNoneOf'), values }),
  );
};
const presence = fc.record({ test: fc.constantFrom('isKnown', 'isUnknown') });
const amountTest = fc.oneof(
  fc.record({
    test: fc.constantFrom('equals', 'differsFrom', 'atLeast', 'atMost', 'moreThan', 'lessThan'),
    value: size,
  }),
  fc.tuple(size, size).map(([a, b]) => ({ test: 'between', from: Math.min(a, b), to: Math.max(a, b) })),
);
const dateTest = fc.oneof(
  fc.record({ test: fc.constantFrom('onOrBefore', 'onOrAfter'), day: nearDay.map(isoOf) }),
  fc
    .tuple(nearDay, nearDay)
    .map(([a, b]) => ({ test: 'betweenDays', from: isoOf(Math.min(a, b)), to: isoOf(Math.max(a, b)) })),
  fc.record({ test: fc.constantFrom('withinLast', 'withinNext'), days }),
);
const mailTest = fc.oneof(
  fc.record({ test: fc.constant('hasDomain'), domain: fc.constantFrom('acme.com', '@Acme.com', 'com', 'gmail.com') }),
  fc.record({ test: fc.constant('isFreeMail') }),
);
const tagTest = fc.record({
  test: fc.constantFrom('includesAnyOf', 'includesAllOf'),
  values: fc.array(fc.constantFrom(...tagTexts), { minLength: 1, maxLength: 2 }),
});

export const assetTest = textTest(assets);
export const someTypes = fc.uniqueArray(fc.constantFrom('visit', 'demo', 'careers', 'ghost'), {
  minLength: 1,
  maxLength: 3,
});

const factLeaf = fc.oneof(
  fc.oneof(textTest(titles), presence).map((is) => fact('title', is)),
  fc.oneof(textTest(countries), presence).map((is) => fact('country', is)),
  fc.oneof(amountTest, presence).map((is) => fact('size', is)),
  fc.oneof(amountTest, presence).map((is) => fact('revenue', is)),
  fc.oneof(dateTest, presence).map((is) => fact('created', is)),
  fc.oneof(mailTest, presence, textTest(['acme.com'])).map((is) => fact('mail', is)),
  fc.oneof(tagTest, presence).map((is) => fact('tags', is)),
  fc.boolean().map((value) => fact('news', { test: 'isYes', value })),
);
const countLeaf = fc
  .record(
    {
      op: fc.constant('activityCount'),
      types: someTypes,
      asset: assetTest,
      withinDays: days,
      atLeast: fc.integer({ min: 0, max: 3 }),
      over: fc.integer({ min: 0, max: 2 }),
    },
    { requiredKeys: ['op', 'types', 'atLeast'] },
  )
  .map(({ over, ...leaf }) => (over === undefined ? leaf : { ...leaf, atMost: leaf.atLeast + over }));
const lastLeaf = fc.record(
  {
    op: fc.constant('daysSinceLast'),
    types: someTypes,
    asset: assetTest,
    is: fc.constantFrom('atMost', 'atLeast'),
    days,
  },
  { requiredKeys: ['op', 'types', 'is', 'days'] },
);
const answerLeaf = fc.record({
  op: fc.constant('question'),
  question: fc.constantFrom('q1', 'q2'),
  is: fc.constantFrom('answered', 'confirmed'),
});

const dataLeaves = fc.oneof(
  { arbitrary: factLeaf, weight: 4 },
  { arbitrary: countLeaf, weight: 2 },
  { arbitrary: lastLeaf, weight: 1 },
);
const icpLeaf = fc.oneof(
  fc.constantFrom('icp-a', 'icp-b').map((icp) => ({ op: 'matchesIcp', icp })),
  fc.integer({ min: 1, max: 3 }).map((atLeast) => ({ op: 'icpTier', atLeast })),
);
const personaLeaf = fc.constantFrom('p-a', 'p-b', 'p-c').map((persona) => ({ op: 'matchesPersona', persona }));
const gradedLeaf = fc.oneof(
  fc.record({
    op: fc.constant('total'),
    of: fc.constantFrom('fit', 'engagement'),
    atLeast: fc.constantFrom(-500, 0, 500, 1000, 2500),
  }),
  fc
    .uniqueArray(fc.constantFrom('A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'D4'), { minLength: 1, maxLength: 4 })
    .map((grades) => ({ op: 'gradeIn', grades })),
);

/** What a condition may refer to at each place (C5, S3). */
export const leavesAt = {
  answer: dataLeaves,
  icp: fc.oneof({ arbitrary: dataLeaves, weight: 5 }, { arbitrary: answerLeaf, weight: 1 }),
  persona: fc.oneof({ arbitrary: dataLeaves, weight: 4 }, { arbitrary: icpLeaf, weight: 2 }),
  rule: fc.oneof(
    { arbitrary: dataLeaves, weight: 6 },
    { arbitrary: icpLeaf, weight: 1 },
    { arbitrary: personaLeaf, weight: 1 },
    { arbitrary: answerLeaf, weight: 1 },
  ),
  fastTrack: fc.oneof(
    { arbitrary: dataLeaves, weight: 3 },
    { arbitrary: icpLeaf, weight: 1 },
    { arbitrary: personaLeaf, weight: 1 },
  ),
  graded: fc.oneof(
    { arbitrary: dataLeaves, weight: 2 },
    { arbitrary: gradedLeaf, weight: 2 },
    { arbitrary: personaLeaf, weight: 1 },
  ),
};

/** A condition over these leaves, up to three levels of all, any, not and at-least around them. */
export function conditionOf(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return nested(leaf, 3).map((root) => ({ version: 1, root }));
}

function nested(leaf: fc.Arbitrary<unknown>, depth: number): fc.Arbitrary<unknown> {
  if (depth === 0) return leaf;
  const inner = nested(leaf, depth - 1);
  const of = fc.array(inner, { maxLength: 3 });
  return fc.oneof(
    { arbitrary: leaf, weight: 5 },
    { arbitrary: fc.record({ op: fc.constantFrom('all', 'any'), of }), weight: 2 },
    { arbitrary: fc.record({ op: fc.constant('not'), of: inner }), weight: 1 },
    { arbitrary: fc.record({ op: fc.constant('atLeast'), n: fc.integer({ min: 1, max: 3 }), of }), weight: 1 },
  );
}
