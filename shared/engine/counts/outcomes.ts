import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { isUnknown, missingMarkers } from '../../values/missing.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import type { Source } from '../columns/source.ts';
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

/** As `readOutcomes`, once for each reading of the column. */
export function keptOutcomes(
  source: Source,
  model: Model,
  data: LeadData,
  dataSet: RecordOf<'dataSet'>,
): Uint8Array | null {
  const markers = model.fields.map((field) => [dataSet.fields[field.id]?.column ?? null, field.missing]);
  const key = { outcomes: dataSet.outcome, markers: markers.filter(([column]) => column === dataSet.outcome?.column) };
  return source.keptGiven(key, () => ({ read: readOutcomes(model, data, dataSet) })).read;
}

/** Leads by place and outcome: `counts` gives those of one place; without outcomes all are open. */
export type Tally = { readonly leads: (place: number) => number; readonly outcomes: (place: number) => OutcomeCounts };

/** Counts leads by the place that each has in `places`, from 0 to `size` − 1; other places are left out. */
export function tally(places: Uint8Array | Int16Array, size: number, outcomes: Uint8Array | null): Tally {
  const counts = new Uint32Array(size * 3);
  for (let row = 0; row < places.length; row++) {
    const place = places[row] as number;
    if (place < 0 || place >= size) continue;
    const at = place * 3 + (outcomes === null ? 0 : (outcomes[row] as number));
    counts[at] = (counts[at] as number) + 1;
  }
  const of = (place: number, which: number): number => counts[place * 3 + which] ?? 0;
  return {
    leads: (place) => of(place, 0) + of(place, 1) + of(place, 2),
    outcomes: (place) => ({ won: of(place, 1), lost: of(place, 2), open: of(place, 0) }),
  };
}

export function addOutcomes(all: readonly OutcomeCounts[]): OutcomeCounts {
  return all.reduce(
    (sum, { won, lost, open }) => ({ won: sum.won + won, lost: sum.lost + lost, open: sum.open + open }),
    {
      won: 0,
      lost: 0,
      open: 0,
    },
  );
}
