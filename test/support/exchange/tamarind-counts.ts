import type { Simulation } from '#shared/engine/results.ts';
import type { Model } from '#shared/model/model.ts';
import { dayOf } from '#shared/values/day.ts';

const none = { won: 0, lost: 0, open: 0 };
const counts = [412, 596, 388, 274, 538, 894, 812, 690, 302, 574, 1006, 842, 96, 214, 428, 688];

/** What an engine might answer about Tamarind's leads; invented, for documents that only show counts. */
export function tamarindCounts(model: Model): Simulation {
  const histogram = { from: 0, width: 1, won: [], lost: [], open: [] };
  const stage = (id: 'lead' | 'mql' | 'sal' | 'sql', reached: number, assumed: number | null = null) => ({
    stage: id,
    here: 0,
    reached,
    outcomes: none,
    assumed,
  });
  return {
    asOf: dayOf('2026-11-22'),
    leads: 9240,
    outcomes: { won: 3561, lost: 5679, open: 0 },
    baseRate: { hits: 3561, of: 9240, share: 0.38539, low: 0.3755, high: 0.3954 },
    stages: [stage('lead', 9240), stage('mql', 2828), stage('sal', 611), stage('sql', 302, 550.1)],
    gates: [],
    cells: model.cells.map((cell, i) => ({ grade: cell.grade, leads: counts[i] ?? 0, outcomes: none })),
    icps: [],
    personas: [],
    noIcp: 0,
    noPersona: 0,
    disqualifiers: [],
    rules: model.rules.map((rule, i) => ({ id: rule.id, touched: 90 * i, gave: 80 * i, unknown: 0, points: 0 })),
    groups: [],
    fit: { of: 'fit', ...histogram },
    engagement: { of: 'engagement', ...histogram },
    held: [],
    precision: { hits: 78, of: 96, share: 0.8125, low: 0.7225, high: 0.8785 },
    recall: null,
  };
}
