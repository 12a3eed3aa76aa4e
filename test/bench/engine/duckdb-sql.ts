import type { Node } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import type { ActivityRule, Band, Rule } from '#shared/model/rule.ts';
import { isoOf } from '#shared/values/day.ts';
import { benchDay, type Kind, kinds } from './bench-model.ts';

/** The benchmark's model as one SQL query: a row for each lead with its totals in hundredths, its grade and its stage. */
export function scoringQuery(model: Model): string {
  const ofActivities = model.rules.filter((rule): rule is ActivityRule => rule.kind === 'activity');
  const pairs = ofActivities.filter(({ types, maxTimes }) => types.length > 1 && maxTimes !== null);
  const ranks = [
    'row_number() OVER (PARTITION BY lead, type ORDER BY day DESC) AS rank',
    ...pairs.map(({ id, types }) => {
      const own = `type IN (${codes(types)})`;
      return `row_number() OVER (PARTITION BY lead, ${own} ORDER BY day DESC) AS rank_${id}`;
    }),
  ];
  const given = ofActivities.map((rule) => `sum(${activityPoints(rule)}) AS ${rule.id}`);
  const sums = model.groups.map(({ id, cap }) => {
    const parts = model.rules.filter((rule) => rule.groupId === id).map(pointsOf);
    return `least(${parts.join(' + ')}, ${cap ?? 2 ** 30}) AS ${id}`;
  });
  const total = (name: 'fit' | 'engagement'): string => {
    const own = model.groups.filter(({ dimension }) => dimension === name).map(({ id }) => id);
    return `greatest(${own.join(' + ')}, 0) AS ${name}`;
  };
  const grade = `${place(model.fit.thresholds, 'fit', ['A', 'B', 'C', 'D'])} || ${place(model.engagement.thresholds, 'engagement', ['1', '2', '3', '4'])}`;
  const kept = ['lead', 'outcome', ...requiredOf(model)].join(', ');
  return `
    WITH ranked AS (SELECT lead, type, ${benchDay} - day AS age, ${ranks.join(', ')} FROM activities),
    acted AS (SELECT lead, ${given.join(', ')} FROM ranked GROUP BY lead),
    grouped AS (SELECT ${kept}, ${sums.join(', ')} FROM leads LEFT JOIN acted USING (lead)),
    totalled AS (SELECT ${kept}, ${total('fit')}, ${total('engagement')} FROM grouped),
    graded AS (SELECT *, ${grade} AS grade FROM totalled)
    SELECT lead, outcome, fit, engagement, grade, ${stageOf(model)} AS stage FROM graded`;
}

/** The counts that the app shows of it. */
export function countingStatement(model: Model): string {
  return `
    SELECT grade, stage, outcome, count(*), sum(fit), sum(engagement)
    FROM (${scoringQuery(model)}) GROUP BY ALL`;
}

function requiredOf(model: Model): string[] {
  const asked = model.gates.flatMap(({ requires, fastTrack }) => [...requires, ...(fastTrack?.always ?? [])]);
  return [...new Set([...asked, 't9'])];
}

function stageOf({ gates, cells }: Model): string {
  const known = (fields: readonly string[]): string =>
    ['true', ...fields.map((field) => `${field} IS NOT NULL`)].join(' AND ');
  const fast = gates.map(({ fastTrack }) =>
    fastTrack === null
      ? null
      : `(${known(fastTrack.always)} AND coalesce(${conditionOf(fastTrack.condition.root)}, false))`,
  );
  const opens = gates.map(({ requires, entry }, i) => {
    const carried = fast.slice(i).filter((own) => own !== null);
    return `(${[...carried, `(${known(requires)} AND ${conditionOf(entry.root)})`].join(' OR ')})`;
  });
  const from = gates.map((_, i) => opens.slice(0, i + 1).join(' AND '));
  const stages = gates.map(({ stage }, i) => `WHEN ${from[i]} THEN '${stage}'`).reverse();
  const nurture = cells.filter(({ destination }) => destination === 'nurture').map(({ grade }) => `'${grade}'`);
  return `CASE ${stages.join(' ')} WHEN grade IN (${nurture.join(', ')}) THEN 'nurture' ELSE 'lead' END`;
}

function place(thresholds: readonly number[], total: string, names: readonly string[]): string {
  const cases = thresholds.map((at, i) => `WHEN ${total} >= ${at} THEN '${names[i]}'`);
  return `CASE ${cases.join(' ')} ELSE '${names[thresholds.length]}' END`;
}

function pointsOf(rule: Rule): string {
  switch (rule.kind) {
    case 'condition':
      return `CASE WHEN ${conditionOf(rule.condition.root)} THEN ${rule.points} ELSE 0 END`;
    case 'banded':
      return `CASE ${rule.bands.map((band) => bandOf(rule.field, band)).join(' ')} ELSE 0 END`;
    case 'activity':
      return `coalesce(${rule.id}, 0)`;
  }
}

function bandOf(field: string, band: Band): string {
  if (band.kind !== 'range') throw new Error('The benchmark has ranges only.');
  return `WHEN ${field} BETWEEN ${band.from} AND ${band.to} THEN ${band.points}`;
}

function activityPoints({ id, types, points, withinDays, maxTimes, decay }: ActivityRule): string {
  const rank = types.length > 1 ? `rank_${id}` : 'rank';
  const within = withinDays === null ? '' : ` AND age < ${withinDays}`;
  const times = maxTimes === null ? '' : ` AND ${rank} <= ${maxTimes}`;
  const faded =
    decay.kind === 'halfLife'
      ? `CAST(floor(${points} * pow(0.5, age / ${decay.days}.0) + 0.5 + 1e-9) AS INTEGER)`
      : points;
  return `CASE WHEN type IN (${codes(types)})${within}${times} THEN ${faded} ELSE 0 END`;
}

function codes(types: readonly string[]): string {
  return types.map((type) => kinds.findIndex(([kind]) => kind === (type as Kind))).join(', ');
}

function conditionOf(node: Node): string {
  if (node.op === 'all') return `(${node.of.map(conditionOf).join(' AND ')})`;
  if (node.op === 'any') return `(${node.of.map(conditionOf).join(' OR ')})`;
  if (node.op === 'total') return `${node.of} >= ${node.atLeast}`;
  if (node.op !== 'fact') throw new Error(`The benchmark's SQL knows no ${node.op}.`);
  const { field, is } = node;
  switch (is.test) {
    case 'is':
      return `${field} = '${is.value}'`;
    case 'isOneOf':
      return `${field} IN (${is.values.map((value) => `'${value}'`).join(', ')})`;
    case 'contains':
      return `contains(${field}, '${is.value}')`;
    case 'atLeast':
      return `${field} >= ${is.value}`;
    case 'between':
      return `${field} BETWEEN ${is.from} AND ${is.to}`;
    case 'isYes':
      return is.value ? field : `NOT ${field}`;
    case 'withinLast':
      return `${field} <= DATE '${isoOf(benchDay)}' AND ${field} > DATE '${isoOf(benchDay - is.days)}'`;
    default:
      throw new Error(`The benchmark's SQL knows no ${is.test}.`);
  }
}
