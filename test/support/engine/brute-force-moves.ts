import { stepsOf } from '#shared/engine/gates/steps.ts';
import { type Change, candidatesFor, rankOf } from '#shared/engine/moves/candidates.ts';
import { leadAlone } from '#shared/engine/moves/lead-alone.ts';
import { whatIsAsked } from '#shared/engine/moves/what-is-asked.ts';
import type { Model } from '#shared/model/model.ts';
import type { PlainData, PlainLead } from '#test/support/reference-scorer/plain-data.ts';
import { scoreLead } from '#test/support/reference-scorer/score-lead.ts';
import { encode } from './encode.ts';

const order = ['lead', 'mql', 'sal', 'sql', 'opportunity', 'customer'];

/** Lead and Nurture 0, MQL and PQL 1 …; whoever is put aside stands nowhere. */
export function placeOf({ stage, held }: { readonly stage: string; readonly held: string }): number {
  if (held === 'disqualified' || held.startsWith('recycled')) return -1;
  return Math.max(0, order.indexOf(stage === 'pql' ? 'mql' : stage));
}

/** The data with one lead changed, as a table would come the next time. */
export function changed(plain: PlainData, row: number, changes: readonly Change[], asOf: number): PlainData {
  const before = plain.leads[row] as PlainLead;
  const facts = changes.flatMap((change) => (change.kind === 'fact' ? [[change.field, change.text] as const] : []));
  const acts = changes.flatMap((change) =>
    change.kind === 'activity' ? [{ type: change.type, day: asOf, asset: change.asset }] : [],
  );
  const lead = {
    ...before,
    cells: { ...before.cells, ...Object.fromEntries(facts) },
    activities: [...before.activities, ...acts],
  };
  const leads = plain.leads.with(row, lead);
  if (acts.length === 0 || plain.hasActivities) return { ...plain, leads };
  return { ...plain, leads, hasActivities: true, completeFrom: null };
}

/** What the search tries for a lead: the candidates for the next step, in its order. */
export function candidatesOf(model: Model, plain: PlainData, row: number, asOf: number): Change[] {
  const { data, dataSet } = encode(model, plain);
  const place = placeOf(scoreLead(model, plain, row, asOf));
  const step = stepsOf(model).find(({ rank }) => rank > place);
  if (step === undefined) return [];
  const lead = leadAlone(model, data, dataSet, row, asOf);
  return candidatesFor(model, data, dataSet, lead, whatIsAsked(model, step), new Set(), asOf);
}

/** The sets of so many candidates that open the gate, by the reference scorer: one after the other, nothing left out. */
export function passingSets(
  model: Model,
  plain: PlainData,
  row: number,
  asOf: number,
  candidates: readonly Change[],
  size: number,
): Change[][] {
  const place = placeOf(scoreLead(model, plain, row, asOf));
  return [...sets(candidates, size)].filter(
    (set) => placeOf(scoreLead(model, changed(plain, row, set, asOf), row, asOf)) > place,
  );
}

export function isDoable(change: Change): boolean {
  return rankOf(change) !== 'otherwise';
}

/** Sets with repeated activities, and with one value for a field at most. */
function* sets(candidates: readonly Change[], size: number): Generator<Change[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [i, first] of candidates.entries()) {
    const rest = candidates.slice(first.kind === 'activity' ? i : i + 1);
    const others =
      first.kind === 'activity'
        ? rest
        : rest.filter((other) => other.kind === 'activity' || other.field !== first.field);
    for (const set of sets(others, size - 1)) yield [first, ...set];
  }
}
