import type { Icp } from '#shared/model/icp.ts';
import type { Answer } from './answers.ts';
import { judge, type Known } from './judge.ts';
import type { View } from './view.ts';

type IcpVerdict = { readonly answer: Answer; readonly sum: number; readonly tier: number };

/** I1. */
function judgeIcp(view: View, known: Known, icp: Icp): IcpVerdict {
  const thresholds = icp.tiers.length === 0 ? [0] : icp.tiers;
  const lowest = thresholds.at(-1) as number;
  const musts = icp.mustHaves.map((condition) => judge(view, known, condition));
  const exclusions = icp.exclusions.map((condition) => judge(view, known, condition));
  let sure = 0;
  let perhaps = 0;
  for (const { condition, weight } of icp.criteria) {
    const answer = judge(view, known, condition);
    if (answer === 'yes') sure += weight;
    if (answer === 'unknown' && weight > 0) perhaps += weight;
  }
  const verdict = (answer: Answer): IcpVerdict => {
    const tier = thresholds.findIndex((threshold) => sure >= threshold) + 1;
    return { answer, sum: sure, tier };
  };
  if (exclusions.includes('yes') || musts.includes('no') || sure + perhaps < lowest) return verdict('no');
  if (musts.includes('unknown') || exclusions.includes('unknown') || sure < lowest) return verdict('unknown');
  return verdict('yes');
}

/** I1–I3: every ICP's answer, the lead's own with its tier, every persona's answer, the lead's own. */
export function judgeAudience(view: View, nothing: Known) {
  const verdicts = view.model.icps.map((icp) => ({ icp, ...judgeIcp(view, nothing, icp) }));
  const matching = verdicts.filter(({ answer }) => answer === 'yes');
  matching.sort(
    (a, b) =>
      a.tier - b.tier ||
      b.sum - a.sum ||
      a.icp.position - b.icp.position ||
      (a.icp.id < b.icp.id ? -1 : a.icp.id > b.icp.id ? 1 : 0),
  );
  const own = matching[0];
  const icps = Object.fromEntries(verdicts.map(({ icp, answer }) => [icp.id as string, answer]));
  const withIcps: Known = { ...nothing, icps, tier: own?.tier ?? null };

  const answers = view.model.personas.map((persona) => ({ persona, answer: judge(view, withIcps, persona.condition) }));
  const first = answers.find(({ answer }) => answer === 'yes')?.persona.id ?? null;
  const personas = Object.fromEntries(
    answers.map(({ persona, answer }): [string, Answer] => {
      if (persona.id === first) return [persona.id, 'yes'];
      return [persona.id, answer === 'unknown' ? 'unknown' : 'no'];
    }),
  );
  const known: Known = { ...withIcps, personas };
  return { known, icp: own?.icp.id ?? null, persona: first };
}
