import { countBits } from '../engine/kernels/count-planes.ts';
import { mustBeCurrent, type Scores } from '../engine/score.ts';
import type { Condition } from '../model/condition.ts';
import { leavesOf } from '../model/condition-walk.ts';
import type { Model } from '../model/model.ts';

/** Of how many leads each fact is known that the model cannot do without, by the field's id; and how many leads there are. */
export type FillCounts = { readonly leads: number; readonly known: Readonly<Record<string, number>> };

/** Only of facts that scoring has read anyway. */
export function fillCounts(scores: Scores): FillCounts {
  mustBeCurrent(scores);
  const { model, rows, source } = scores;
  const known = [...askedFor(model)].map((id) => [id, countBits(source.known(id).yes)] as const);
  return { leads: rows, known: Object.fromEntries(known) };
}

/** Facts of must-haves, personas, rules and gates; what rules leads out may well be rare. */
function askedFor(model: Model): ReadonlySet<string> {
  const conditions: Condition[] = [
    ...model.icps.flatMap(({ mustHaves }) => mustHaves),
    ...model.personas.map(({ condition }) => condition),
    ...model.rules.flatMap((rule) => (rule.kind === 'condition' ? [rule.condition] : [])),
    ...model.gates.map(({ entry }) => entry),
  ];
  const read = conditions.flatMap(leavesOf).flatMap((leaf) => (leaf.op === 'fact' ? [leaf.field as string] : []));
  const banded = model.rules.flatMap((rule) => (rule.kind === 'banded' ? [rule.field as string] : []));
  const required = model.gates.flatMap(({ requires, fastTrack }) => [...requires, ...(fastTrack?.always ?? [])]);
  return new Set([...read, ...banded, ...required]);
}
