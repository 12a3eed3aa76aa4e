import { normaliseText } from '../values/normalise-text.ts';
import { type OutcomeColumn, outcomeIn } from './outcome-column.ts';
import type { TableProfile } from './profile.ts';

/** The outcome column by what a profile tells of each column, or null; the same choice as the profile itself made. */
export function findOutcomeProfile(profile: TableProfile): OutcomeColumn | null {
  let best: OutcomeColumn | null = null;
  for (const { key, header, top, distinct } of profile.columns) {
    const values = top.map(({ text, count }) => ({ text, count, form: normaliseText(text) }));
    const found = distinct > top.length ? null : outcomeIn(key, header, values);
    if (found !== null && found.confidence > (best?.confidence ?? 0)) best = found;
  }
  return best;
}
