import type { Condition } from '../../model/condition.ts';
import { everyone } from '../columns/every-plane.ts';
import { without } from '../columns/plane-room.ts';
import { anyOf, type Planes } from '../columns/planes.ts';
import { answersOf } from '../counts/audience-counts.ts';
import { countPlane } from '../counts/outcome-planes.ts';
import { countPlaces, tallyOf } from '../counts/outcomes.ts';
import { countBits } from '../kernels/count-planes.ts';
import type { OutcomeCounts, YesNoUnknown } from '../results.ts';
import { mustBeCurrent, type Scores } from '../score.ts';
import { type AccountsBy, type Committee, committeeOf } from './committee.ts';
import { tiersOf } from './icps.ts';

/** Leads that match, with their outcomes. */
export type MatchCount = { readonly leads: number; readonly outcomes: OutcomeCounts };

/** What each part of an ICP is true of, and where its matches stand (I1). Lists are in the ICP's own order. */
export type IcpDetail = {
  readonly id: string;
  readonly mustHaves: readonly YesNoUnknown[];
  readonly criteria: readonly YesNoUnknown[];
  readonly exclusions: readonly YesNoUnknown[];
  readonly matches: MatchCount;
  /** The matching leads by tier, the best first; at least one. */
  readonly tiers: readonly MatchCount[];
};

/** Of whom a persona's condition is true, whether or not an earlier persona takes them (I3). */
export type PersonaDetail = { readonly id: string; readonly condition: YesNoUnknown };

/** What a disqualifier costs: who of those it rules out bought (S4). */
export type DisqualifierDetail = {
  readonly id: string;
  readonly ruledOut: MatchCount;
  /** Leads that no other disqualifier rules out. */
  readonly alone: number;
};

/** What stands beside the editors of the audience; worked out only while one of them is looked at. */
export type AudienceDetail = {
  readonly leads: number;
  /** Of all leads; null where the data has no outcome. */
  readonly outcomes: OutcomeCounts | null;
  readonly icps: readonly IcpDetail[];
  readonly personas: readonly PersonaDetail[];
  readonly disqualifiers: readonly DisqualifierDetail[];
  readonly committee: Committee;
};

/** Counts the audience's parts on leads that are scored already. */
export function audienceDetail(scores: Scores, accountsBy: AccountsBy | null): AudienceDetail {
  mustBeCurrent(scores);
  const { rows, outcomes } = scores;
  return {
    leads: rows,
    outcomes: outcomes === null ? null : countPlane(everyone(rows), outcomes).outcomes,
    icps: icpDetails(scores),
    personas: scores.model.personas.map(({ id }, i) => ({
      id,
      condition: answersOf(scores.personas[i] as Planes),
    })),
    disqualifiers: disqualifierDetails(scores),
    committee: committeeOf(scores, accountsBy),
  };
}

function icpDetails({ model, icps, judge, outcomes }: Scores): IcpDetail[] {
  const each = (conditions: readonly Condition[]) => conditions.map((condition) => answersOf(judge(condition)));
  return model.icps.map((icp, i) => {
    const { planes, tier } = icps[i] as Scores['icps'][number];
    const tiers = tiersOf(icp);
    const tally = tallyOf(countPlaces(tier, tiers.length + 1, outcomes));
    return {
      id: icp.id,
      mustHaves: each(icp.mustHaves),
      criteria: each(icp.criteria.map(({ condition }) => condition)),
      exclusions: each(icp.exclusions),
      matches: countPlane(planes.yes, outcomes),
      tiers: tiers.map((_at, t) => ({ leads: tally.leads(t + 1), outcomes: tally.outcomes(t + 1) })),
    };
  });
}

function disqualifierDetails({ rows, model, disqualifiers, outcomes }: Scores): DisqualifierDetail[] {
  return model.disqualifiers.map(({ id }, i) => {
    const { yes } = disqualifiers[i] as Planes;
    const others = anyOf(rows, disqualifiers.toSpliced(i, 1));
    return { id, ruledOut: countPlane(yes, outcomes), alone: countBits(without(yes, others.yes)) };
  });
}
