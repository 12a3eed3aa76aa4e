import type { LeadData } from '#shared/engine/lead-data.ts';
import type { Node } from '#shared/model/condition.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import type { ActivityRule, Rule } from '#shared/model/rule.ts';
import { benchDay } from './seeded-work.ts';

/** A lead as an object, with its facts read and its activities most recent first. */
export type RowLead = {
  readonly facts: Readonly<Record<string, string | number | null>>;
  readonly activities: readonly { readonly type: string; readonly age: number }[];
};

/** Leads as objects: what loading costs such a program. Only the types of fact that the benchmark's rules ask for. */
export function rowLeads(model: Model, data: LeadData, dataSet: DataSet): RowLead[] {
  const done: { type: string; age: number }[][] = Array.from({ length: data.rows }, () => []);
  const { activities } = data;
  for (let i = (activities?.lead.length ?? 0) - 1; i >= 0 && activities !== null; i--) {
    const type = (activities.type.values[activities.type.codes[i] as number] as string).slice(4);
    done[activities.lead[i] as number]?.push({ type, age: benchDay - (activities.day[i] as number) });
  }
  return done.map((own, row) => {
    const facts: Record<string, string | number | null> = {};
    for (const { id, type } of model.fields) {
      const column = data.columns[dataSet.fields[id]?.column ?? ''];
      const text = column?.values[column.codes[row] as number] ?? '-';
      facts[id] = text === '-' ? null : type === 'number' ? Number(text) : text;
    }
    return { facts, activities: own };
  });
}

export type RowScore = { readonly fit: number; readonly engagement: number };

/** The usual way to score: lead by lead, walking the rules as objects. */
export function scoreRow(model: Model, lead: RowLead): RowScore {
  const sums = new Map<string, number>();
  for (const rule of model.rules) sums.set(rule.groupId, (sums.get(rule.groupId) ?? 0) + pointsOf(rule, lead));
  const total = (name: 'fit' | 'engagement'): number => {
    let sum = 0;
    for (const group of model.groups) {
      if (group.dimension === name) sum += Math.min(sums.get(group.id) ?? 0, group.cap ?? Number.POSITIVE_INFINITY);
    }
    return Math.max(0, sum);
  };
  return { fit: total('fit'), engagement: total('engagement') };
}

function pointsOf(rule: Rule, lead: RowLead): number {
  if (rule.kind === 'condition') return isYes(rule.condition.root, lead) ? rule.points : 0;
  if (rule.kind === 'activity') return activityPoints(rule, lead);
  const value = lead.facts[rule.field];
  if (typeof value !== 'number') return 0;
  for (const band of rule.bands) {
    if (band.kind === 'range' && (band.from ?? -Infinity) <= value && value <= (band.to ?? Infinity))
      return band.points;
  }
  return 0;
}

function activityPoints(rule: ActivityRule, lead: RowLead): number {
  let sum = 0;
  let times = 0;
  for (const { type, age } of lead.activities) {
    if (rule.withinDays !== null && age >= rule.withinDays) break;
    if (!(rule.types as readonly string[]).includes(type)) continue;
    const left = rule.decay.kind === 'halfLife' ? 0.5 ** (age / rule.decay.days) : 1;
    sum += Math.floor(rule.points * left + 0.5 + 1e-9);
    times++;
    if (times === rule.maxTimes) break;
  }
  return sum;
}

function isYes(node: Node, lead: RowLead): boolean {
  if (node.op === 'all') return node.of.every((part) => isYes(part, lead));
  if (node.op === 'any') return node.of.some((part) => isYes(part, lead));
  if (node.op !== 'fact') return false;
  const value = lead.facts[node.field];
  if (value === null || value === undefined) return false;
  const { is } = node;
  if (is.test === 'is') return value === is.value;
  if (is.test === 'contains') return String(value).includes(is.value);
  return is.test === 'atLeast' && Number(value) >= is.value;
}
