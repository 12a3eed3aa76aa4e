import type { Node } from '../../model/condition.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import type { Model } from '../../model/model.ts';
import type { RecordRef } from '../../model/references.ts';
import type { Saying } from '../../text/describe-finding.ts';
import { name } from '../finding.ts';

/**
 * How much a rep must hold in mind to explain a score: a criterion is a rule, or a band that gives points. Up to 25
 * fit on a page and into a quarter of an hour; above 40 nobody explains them.
 */
export type Complexity = {
  readonly criteria: number;
  readonly level: 'easy' | 'much' | 'tooMuch';
  /** What makes it so, the heaviest first. */
  readonly reasons: readonly { readonly says: Saying; readonly about: readonly RecordRef[] }[];
};

const page = 25;
const explainable = 40;
const longGroup = 8;
const longCondition = 6;
const deepCondition = 3;
const manyDecays = 4;

export function complexityOf(model: Model): Complexity {
  const groups = model.groups.map(({ id }) => ({ id, criteria: criteriaOf(model, id) }));
  const criteria = groups.reduce((sum, group) => sum + group.criteria, 0);
  const level = criteria <= page ? 'easy' : criteria <= explainable ? 'much' : 'tooMuch';
  return { criteria, level, reasons: [...longGroups(groups), ...conditionReasons(model), ...decayReasons(model)] };
}

function criteriaOf({ rules }: Model, group: string): number {
  const own = rules.filter(({ groupId }) => groupId === group);
  return own.reduce(
    (sum, rule) => sum + (rule.kind === 'banded' ? rule.bands.filter(({ points }) => points !== 0).length : 1),
    0,
  );
}

function longGroups(groups: readonly { readonly id: string; readonly criteria: number }[]): Complexity['reasons'] {
  return groups
    .filter(({ criteria }) => criteria > longGroup)
    .sort((a, b) => b.criteria - a.criteria)
    .map(({ id, criteria }) => ({
      says: { key: 'check.complexity.group', values: { group: name('group', id), count: criteria } },
      about: [{ kind: 'group', id }],
    }));
}

function conditionReasons({ rules }: Model): Complexity['reasons'] {
  return rules.flatMap((rule) => {
    if (rule.kind !== 'condition') return [];
    const tests = leavesOf(rule.condition).length;
    if (tests <= longCondition && depthOf(rule.condition.root) < deepCondition) return [];
    return [
      {
        says: { key: 'check.complexity.condition', values: { rule: name('rule', rule.id), count: tests } } as const,
        about: [{ kind: 'rule', id: rule.id }] as const,
      },
    ];
  });
}

function decayReasons({ rules }: Model): Complexity['reasons'] {
  const fading = rules.filter((rule) => rule.kind === 'activity' && rule.decay.kind !== 'none');
  if (fading.length < manyDecays) return [];
  return [
    {
      says: { key: 'check.complexity.decay', values: { count: fading.length } },
      about: fading.map(({ id }) => ({ kind: 'rule', id }) as const),
    },
  ];
}

function depthOf(node: Node): number {
  switch (node.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      return 1 + Math.max(0, ...node.of.map(depthOf));
    case 'not':
      return 1 + depthOf(node.of);
    default:
      return 0;
  }
}
