import { never } from '#shared/model/condition.ts';

/** A model that a large team could end with: some 475 cards more than the sample company has, and 800 edges in all. */
export const sizes = { icps: 90, personas: 130, disqualifiers: 20, groups: 160, rulesEach: 3, clauses: 75 } as const;

type Made = { readonly kind: string; readonly record: Record<string, unknown> };

/** The records in an order in which each refers to earlier ones only; the same at every run. */
export function manyCards(modelId: string): Made[] {
  const words = { en: 'Name' };
  const many = (count: number, make: (i: number) => Made): Made[] => Array.from({ length: count }, (_, i) => make(i));
  const common = (kind: string, i: number) => ({ id: `bench-${kind}-${i}`, modelId, position: 100 + i });
  const asks = (root: object) => ({ version: 1, root });
  const persona = (i: number) => ({ op: 'matchesPersona', persona: `bench-persona-${i % sizes.personas}` });
  const icp = (i: number) => ({ op: 'matchesIcp', icp: `bench-icp-${i % sizes.icps}` });
  const paragraphs = ['biography', 'demographics', 'behaviour', 'interests', 'needs', 'painPoints'];
  return [
    ...many(sizes.icps, (i) => ({
      kind: 'icp',
      record: {
        ...common('icp', i),
        name: { en: `Company of kind ${i}` },
        narrative: {},
        mustHaves: [],
        criteria: [],
        exclusions: [],
        tiers: [],
      },
    })),
    ...many(sizes.personas, (i) => ({
      kind: 'persona',
      record: {
        ...common('persona', i),
        name: { en: `Person of kind ${i}` },
        ...Object.fromEntries(paragraphs.map((each) => [each, {}])),
        condition: i % 2 === 0 ? asks(icp(i)) : never,
      },
    })),
    ...many(sizes.disqualifiers, (i) => ({
      kind: 'disqualifier',
      record: { ...common('disqualifier', i), name: { en: `Ruled out ${i}` }, condition: never },
    })),
    ...many(sizes.groups, (i) => ({
      kind: 'group',
      record: {
        ...common('group', i),
        name: { en: `Group ${i}` },
        dimension: i % 2 === 0 ? 'fit' : 'engagement',
        cap: 2000,
        floor: null,
        agreed: null,
      },
    })),
    ...many(sizes.groups * sizes.rulesEach, (i) => ({
      kind: 'rule',
      record: {
        ...common('rule', i),
        groupId: `bench-group-${Math.floor(i / sizes.rulesEach)}`,
        name: words,
        kind: 'condition',
        condition: asks(i % 2 === 0 ? persona(i * 7) : icp(i * 5)),
        points: 500,
      },
    })),
    ...many(sizes.clauses, (i) => ({
      kind: 'clause',
      record: {
        ...common('clause', i),
        owedBy: i % 2 === 0 ? 'marketing' : 'sales',
        stage: 'mql',
        name: { en: `Duty ${i}` },
        promise: { kind: 'review', every: 'week' },
        note: {},
        consequence: {},
      },
    })),
  ];
}
