import type { Explanation, ExplanationLine } from '#shared/engine/results.ts';
import type { DimensionName } from '#shared/model/group.ts';
import type { Model } from '#shared/model/model.ts';
import type { Rule } from '#shared/model/rule.ts';

/** A line with the stretch of the axis it covers: shares from 0 to 1 of the axis's length. */
export type WaterfallLine = {
  readonly line: ExplanationLine;
  /** The sum after this line, in hundredths. */
  readonly sum: number;
  readonly start: number;
  readonly width: number;
  /** What the rule could have given if its facts were known, in hundredths; 0 where nothing is unknown. */
  readonly possible: number;
};

export type Waterfall = {
  readonly dimension: DimensionName;
  readonly lines: readonly WaterfallLine[];
  readonly total: number;
  /** Where the total's bar stands. */
  readonly start: number;
  readonly width: number;
  /** The next better grade: its threshold in hundredths and its place; null for the best grade. */
  readonly next: { readonly at: number; readonly place: number; readonly index: number } | null;
  /** Which grade of the dimension the total has, from 0 (best). */
  readonly grade: number;
};

/** Lines in order, each beginning where the one before ended, so that the last one ends at the total (P7). */
export function layoutWaterfall(model: Model, explanation: Explanation, dimension: DimensionName): Waterfall {
  const lines = explanation.lines.filter((line) => line.dimension === dimension);
  const total = explanation.totals[dimension];
  const { thresholds } = dimension === 'fit' ? model.fit : model.engagement;
  const grade = thresholds.findIndex((at) => total >= at);
  const nextIndex = (grade === -1 ? thresholds.length : grade) - 1;
  const nextAt = thresholds[nextIndex];
  const steps = stepsOf(model, lines);
  const ends = [0, total, nextAt ?? 0, ...steps.flatMap(({ from, to, possible }) => [from, to, from + possible])];
  const low = Math.min(...ends);
  const span = Math.max(100, Math.max(...ends) - low);
  const place = (at: number) => (at - low) / span;
  return {
    dimension,
    total,
    lines: steps.map(({ line, from, to, possible }) => {
      const end = possible === 0 ? to : from + possible;
      return { line, sum: to, possible, start: place(Math.min(from, end)), width: Math.abs(end - from) / span };
    }),
    start: place(Math.min(0, total)),
    width: Math.abs(total) / span,
    next: nextAt === undefined ? null : { at: nextAt, place: place(nextAt), index: nextIndex },
    grade: grade === -1 ? thresholds.length : grade,
  };
}

function stepsOf(model: Model, lines: readonly ExplanationLine[]) {
  let sum = 0;
  return lines.map((line) => {
    const from = sum;
    sum += line.points;
    return { line, from, to: sum, possible: possibleOf(model, line) };
  });
}

/** Only where the line gave nothing because facts are unknown. */
function possibleOf(model: Model, line: ExplanationLine): number {
  if (line.kind !== 'rule' || line.because?.kind !== 'unknown' || line.points !== 0) return 0;
  const rule = model.rules.find(({ id }) => id === line.id);
  return rule === undefined ? 0 : mostOf(rule);
}

function mostOf(rule: Rule): number {
  if (rule.kind !== 'banded') return rule.points;
  return Math.max(0, ...rule.bands.map(({ points }) => points));
}
