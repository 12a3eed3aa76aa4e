import type { Share, Simulation, StageCount } from '../../engine/results.ts';
import { gateOf } from '../../model/model.ts';
import { type GatedStage, gatedStages } from '../../model/stage.ts';
import { stageName } from '../../text/names.ts';
import type { Evidence, NumberRow } from './document.ts';
import type { Saying } from './sla-input.ts';

/**
 * The numbers behind the agreement: only what the simulation counted, each with its range and how much stands
 * behind it (E2, E5). What was typed is called assumed (S5); what no data shows is called that.
 */
export function numberRows(saying: Saying): NumberRow[] {
  const { simulation } = saying;
  return [
    shareRow(saying, 'baseRate', simulation?.baseRate ?? null, smallerOf(simulation?.baseRate ?? null)),
    shareRow(saying, 'precision', simulation?.precision ?? null, smallerOf(simulation?.precision ?? null)),
    shareRow(saying, 'recall', simulation?.recall ?? null, smallerOfAll(simulation)),
    ...reachedRows(saying),
  ];
}

/** The smaller of won and lost decides (E5): fewer than 20 a guess, fewer than 100 a hint. */
function lightOf(smaller: number): Evidence {
  if (smaller < 20) return 'guess';
  return smaller < 100 ? 'hint' : 'evidence';
}

function smallerOf(share: Share): number {
  return share === null ? 0 : Math.min(share.hits, share.of - share.hits);
}

function smallerOfAll(simulation: Simulation | null): number {
  const outcomes = simulation?.outcomes ?? null;
  return outcomes === null ? 0 : Math.min(outcomes.won, outcomes.lost);
}

function shareRow({ t }: Saying, what: 'baseRate' | 'precision' | 'recall', share: Share, smaller: number): NumberRow {
  const label = t(`sla.number.${what}`);
  if (share === null) return noData(t, label);
  const inHundred = (part: number) => t.formats.number(part * 100, 1);
  const evidence = lightOf(smaller);
  return {
    what: label,
    value: t.formats.number(Math.round(share.share * 100)),
    range: t('sla.number.range', { from: inHundred(share.low), to: inHundred(share.high) }),
    evidence,
    word: t(`sla.evidence.${evidence}`),
  };
}

function reachedRows(saying: Saying): NumberRow[] {
  const { model } = saying;
  return gatedStages
    .filter((stage) => gateOf(model, stage)?.enabled === true)
    .flatMap((stage) => [
      ...reachedRow(saying, stage),
      ...(saying.simulation === null ? assumedRow(saying, stage) : []),
    ]);
}

function reachedRow({ t, model, simulation }: Saying, stage: GatedStage): NumberRow[] {
  const what = t('sla.number.reached', { stage: stageName(model, stage, t) });
  const count = countAt(simulation, stage);
  if (simulation === null || count === null) return [noData(t, what)];
  const range = t('sla.number.ofLeads', { count: simulation.leads });
  if (count.assumed !== null) {
    const value = t.formats.number(Math.round(count.assumed));
    const rate = gateOf(model, stage)?.assumedRate ?? null;
    const passing = rate === null ? [] : [t('sla.number.ifPassing', { percent: t.formats.percent(rate, 0) })];
    return [
      {
        what,
        value,
        range: [range, ...passing].join(t('sla.number.and')),
        evidence: 'assumed',
        word: t('sla.evidence.assumed'),
      },
    ];
  }
  return [
    { what, value: t.formats.number(count.reached), range, evidence: 'counted', word: t('sla.evidence.counted') },
  ];
}

/** A rate that was typed in place of a gate. */
function assumedRow({ t, model }: Saying, stage: GatedStage): NumberRow[] {
  const rate = gateOf(model, stage)?.assumedRate ?? null;
  if (rate === null) return [];
  const what = t('sla.number.passing', { stage: stageName(model, stage, t) });
  const value = t.formats.number(Math.round(rate * 100));
  return [{ what, value, range: t('sla.number.toMeasure'), evidence: 'assumed', word: t('sla.evidence.assumed') }];
}

function countAt(simulation: Simulation | null, stage: GatedStage): StageCount | null {
  return simulation?.stages.find((count) => count.stage === stage) ?? null;
}

function noData(t: Saying['t'], what: string): NumberRow {
  return { what, value: '–', range: '', evidence: 'noData', word: t('sla.evidence.noData') };
}
