import type { PlanColumn } from '#shared/import/plan.ts';
import type { ColumnProfile, ValueCount } from '#shared/import/profile.ts';

/** The cells of a column, with the values that are ticked as "we do not know" counted as such (V2). */
export type ColumnCounts = { readonly known: number; readonly hidden: number; readonly empty: number };

export function countsOf(profile: ColumnProfile, column: PlanColumn): ColumnCounts {
  const hidden = profile.missing
    .filter((candidate) => column.missing.includes(candidate.text))
    .reduce((sum, candidate) => sum + candidate.count, 0);
  return { known: profile.filled - hidden, hidden, empty: profile.empty };
}

/** Known cells of all. */
export function shareKnown({ known, hidden, empty }: ColumnCounts): number {
  const all = known + hidden + empty;
  return all === 0 ? 0 : known / all;
}

/** Its most frequent values that say something, and how many more values and cells there are. */
export type WhatIsLeft = { readonly top: readonly ValueCount[]; readonly more: number; readonly moreCells: number };

const shown = 8;

export function whatIsLeft(profile: ColumnProfile, column: PlanColumn): WhatIsLeft {
  const ticked = new Set(column.missing);
  const back = profile.missing.filter((candidate) => candidate.tick && !ticked.has(candidate.text));
  const kept = profile.top.filter((value) => !ticked.has(value.text));
  const all = [...kept, ...back].sort((a, b) => b.count - a.count);
  const top = all.slice(0, shown);
  const gone = profile.top.length - kept.length;
  const distinct = profile.distinct + back.length - gone;
  const { known } = countsOf(profile, column);
  const cells = top.reduce((sum, value) => sum + value.count, 0);
  return { top, more: Math.max(0, distinct - top.length), moreCells: Math.max(0, known - cells) };
}
