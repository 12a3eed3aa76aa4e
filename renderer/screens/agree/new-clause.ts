import type { Clause, SlaPromise } from '#shared/model/clause.ts';
import type { ClauseId, ModelId } from '#shared/model/ids.ts';
import type { Duration, Owner } from '#shared/model/scalars.ts';

/** What can be promised, in the order in which it is offered. */
export const promiseKinds = [
  'deliver',
  'handOver',
  'firstTouch',
  'attempts',
  'decide',
  'ageing',
  'review',
  'other',
] as const satisfies readonly SlaPromise['kind'][];

/** A first promise for a side: the one that most teams begin with. It stands after those that are there. */
export function newClause(id: ClauseId, modelId: ModelId, owedBy: Owner, clauses: readonly Clause[]): Clause {
  const kind = { marketing: 'deliver', sales: 'firstTouch', both: 'review' } as const;
  const position = clauses.reduce((last, clause) => Math.max(last, clause.position), 0) + 1;
  return {
    id,
    modelId,
    position,
    owedBy,
    stage: 'mql',
    name: {},
    promise: promiseOf(kind[owedBy]),
    note: {},
    consequence: {},
  };
}

/** A promise of another kind; a time that was agreed before is kept. */
export function promiseOf(kind: SlaPromise['kind'], before?: SlaPromise): SlaPromise {
  const within = before !== undefined && 'within' in before ? before.within : usualTime[kind];
  switch (kind) {
    case 'deliver':
      return { kind, leads: 50, every: 'week' };
    case 'attempts':
      return { kind, times: 5, within };
    case 'ageing':
      return { kind, within, ends: 'recycle' };
    case 'review':
      return { kind, every: 'week' };
    case 'other':
      return { kind };
    default:
      return { kind, within };
  }
}

const hour: Duration = { amount: 1, unit: 'hours', clock: 'business' };
const usualTime: Readonly<Record<SlaPromise['kind'], Duration>> = {
  deliver: hour,
  handOver: { amount: 15, unit: 'minutes', clock: 'business' },
  firstTouch: { amount: 30, unit: 'minutes', clock: 'business' },
  attempts: { amount: 1, unit: 'weeks', clock: 'clock' },
  decide: { amount: 2, unit: 'days', clock: 'business' },
  ageing: { amount: 30, unit: 'days', clock: 'clock' },
  review: hour,
  other: hour,
};
