import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { isUnknown, missingMarkers } from '../../values/missing.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { packByCode } from '../columns/pack.ts';
import type { Source } from '../columns/source.ts';
import type { LeadData } from '../lead-data.ts';
import type { OutcomeCounts } from '../results.ts';

export const outcomeNames = ['open', 'won', 'lost'] as const;
export type Outcome = (typeof outcomeNames)[number];

/** Leads' outcomes (E1): as an index in `outcomeNames`, and where they were won and lost. */
export type Outcomes = { readonly kinds: Uint8Array; readonly won: Uint32Array; readonly lost: Uint32Array };

/**
 * Null where the data set has no outcome. What the fields read from the same column call unknown is unknown here too,
 * and an unknown outcome is open.
 */
export function readOutcomes(model: Model, data: LeadData, dataSet: RecordOf<'dataSet'>): Outcomes | null {
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
  const kinds = new Uint8Array(data.rows);
  for (let row = 0; row < kinds.length; row++) kinds[row] = meant[column.codes[row] as number] ?? 0;
  const where = (kind: number): Uint32Array =>
    packByCode(
      data.rows,
      column.codes,
      meant.map((own) => (own === kind ? 1 : 0)),
    );
  return { kinds, won: where(1), lost: where(2) };
}

/** As `readOutcomes`, once for each reading of the column. */
export function keptOutcomes(
  source: Source,
  model: Model,
  data: LeadData,
  dataSet: RecordOf<'dataSet'>,
): Outcomes | null {
  const markers = model.fields.map((field) => [dataSet.fields[field.id]?.column ?? null, field.missing]);
  const key = { outcomes: dataSet.outcome, markers: markers.filter(([column]) => column === dataSet.outcome?.column) };
  return source.keptGiven(key, () => ({ read: readOutcomes(model, data, dataSet) })).read;
}

/** Leads by place and outcome; without outcomes all are open. */
export type Tally = { readonly leads: (place: number) => number; readonly outcomes: (place: number) => OutcomeCounts };

/** Counts leads by the place that each has in `places`, from 0 to `size` − 1: each place's open, won and lost side by side. */
export function countPlaces(places: Uint8Array, size: number, outcomes: Outcomes | null): Int32Array {
  const kinds = outcomes?.kinds ?? new Uint8Array(places.length);
  const counts = new Int32Array(size * 3);
  for (let row = 0; row < places.length; row++) {
    const at = (places[row] as number) * 3 + (kinds[row] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}

export function tallyOf(counts: Int32Array): Tally {
  const of = (place: number, which: number): number => counts[place * 3 + which] ?? 0;
  return {
    leads: (place) => of(place, 0) + of(place, 1) + of(place, 2),
    outcomes: (place) => ({ won: of(place, 1), lost: of(place, 2), open: of(place, 0) }),
  };
}

export function addOutcomes(all: readonly OutcomeCounts[]): OutcomeCounts {
  const sum = { won: 0, lost: 0, open: 0 };
  for (const { won, lost, open } of all) {
    sum.won += won;
    sum.lost += lost;
    sum.open += open;
  }
  return sum;
}
