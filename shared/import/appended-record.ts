import type { DataSet } from '../model/data-set.ts';
import type { FieldId } from '../model/ids.ts';
import { appendedColumns, mergedOutcome } from './append-plan.ts';
import type { DataSetWithin } from './data-set-within.ts';

/** Leads that take the place of others take their name and their place in the list. */
export function inPlaceOf(record: DataSet, { name, position }: DataSet): DataSet {
  return { ...record, name, position };
}

/** The data set with the leads that were added: what was there is read as before, what is new as the plan says. */
export function appendedRecord({ plan, summary }: DataSetWithin, added: DataSet, base: DataSet): DataSet {
  const sources = summary.columns.map(({ key, header }) => ({ key, header }));
  const columns = appendedColumns(base, plan, sources);
  const placeOf = (key: string | null) => columns.find(({ from }) => from === key)?.to ?? null;
  const fields = Object.entries(added.fields).flatMap(([field, { column, reading, filledOn }]) => {
    const key = placeOf(column);
    const there = base.fields[field as FieldId];
    const days = placeOf(filledOn?.column ?? null);
    const dated = filledOn === undefined || days === null ? {} : { filledOn: { ...filledOn, column: days } };
    if (there !== undefined) return [[field, { ...dated, ...there }] as const];
    return key === null ? [] : [[field, { column: key, reading, ...dated }] as const];
  });
  const { outcome } = added;
  const merged = outcome === null || base.outcome === null ? null : mergedOutcome(base.outcome, outcome);
  const outcomeOf = (): DataSet['outcome'] => {
    if (base.outcome !== null) {
      const dateColumn = base.outcome.dateColumn ?? placeOf(outcome?.dateColumn ?? null);
      const reading = base.outcome.dateColumn === null && outcome !== null ? outcome.reading : base.outcome.reading;
      return { ...base.outcome, ...merged, dateColumn, reading };
    }
    const column = placeOf(outcome?.column ?? null);
    return outcome === null || column === null ? null : { ...outcome, column, dateColumn: placeOf(outcome.dateColumn) };
  };
  return {
    ...base,
    id: added.id,
    importedAt: added.importedAt,
    fingerprint: added.fingerprint,
    columns: [...base.columns, ...columns.filter(({ isNew }) => isNew).map(({ to, header }) => ({ key: to, header }))],
    leads: summary.leads,
    nameColumn: base.nameColumn ?? placeOf(added.nameColumn),
    createdColumn: base.createdColumn ?? placeOf(added.createdColumn),
    handedOverColumn: base.handedOverColumn ?? placeOf(added.handedOverColumn),
    fields: { ...base.fields, ...(Object.fromEntries(fields) as DataSet['fields']) },
    outcome: outcomeOf(),
    counts: summed(base.counts, summary.counts),
    ...hashedToo(
      base,
      (added.pseudonyms?.columns ?? []).flatMap((key) => placeOf(key) ?? []),
    ),
  };
}

/** Columns that hold pseudonyms, with those that came. */
function hashedToo({ pseudonyms }: DataSet, columns: readonly string[]): Pick<DataSet, 'pseudonyms'> {
  if (pseudonyms === undefined) return {};
  return { pseudonyms: { ...pseudonyms, columns: [...new Set([...pseudonyms.columns, ...columns])] } };
}

function summed(a: DataSet['counts'], b: DataSet['counts']): DataSet['counts'] {
  return { read: a.read + b.read, kept: a.kept + b.kept, merged: a.merged + b.merged, refused: a.refused + b.refused };
}
