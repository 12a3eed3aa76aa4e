import { modelReader } from '#main/engine-host/whole-model.ts';
import { gradeAt } from '#shared/model/grade.ts';
import type { Model } from '#shared/model/model.ts';

/** The fields of tests, one of each type and a few that steps need. */
export const testFields = [
  field('title', 'text'),
  field('country', 'category'),
  field('tags', 'multi'),
  field('size', 'number'),
  { ...field('revenue', 'money'), currency: 'USD' },
  field('news', 'yesno'),
  field('created', 'date'),
  field('mail', 'email'),
  field('answer', 'category'),
  field('returned', 'category'),
  field('returnedOn', 'date'),
];

/** The types of tests; `ghost` is one that no data has. */
export const testTypes = ['visit', 'demo', 'careers', 'ghost'].map((id, position) => ({
  id,
  modelId: 'm',
  position,
  name: { en: id },
  signal: 'interest',
  aliases: [],
}));

/** Parts of a model as plain JSON; what is left out is empty. */
export type ModelParts = Readonly<Partial<Record<keyof Model, unknown>>>;

/**
 * A whole model from its parts, checked by the model's own schemas. Fit thresholds 75, 50, 25 and engagement
 * thresholds 60, 30, 10 points, floors 0, all cells to nobody, no gates, unless the parts say otherwise.
 */
export function tinyModel(parts: ModelParts): Model {
  const fit = { ...dimension('fit', [7500, 5000, 2500]), ...(parts.fit as object) };
  const engagement = { ...dimension('engagement', [6000, 3000, 1000]), ...(parts.engagement as object) };
  const model = modelReader()({
    model: { id: 'm', position: 0, name: {}, semantics: 1, freeMail: ['gmail.com', 'yahoo.com'] },
    fields: testFields,
    activityTypes: testTypes,
    icps: [],
    personas: [],
    groups: [group('g-fit', 'fit'), group('g-eng', 'engagement')],
    rules: [],
    cells: cellsOf(fit.thresholds.length, engagement.thresholds.length, () => 'none'),
    gates: [],
    disqualifiers: [],
    recycleReasons: [],
    questions: [],
    clauses: [],
    decisionDays: 14,
    timeZone: 'UTC',
    calendar: { workingDays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] },
    ...parts,
    fit,
    engagement,
  });
  if (model === null) throw new Error(`not a model: ${JSON.stringify(parts)}`);
  return model;
}

export function group(
  id: string,
  dimension: 'fit' | 'engagement',
  limits: { cap?: number | null; floor?: number | null } = {},
) {
  return { id, modelId: 'm', position: 0, name: {}, dimension, cap: null, floor: null, agreed: null, ...limits };
}

export function cellsOf(letters: number, numbers: number, destination: (grade: string) => string) {
  const grades = Array.from({ length: letters + 1 }, (_, row) =>
    Array.from({ length: numbers + 1 }, (__, column) => gradeAt(row, column)),
  ).flat();
  return grades.map((grade) => ({
    id: `m/${grade}`,
    modelId: 'm',
    grade,
    rating: 0,
    destination: destination(grade),
    action: {},
    owner: 'marketing',
    timeToAct: null,
  }));
}

export function when(root: unknown) {
  return { version: 1, root };
}

export const always = when({ op: 'all', of: [] });
export const never = when({ op: 'any', of: [] });

export function gate(stage: string, parts: Readonly<Record<string, unknown>> = {}) {
  const base = { id: `gate-${stage}`, modelId: 'm', stage, name: {}, enabled: true, requires: [], entry: always };
  return { ...base, exclusions: [], fastTrack: null, owner: 'marketing', assumedRate: null, ...parts };
}

export function conditionRule(id: string, groupId: string, points: number, root: unknown) {
  return { id, modelId: 'm', groupId, position: 0, name: {}, kind: 'condition', condition: when(root), points };
}

export function bandedRule(id: string, groupId: string, field: string, bands: readonly unknown[]) {
  return { id, modelId: 'm', groupId, position: 0, name: {}, kind: 'banded', field, bands };
}

export function activityRule(
  id: string,
  groupId: string,
  points: number,
  parts: Readonly<Record<string, unknown>> = {},
) {
  const base = { id, modelId: 'm', groupId, position: 0, name: {}, kind: 'activity', types: ['visit'], points };
  return { ...base, withinDays: null, oncePer: null, maxTimes: null, decay: { kind: 'none' }, ...parts };
}

export function fact(field: string, is: unknown) {
  return { op: 'fact', field, is };
}

function field(id: string, type: string) {
  const common = { id, modelId: 'm', position: 0, key: id, name: { en: id } };
  return { ...common, type, source: 'explicit', missing: ['Select', 'n/a', '999'] };
}

function dimension(name: string, thresholds: readonly number[]) {
  return { id: `d-${name}`, modelId: 'm', name, cap: null as number | null, floor: 0 as number | null, thresholds };
}
