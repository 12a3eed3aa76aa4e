import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256Of } from '../lib/sha-256.ts';
import type { Model } from './model.ts';

/**
 * The model's hash (H1): SHA-256 over the RFC 8785 text of everything that can change a result.
 * Two models with the same hash give the same results on the same data. Names, stories, notes,
 * clauses and the canvas are left out; ids stay, because results name them.
 */
export function modelHash(model: Model): string {
  return sha256Of(canonicalJson(whatCounts(model)));
}

/**
 * What a sign-off binds (H1): the model's hash, the clauses' values and the data set's fingerprint. A promise in the
 * team's own words has no value but those words, and what happens when a promise is missed is part of it.
 */
export function boundHash(model: Model, dataSetFingerprint: string | null): string {
  const clauses = model.clauses.map(({ id, owedBy, stage, promise, name, consequence }) => ({
    id,
    owedBy,
    stage,
    promise,
    ...(promise.kind === 'other' && { name }),
    consequence,
  }));
  return sha256Of(canonicalJson({ model: modelHash(model), clauses, dataSet: dataSetFingerprint }));
}

function whatCounts(model: Model): unknown {
  const { semantics, freeMail } = model.model;
  return {
    semantics,
    freeMail: [...freeMail].sort(),
    decisionDays: model.decisionDays,
    timeZone: model.timeZone,
    calendar: model.calendar,
    fields: model.fields.map(bare),
    activityTypes: model.activityTypes.map(bare),
    icps: model.icps.map((icp) => {
      const { narrative: _narrative, ...rest } = bare(icp);
      return rest;
    }),
    personas: model.personas.map(({ id, condition }) => ({ id, condition })),
    groups: model.groups.map((group) => {
      const { agreed: _agreed, ...rest } = bare(group);
      return rest;
    }),
    rules: model.rules.map(bare),
    fit: bare(model.fit),
    engagement: bare(model.engagement),
    cells: model.cells.map((cell) => {
      const { action: _action, rating: _rating, owner: _owner, timeToAct: _time, ...rest } = bare(cell);
      return rest;
    }),
    gates: model.gates.map((gate) => {
      const { owner: _owner, ...rest } = bare(gate);
      return rest;
    }),
    disqualifiers: model.disqualifiers.map(bare),
    recycleReasons: model.recycleReasons.map(bare),
    questions: model.questions.map(({ id, answerField, confirmedWhen }) => ({ id, answerField, confirmedWhen })),
  };
}

/** Without name, model id and position: lists stand in their order already, and only the order counts. */
function bare<T extends object>(record: T): Omit<T, 'name' | 'modelId' | 'position'> {
  const { name: _name, modelId: _modelId, position: _position, ...rest } = record as T & Record<string, unknown>;
  return rest as Omit<T, 'name' | 'modelId' | 'position'>;
}
