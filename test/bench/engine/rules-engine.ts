import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import type { Node } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import type { Rule } from '#shared/model/rule.ts';
import { benchDay } from './bench-model.ts';
import type { RowLead } from './row-interpreter.ts';

/** json-rules-engine with the benchmark's rules on facts: what each lead's rules give together, before caps. */
export function rulesEngine(model: Model): (lead: RowLead) => Promise<number> {
  const engine = new Engine(model.rules.flatMap(ruleOf), { allowUndefinedFacts: true });
  engine.addOperator(
    'known contains',
    (fact: unknown, part: string) => typeof fact === 'string' && fact.includes(part),
  );
  engine.addOperator('known atLeast', (fact: unknown, least: number) => typeof fact === 'number' && fact >= least);
  engine.addOperator('known atMost', (fact: unknown, most: number) => typeof fact === 'number' && fact <= most);
  return async (lead) => {
    const { events } = await engine.run({ ...lead.facts });
    return events.reduce((sum, { params }) => sum + Number(params?.points ?? 0), 0);
  };
}

function ruleOf(rule: Rule): RuleProperties[] {
  if (rule.kind === 'activity') return [];
  if (rule.kind === 'condition') {
    return [
      {
        conditions: { all: [conditionOf(rule.condition.root)] },
        event: { type: rule.id, params: { points: rule.points } },
      },
    ];
  }
  return rule.bands.flatMap((band) =>
    band.kind === 'range'
      ? [
          {
            conditions: { all: between(rule.field, band.from ?? 0, band.to ?? 0) },
            event: { type: rule.id, params: { points: band.points } },
          },
        ]
      : [],
  );
}

function between(fact: string, from: number, to: number): NestedCondition[] {
  return [
    { fact, operator: 'known atLeast', value: from },
    { fact, operator: 'known atMost', value: to },
  ];
}

function conditionOf(node: Node): NestedCondition {
  if (node.op === 'all') return { all: node.of.map(conditionOf) };
  if (node.op === 'any') return { any: node.of.map(conditionOf) };
  if (node.op !== 'fact') throw new Error(`The benchmark has no rule on ${node.op}.`);
  const { field: fact, is } = node;
  switch (is.test) {
    case 'is':
    case 'isYes':
      return { fact, operator: 'equal', value: is.value };
    case 'isOneOf':
      return { fact, operator: 'in', value: is.values };
    case 'contains':
      return { fact, operator: 'known contains', value: is.value };
    case 'atLeast':
      return { fact, operator: 'known atLeast', value: is.value };
    case 'between':
      return { all: between(fact, is.from, is.to) };
    case 'withinLast':
      return { all: between(fact, benchDay - is.days + 1, benchDay) };
    default:
      throw new Error(`The benchmark has no rule on ${is.test}.`);
  }
}
