import type { LeadData } from '#shared/engine/lead-data.ts';
import type { Node } from '#shared/model/condition.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import type { ActivityRule, Rule } from '#shared/model/rule.ts';
import { readDay } from '#shared/values/read-day.ts';
import { benchDay } from './bench-model.ts';

export type RowFact = string | number | boolean | null;

/** A lead as an object, with its facts read and its activities most recent first. */
export type RowLead = {
  readonly facts: Readonly<Record<string, RowFact>>;
  readonly activities: readonly { readonly type: string; readonly age: number }[];
};

/** Leads as objects: what loading costs such a program. Only the types of fact that the benchmark's rules ask for. */
export function rowLeads(model: Model, data: LeadData, dataSet: DataSet): RowLead[] {
  const done: { type: string; age: number }[][] = Array.from({ length: data.rows }, () => []);
  const { activities } = data;
  for (let i = 0; i < (activities?.lead.length ?? 0) && activities !== null; i++) {
    const type = (activities.type.values[activities.type.codes[i] as number] as string).slice(4);
    done[activities.lead[i] as number]?.push({ type, age: benchDay - (activities.day[i] as number) });
  }
  const readers = model.fields.map(({ id, type }) => {
    const column = data.columns[dataSet.fields[id]?.column ?? ''];
    const values = column?.values.map((text) => factOf(type, text)) ?? [];
    return { id, at: (row: number): RowFact => values[column?.codes[row] as number] ?? null };
  });
  return done.map((own, row) => {
    own.sort((a, b) => a.age - b.age);
    return { facts: Object.fromEntries(readers.map(({ id, at }) => [id, at(row)])), activities: own };
  });
}

function factOf(type: string, text: string): RowFact {
  if (text === '-') return null;
  if (type === 'number') return Number(text);
  if (type === 'date') return readDay(text, 'ymd', 'UTC')?.day ?? null;
  return type === 'yesno' ? text === 'yes' : text;
}

export type RowScore = {
  readonly fit: number;
  readonly engagement: number;
  readonly grade: string;
  readonly stage: string;
};

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
  const totals = { fit: total('fit'), engagement: total('engagement') };
  const grade = `${'ABCD'[place(model.fit.thresholds, totals.fit)]}${1 + place(model.engagement.thresholds, totals.engagement)}`;
  return { ...totals, grade, stage: stageOf(model, lead, totals, grade) };
}

function place(thresholds: readonly number[], total: number): number {
  const at = thresholds.findIndex((threshold) => total >= threshold);
  return at === -1 ? thresholds.length : at;
}

type Two = { readonly fit: number; readonly engagement: number };

function stageOf(model: Model, lead: RowLead, totals: Two, grade: string): string {
  const known = (field: string): boolean => lead.facts[field] !== null;
  const isFast = model.gates.map(
    ({ fastTrack }) => fastTrack?.always.every(known) && isYes(fastTrack.condition.root, lead, totals),
  );
  let stage = 'lead';
  for (const [i, gate] of model.gates.entries()) {
    const opens = isFast.includes(true, i) || (gate.requires.every(known) && isYes(gate.entry.root, lead, totals));
    if (!opens) break;
    stage = gate.stage;
  }
  const nurtures = model.cells.find((cell) => cell.grade === grade)?.destination === 'nurture';
  return stage === 'lead' && nurtures ? 'nurture' : stage;
}

function pointsOf(rule: Rule, lead: RowLead): number {
  if (rule.kind === 'condition') return isYes(rule.condition.root, lead, none) ? rule.points : 0;
  if (rule.kind === 'activity') return activityPoints(rule, lead);
  const value = lead.facts[rule.field];
  if (typeof value !== 'number') return 0;
  for (const band of rule.bands) {
    if (band.kind === 'range' && (band.from ?? -Infinity) <= value && value <= (band.to ?? Infinity))
      return band.points;
  }
  return 0;
}

const none: Two = { fit: 0, engagement: 0 };

function activityPoints(rule: ActivityRule, lead: RowLead): number {
  let sum = 0;
  let times = 0;
  for (const { type, age } of lead.activities) {
    if (rule.withinDays !== null && age >= rule.withinDays) break;
    if (!(rule.types as readonly string[]).includes(type)) continue;
    const left = rule.decay.kind === 'halfLife' ? 0.5 ** (age / rule.decay.days) : 1;
    const points = rule.points * left;
    sum += Math.sign(points) * Math.floor(Math.abs(points) + 0.5 + 1e-9);
    times++;
    if (times === rule.maxTimes) break;
  }
  return sum;
}

function isYes(node: Node, lead: RowLead, totals: Two): boolean {
  if (node.op === 'all') return node.of.every((part) => isYes(part, lead, totals));
  if (node.op === 'any') return node.of.some((part) => isYes(part, lead, totals));
  if (node.op === 'total') return totals[node.of] >= node.atLeast;
  if (node.op !== 'fact') return false;
  const value = lead.facts[node.field];
  if (value === null || value === undefined) return false;
  const { is } = node;
  switch (is.test) {
    case 'is':
      return value === is.value;
    case 'isOneOf':
      return is.values.includes(String(value));
    case 'contains':
      return String(value).includes(is.value);
    case 'atLeast':
      return Number(value) >= is.value;
    case 'between':
      return Number(value) >= is.from && Number(value) <= is.to;
    case 'isYes':
      return value === is.value;
    case 'withinLast':
      return benchDay - Number(value) >= 0 && benchDay - Number(value) < is.days;
    default:
      throw new Error(`The benchmark's interpreter knows no ${is.test}.`);
  }
}
