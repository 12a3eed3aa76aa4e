import { deepestModel, isDeeperThan } from '../../lib/json-depth.ts';
import { done, type Result, refused } from '../../lib/result.ts';
import { modelHash } from '../../model/identity.ts';
import type { ModelId } from '../../model/ids.ts';
import { type Model, modelOf } from '../../model/model.ts';
import { findProblem, type Problem } from '../../model/problems.ts';
import { type AnyRecord, emptyState, type RecordKind, type RecordOf, type WorkshopState } from '../../model/records.ts';
import { isTimeZone } from '../../values/zone.ts';
import { type ModelDocument, modelDocument, modelSchemaId } from './model-document.ts';

/** Why a text is no model. `path` names the part, such as `model.rules.3.points`. */
export type ModelJsonRefusal =
  | { readonly kind: 'modelJsonUnreadable' }
  | { readonly kind: 'modelJsonTooDeep' }
  /** Not ours at all, or of a meaning this version does not know. */
  | { readonly kind: 'modelJsonForeign'; readonly schema: string }
  | { readonly kind: 'modelJsonInvalid'; readonly path: string }
  | { readonly kind: 'modelJsonDoubled'; readonly path: string; readonly id: string }
  /** The hash it states is not the hash of what it holds. */
  | { readonly kind: 'modelJsonChanged'; readonly path: string }
  | (Problem & { readonly path: string });

/** Reads a `model.json`. Gives a model that the engine accepts, or says which part is wrong. */
export function parseModelJson(text: string): Result<Model, ModelJsonRefusal> {
  const read = readJson(text);
  if (!read.ok) return read;
  const parsed = modelDocument.safeParse(read.value);
  if (!parsed.success) {
    const path = deepest(parsed.error.issues).map(String).join('.');
    return refused({ kind: 'modelJsonInvalid', path });
  }
  if (!isTimeZone(parsed.data.model.timeZone)) return refused({ kind: 'modelJsonInvalid', path: 'model.timeZone' });
  const doubled = doubledId(parsed.data);
  if (doubled !== null) return refused(doubled);
  const state = stateOf(parsed.data);
  const problem = findProblem(state);
  if (problem !== null) return refused({ ...problem, path: pathOf(parsed.data, problem) });
  const model = modelOf(state, parsed.data.model.model.id);
  if (model === null) return refused({ kind: 'modelJsonInvalid', path: 'model.fit' });
  const stated = parsed.data.modelHash;
  if (stated !== undefined && stated !== modelHash(model)) {
    return refused({ kind: 'modelJsonChanged', path: 'modelHash' });
  }
  return done(model);
}

function readJson(text: string): Result<unknown, ModelJsonRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused({ kind: 'modelJsonUnreadable' });
  }
  if (isDeeperThan(value, deepestModel)) return refused({ kind: 'modelJsonTooDeep' });
  const schema = typeof value === 'object' && value !== null && '$schema' in value ? value.$schema : '';
  if (schema !== modelSchemaId) {
    return refused({ kind: 'modelJsonForeign', schema: typeof schema === 'string' ? schema.slice(0, 200) : '' });
  }
  return done(value);
}

type Issue = { readonly path: readonly PropertyKey[]; readonly errors?: readonly (readonly Issue[])[] };

/** Path of the issue that reaches deepest: in a union, that is the alternative which was meant. */
function deepest(issues: readonly Issue[]): readonly PropertyKey[] {
  let best: readonly PropertyKey[] = [];
  for (const issue of issues) {
    const within = (issue.errors ?? []).map((alternative) => [...issue.path, ...deepest(alternative)]);
    for (const path of [issue.path, ...within]) if (path.length > best.length) best = path;
  }
  return best;
}

const lists = {
  fields: 'field',
  activityTypes: 'activityType',
  icps: 'icp',
  personas: 'persona',
  groups: 'group',
  rules: 'rule',
  cells: 'cell',
  gates: 'gate',
  disqualifiers: 'disqualifier',
  recycleReasons: 'recycleReason',
  questions: 'question',
  clauses: 'clause',
} as const satisfies Partial<Record<keyof Model, RecordKind>>;

const listNames = Object.keys(lists) as (keyof typeof lists)[];

function doubledId(document: ModelDocument): ModelJsonRefusal | null {
  const { fit, engagement } = document.model;
  if (fit.id === engagement.id) return { kind: 'modelJsonDoubled', path: 'model.engagement', id: fit.id };
  if (fit.name !== 'fit') return { kind: 'modelJsonInvalid', path: 'model.fit.name' };
  if (engagement.name !== 'engagement') return { kind: 'modelJsonInvalid', path: 'model.engagement.name' };
  for (const list of listNames) {
    const seen = new Set<string>();
    for (const [index, { id }] of document.model[list].entries()) {
      if (seen.has(id)) return { kind: 'modelJsonDoubled', path: `model.${list}.${index}`, id };
      seen.add(id);
    }
  }
  return null;
}

/** A workshop that holds this model and nothing else, so that the rules for states hold for documents too. */
function stateOf({ model }: ModelDocument): WorkshopState {
  const byId = (records: readonly AnyRecord[]) => Object.fromEntries(records.map((record) => [record.id, record]));
  const records = Object.fromEntries(listNames.map((list) => [lists[list], byId(model[list])]));
  return {
    ...emptyState,
    ...records,
    model: byId([model.model]),
    dimension: byId([model.fit, model.engagement]),
    workshop: { workshop: workshopAround(model) },
  } as WorkshopState;
}

function workshopAround(model: ModelDocument['model']): RecordOf<'workshop'> {
  const { timeZone, calendar, decisionDays } = model;
  return {
    id: 'workshop',
    title: {},
    company: '',
    createdAt: '1970-01-01T00:00:00Z',
    template: '',
    settings: { timeZone, calendar, decisionDays, currency: 'USD', digits: 'western', language: 'en' },
    shownModel: model.model.id as ModelId,
    shownDataSet: null,
  };
}

function pathOf({ model }: ModelDocument, problem: Problem): string {
  if (problem.kind === 'cellsDoNotMatch') return 'model.cells';
  const { kind, id } = problem.from;
  for (const list of listNames) {
    const index = lists[list] === kind ? model[list].findIndex((record) => record.id === id) : -1;
    if (index >= 0) return `model.${list}.${index}`;
  }
  if (kind === 'dimension') return id === model.fit.id ? 'model.fit' : 'model.engagement';
  return 'model.model';
}
