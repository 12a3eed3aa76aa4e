import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { isUnknown, missingMarkers } from '../../values/missing.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import type { LeadData } from '../lead-data.ts';
import type { OutcomeCounts } from '../results.ts';

export const outcomeNames = ['open', 'won', 'lost'] as const;
export type Outcome = (typeof outcomeNames)[number];

/**
 * Each lead's outcome as an index in `outcomeNames` (E1); null where the data set has none. What the fields read
 * from the same column call unknown is unknown here too, and an unknown outcome is open.
 */
export function readOutcomes(model: Model, data: LeadData, dataSet: RecordOf<'dataSet'>): Uint8Array | null {
  const { outcome } = dataSet;
  const column = outcome === null ? undefined : data.columns[outcome.column];
  if (outcome === null || column === undefined) return null;
  const sharing = model.fields.filter((field) => dataSet.fields[field.id]?.column === outcome.column);
  const markers = missingMarkers(sharing.flatMap((field) => field.missing));
  const won = new Set(outcome.won.map(normaliseText));
  const lost = outcome.lost === null ? null : new Set(outcome.lost.map(normaliseText));
  const meant = Uint8Array.from(column.values, (raw) => {
    const text = normaliseText(raw);
    if (won.has(text)) return 1;
    if (isUnknown(raw, markers)) return 0;
    return lost === null || lost.has(text) ? 2 : 0;
  });
  return Uint8Array.from({ length: data.rows }, (_, row) => meant[column.codes[row] as number] ?? 0);
}

/** Counts leads by outcome; without outcomes all are open. */
export type Tally = { add: (row: number) => void; readonly counts: () => OutcomeCounts };

export function tally(outcomes: Uint8Array | null): Tally {
  const by = [0, 0, 0] as [number, number, number];
  return {
    add(row) {
      const which = (outcomes === null ? 0 : (outcomes[row] as number)) as 0 | 1 | 2;
      by[which] += 1;
    },
    counts: () => ({ won: by[1], lost: by[2], open: by[0] }),
  };
}
