import type { Share, Simulation } from '#shared/engine/results.ts';
import { measuredShare } from '#shared/lib/share.ts';
import type { Model } from '#shared/model/model.ts';
import type { GatedStage } from '#shared/model/stage.ts';
import type { LastMove } from '../../state/last-move-store.ts';

type Known = NonNullable<Share>;

/** What a simulation says, before it is put into words. In the order in which a room should hear it. */
export type Saying =
  | { readonly kind: 'moved'; readonly move: LastMove; readonly added: number }
  | { readonly kind: 'noOutcome' }
  | { readonly kind: 'fewOutcomes'; readonly won: number; readonly lost: number }
  | { readonly kind: 'noMql' }
  | { readonly kind: 'everyMql' }
  | { readonly kind: 'precision'; readonly share: Known; readonly base: Known | null; readonly times: number | null }
  | { readonly kind: 'recall'; readonly share: Known }
  | { readonly kind: 'coldCell'; readonly grade: string; readonly share: Known; readonly base: Known }
  | { readonly kind: 'warmCell'; readonly grade: string; readonly share: Known; readonly base: Known }
  | { readonly kind: 'held'; readonly because: string; readonly leads: number; readonly of: number }
  | { readonly kind: 'unjudged'; readonly stage: GatedStage; readonly leads: number; readonly of: number };

/** Below this a share of all leads is "nearly every" or too few to speak of. */
const nearlyAll = 0.95;

export function sayingsOf(simulation: Simulation, model: Model, move: LastMove | null): Saying[] {
  const mqls = simulation.stages.find(({ stage }) => stage === 'mql')?.reached ?? null;
  return [
    ...moved(model, move, mqls),
    ...outcomes(simulation),
    ...extremes(mqls, simulation.leads),
    ...rates(simulation),
    ...cells(simulation, model),
    ...held(simulation),
  ];
}

function moved(model: Model, move: LastMove | null, mqls: number | null): Saying[] {
  if (move === null || move.mqlsBefore === null || mqls === null || move.from === move.to) return [];
  const now = (move.dimension === 'fit' ? model.fit : model.engagement).thresholds[move.index];
  return now === move.to ? [{ kind: 'moved', move, added: mqls - move.mqlsBefore }] : [];
}

function outcomes({ outcomes: counts, baseRate }: Simulation): Saying[] {
  if (counts === null || baseRate === null) return [{ kind: 'noOutcome' }];
  return Math.min(counts.won, counts.lost) < 20 ? [{ kind: 'fewOutcomes', won: counts.won, lost: counts.lost }] : [];
}

function extremes(mqls: number | null, leads: number): Saying[] {
  if (mqls === null || leads === 0) return [];
  if (mqls === 0) return [{ kind: 'noMql' }];
  return mqls / leads >= nearlyAll ? [{ kind: 'everyMql' }] : [];
}

function rates({ precision, recall, baseRate }: Simulation): Saying[] {
  const said: Saying[] = [];
  if (precision !== null) {
    const times = baseRate !== null && baseRate.share > 0 ? precision.share / baseRate.share : null;
    said.push({ kind: 'precision', share: precision, base: baseRate, times });
  }
  if (recall !== null) said.push({ kind: 'recall', share: recall });
  return said;
}

/**
 * The cell whose leads buy clearly less than average though they go to sales, and the one whose leads buy clearly
 * more though they do not: by intervals that do not touch the base rate's, the one with the most leads first.
 */
function cells({ cells: counts, baseRate }: Simulation, model: Model): Saying[] {
  if (baseRate === null) return [];
  const judged = counts
    .flatMap((count) => {
      const cell = model.cells.find(({ grade }) => grade === count.grade);
      const share = measuredShare(count.outcomes.won, count.outcomes.won + count.outcomes.lost);
      return cell === undefined || share === null
        ? []
        : [{ grade: count.grade, toSales: cell.destination === 'sales', share }];
    })
    .sort((a, b) => b.share.of - a.share.of);
  const cold = judged.find(({ toSales, share }) => toSales && share.high < baseRate.low);
  const warm = judged.find(({ toSales, share }) => !toSales && share.low > baseRate.high);
  return [
    ...(cold === undefined
      ? []
      : [{ kind: 'coldCell', grade: cold.grade, share: cold.share, base: baseRate } as const]),
    ...(warm === undefined
      ? []
      : [{ kind: 'warmCell', grade: warm.grade, share: warm.share, base: baseRate } as const]),
  ];
}

function held({ gates, leads }: Simulation): Saying[] {
  const first = gates.find(({ stage }) => stage === 'mql');
  const most = first?.held[0];
  const unjudged = gates.find((gate) => gate.stage !== 'mql' && isUnjudged(gate));
  const said: Saying[] = [];
  if (most !== undefined && most.leads > 0)
    said.push({ kind: 'held', because: most.reason, leads: most.leads, of: leads });
  if (unjudged !== undefined) {
    const waiting = unjudged.held.filter(({ reason }) => lacksFacts(reason)).reduce((sum, { leads: n }) => sum + n, 0);
    said.push({ kind: 'unjudged', stage: unjudged.stage, leads: waiting, of: waiting + unjudged.open });
  }
  return said;
}

/** Half or more of the leads before the gate are held because the data does not say. */
function isUnjudged({ open, held: reasons }: Simulation['gates'][number]): boolean {
  const all = open + reasons.reduce((sum, { leads }) => sum + leads, 0);
  const lacking = reasons.filter(({ reason }) => lacksFacts(reason)).reduce((sum, { leads }) => sum + leads, 0);
  return all > 0 && lacking * 2 >= all;
}

function lacksFacts(reason: string): boolean {
  return reason === 'unknown' || reason.startsWith('missing: ');
}
