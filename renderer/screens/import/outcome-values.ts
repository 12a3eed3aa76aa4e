import type { ImportPlan } from '#shared/import/plan.ts';
import type { ColumnProfile } from '#shared/import/profile.ts';

export type Outcome = 'won' | 'lost' | 'open';
type Planned = NonNullable<ImportPlan['outcome']>;

/** What a value of the outcome column says (E1); without a choice for the others, they are lost. */
export function outcomeOf(outcome: ImportPlan['outcome'], value: string): Outcome {
  if (outcome?.won.includes(value)) return 'won';
  return outcome === null || outcome.lost === null || outcome.lost.includes(value) ? 'lost' : 'open';
}

/**
 * The outcome with one value said anew; null when no value is won any more. As long as no value is open,
 * `lost` stays null, so that values nobody has seen yet are lost too.
 */
export function withOutcomeOf(
  outcome: ImportPlan['outcome'],
  values: readonly string[],
  value: string,
  is: Outcome,
): ImportPlan['outcome'] {
  const said = new Map(values.map((each) => [each, outcomeOf(outcome, each)] as const)).set(value, is);
  const having = (wanted: Outcome) => [...said].filter(([, has]) => has === wanted).map(([each]) => each);
  const won = having('won');
  if (won.length === 0) return null;
  return { won, lost: having('open').length === 0 ? null : having('lost') };
}

/** The values of an outcome column, most frequent first, with what they say and how often. */
export function outcomeRows(outcome: ImportPlan['outcome'], column: ColumnProfile) {
  return column.top.map((value) => ({ ...value, is: outcomeOf(outcome, value.text) }));
}

/** Known outcomes of the whole column (E1); values beyond the listed ones are as the plan takes them. */
export function outcomeTotals(outcome: Planned, column: ColumnProfile): Readonly<Record<Outcome, number>> {
  const totals = { won: 0, lost: 0, open: 0 };
  for (const { is, count } of outcomeRows(outcome, column)) totals[is] += count;
  const rest = column.known - column.top.reduce((sum, { count }) => sum + count, 0);
  totals[outcome.lost === null ? 'lost' : 'open'] += rest;
  return totals;
}
