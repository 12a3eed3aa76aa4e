import type { Condition } from '../../model/condition.ts';
import type { Icp } from '../../model/icp.ts';
import { wordsFor } from '../columns/every-plane.ts';
import { packAtLeast, packWhere } from '../columns/pack.ts';
import { allOf, anyOf, eachBit, type Planes } from '../columns/planes.ts';
import { serialOf, serialsOf } from '../columns/serial.ts';
import type { Source } from '../columns/source.ts';

/** One ICP for all leads (I1). `sum`: the weights that are yes, in hundredths; `tier`: 1 the best, 0 where it is no match. */
export type IcpResult = {
  /** Yes: match. Unknown: unconfirmed. */
  readonly planes: Planes;
  readonly sum: Int32Array;
  readonly tier: Uint8Array;
};

type Judge = (condition: Condition) => Planes;

/** An ICP's conditions, answered. */
type Judged = {
  readonly musts: readonly Planes[];
  readonly exclusions: readonly Planes[];
  readonly criteria: readonly { readonly planes: Planes; readonly weight: number }[];
  readonly tiers: readonly number[];
};

export function icpResult({ rows, derive }: Pick<Source, 'rows' | 'derive'>, icp: Icp, judge: Judge): IcpResult {
  const judged: Judged = {
    musts: icp.mustHaves.map(judge),
    exclusions: icp.exclusions.map(judge),
    criteria: icp.criteria.map(({ condition, weight }) => ({ planes: judge(condition), weight })),
    tiers: tiersOf(icp),
  };
  const criteria = judged.criteria.map(({ planes, weight }) => `${serialOf(planes)}×${weight}`);
  const key = [serialsOf(judged.musts), serialsOf(judged.exclusions), criteria.join(' '), judged.tiers.join(' ')];
  return derive(`icp ${key.join(' | ')} of ${rows}`, () => workOut(rows, judged));
}

function workOut(rows: number, { musts, exclusions, criteria, tiers }: Judged): IcpResult {
  const last = tiers[tiers.length - 1] as number;
  const sum = new Int32Array(rows);
  for (const { planes, weight } of criteria) addWhere(sum, planes.yes, weight);
  const atBest = sum.slice();
  for (const { planes, weight } of criteria) if (weight > 0) addWhere(atBest, planes.unknown, weight);
  const excluded = anyOf(rows, exclusions);
  const must = allOf(rows, musts);
  const within = packAtLeast(rows, atBest, last);
  const reached = packAtLeast(rows, sum, last);
  const yes = new Uint32Array(wordsFor(rows));
  const unknown = new Uint32Array(yes.length);
  for (let w = 0; w < yes.length; w++) {
    const musted = (must.yes[w] as number) | (must.unknown[w] as number);
    const possible = (within[w] as number) & ~(excluded.yes[w] as number) & musted;
    const open = (excluded.unknown[w] as number) | (must.unknown[w] as number) | ~(reached[w] as number);
    yes[w] = possible & ~open;
    unknown[w] = possible & open;
  }
  const tier = new Uint8Array(rows);
  eachBit(yes, (row) => {
    tier[row] = tiers.findIndex((at) => (sum[row] as number) >= at) + 1;
  });
  return { planes: { rows, yes, unknown }, sum, tier };
}

function addWhere(sums: Int32Array, plane: Uint32Array, weight: number): void {
  eachBit(plane, (row) => {
    sums[row] = (sums[row] as number) + weight;
  });
}

/** Without tiers there is one, with threshold 0. */
export function tiersOf(icp: Icp): readonly number[] {
  return icp.tiers.length === 0 ? [0] : icp.tiers;
}

/** `icp`: an index or −1; `tier`: 1 the best, 0 without an ICP. */
export type IcpsOfLeads = { readonly icp: Int16Array; readonly tier: Uint8Array };

/** Each lead's ICP, as an index or −1: the best tier, then the highest sum, then the first in order (I2). */
export function assignIcps(rows: number, results: readonly IcpResult[]): IcpsOfLeads {
  const icp = new Int16Array(rows).fill(-1);
  const tier = new Uint8Array(rows);
  const sum = new Int32Array(rows);
  results.forEach((result, index) => {
    for (let row = 0; row < rows; row++) {
      const own = result.tier[row] as number;
      if (own === 0) continue;
      const best = tier[row] as number;
      if (best !== 0 && (own > best || (own === best && (result.sum[row] as number) <= (sum[row] as number)))) continue;
      icp[row] = index;
      tier[row] = own;
      sum[row] = result.sum[row] as number;
    }
  });
  return { icp, tier };
}

/** The lead's ICP has a tier number of at most `atLeast`; a lead without an ICP has none, and that is no (C5). */
export function tierPlanes(rows: number, tier: Uint8Array, atLeast: number): Planes {
  const yes = packWhere(rows, (row) => tier[row] !== 0 && (tier[row] as number) <= atLeast);
  return { rows, yes, unknown: new Uint32Array(yes.length) };
}
