import { finish } from '../../lib/finish.ts';
import type { DimensionName } from '../../model/group.ts';
import { dimensionOf, type Model } from '../../model/model.ts';
import { anyRange, type Range, type Room, roomOf, type Totals } from '../logic/room.ts';
import { rangeOfRule } from './rule-range.ts';

/** What every rule and group can give, and the totals that come of it: every lead's lie within. Hundredths. */
export type Ranges = {
  readonly rules: ReadonlyMap<string, Range>;
  /** After the group's cap and floor (P6). */
  readonly groups: ReadonlyMap<string, Range>;
  /** After the dimension's. */
  readonly totals: Totals;
  /** The same, but anything where a dimension has no rules yet: nothing is said of what nobody has begun. */
  readonly judged: Totals;
};

export function rangesOf(model: Model): Ranges {
  return finish(rangesInSteps(model));
}

/** The same, with a rest after each rule. */
export function* rangesInSteps(model: Model): Generator<undefined, Ranges> {
  const room = roomOf(model);
  const rules = new Map<string, Range>();
  for (const rule of model.rules) {
    rules.set(rule.id, rangeOfRule(room, rule));
    yield;
  }
  const groups = new Map(
    model.groups.map((group) => {
      const own = model.rules.filter(({ groupId }) => groupId === group.id);
      return [group.id as string, limited(sum(own.map(({ id }) => rules.get(id) ?? anyRange)), group)];
    }),
  );
  const total = (name: DimensionName): Range => {
    const own = model.groups.filter(({ dimension }) => dimension === name);
    return limited(sum(own.map(({ id }) => groups.get(id) ?? anyRange)), dimensionOf(model, name));
  };
  const totals = { fit: total('fit'), engagement: total('engagement') };
  const judged = (name: DimensionName): Range => (hasRules(model, name) ? totals[name] : anyRange);
  return { rules, groups, totals, judged: { fit: judged('fit'), engagement: judged('engagement') } };
}

/** Questions about conditions, with the totals that leads can get. */
export function roomWith(model: Model, { judged }: Ranges): Room {
  return roomOf(model, judged);
}

export function hasRules(model: Model, name: DimensionName): boolean {
  const own = new Set(model.groups.filter(({ dimension }) => dimension === name).map(({ id }) => id));
  return model.rules.some(({ groupId }) => own.has(groupId));
}

function sum(ranges: readonly Range[]): Range {
  return ranges.reduce((all, { least, most }) => ({ least: all.least + least, most: all.most + most }), {
    least: 0,
    most: 0,
  });
}

/** The cap first, then the floor (P6). */
function limited(range: Range, { cap, floor }: { readonly cap: number | null; readonly floor: number | null }): Range {
  const limit = (points: number): number =>
    Math.max(floor ?? Number.NEGATIVE_INFINITY, Math.min(cap ?? Number.POSITIVE_INFINITY, points));
  return { least: limit(range.least), most: limit(range.most) };
}
