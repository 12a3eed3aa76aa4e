import type { Simulation } from '#shared/engine/results.ts';
import { type Language, textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { Agreed, LegendRow, MatrixCard, MatrixCell } from './canvas-node.ts';

/** The matrix as it is drawn: its cells row by row, what sales gets by action, and what is handed over. */
export function matrixCard(
  model: Model,
  simulation: Simulation | null,
  agreed: Agreed,
  language: Language,
): MatrixCard {
  const cells = model.cells.map((cell): MatrixCell => {
    const count = simulation?.cells.find((c) => c.grade === cell.grade);
    const leads = simulation === null ? null : (count?.leads ?? 0);
    return { cell, action: textIn(cell.action, language), leads };
  });
  const legend = legendOf(cells);
  const handedOver = simulation?.stages.find((s) => s.stage === 'mql')?.reached ?? null;
  const fastTracked = simulation?.gates.find((g) => g.stage === 'mql')?.fastTracked ?? 0;
  const offered = legend.reduce((sum, row) => sum + (row.leads ?? 0), 0) + fastTracked;
  return {
    kind: 'matrix',
    rows: model.fit.thresholds.length + 1,
    columns: model.engagement.thresholds.length + 1,
    cells,
    legend,
    fastTracked,
    handedOver,
    heldBack: handedOver === null ? 0 : Math.max(0, offered - handedOver),
    agreed,
  };
}

/** Cells for sales by what is done with them, hottest first. */
function legendOf(cells: readonly MatrixCell[]): LegendRow[] {
  const rows = new Map<string, LegendRow>();
  for (const { cell, action, leads } of cells) {
    if (cell.destination !== 'sales') continue;
    const before = rows.get(action);
    rows.set(action, {
      action,
      rating: Math.max(before?.rating ?? 0, cell.rating),
      grades: [...(before?.grades ?? []), cell.grade],
      leads: leads === null ? null : (before?.leads ?? 0) + leads,
    });
  }
  return [...rows.values()].sort((a, b) => b.rating - a.rating);
}
