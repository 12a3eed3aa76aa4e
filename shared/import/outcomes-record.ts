import type { DataSet, Reading } from '../model/data-set.ts';
import type { Field } from '../model/field.ts';
import { joinedOutcome } from './build-outcomes.ts';
import type { DataSetWithin } from './data-set-within.ts';
import { mappingOf, pseudonymsOf } from './leads-record.ts';
import type { PlanColumn } from './plan.ts';

/** The leads with the outcomes, and the facts, of a table that was joined to them. */
export function outcomesRecord(within: DataSetWithin, base: DataSet, fields: ReadonlyMap<string, Field>): DataSet {
  const { plan, summary } = within;
  const added = [...summary.columns];
  const [result, ...rest] = added;
  const date = plan.columns.find(({ role }) => role === 'outcomeDate');
  const dateColumn = date === undefined ? null : (rest.shift()?.key ?? null);
  const facts = plan.columns.filter(({ fact }) => fact.kind !== 'none');
  const placeOf = new Map(facts.map(({ key }, i) => [key, rest[i]?.key]));
  const storedAs = ({ key }: PlanColumn) =>
    placeOf.get(key) ?? (key === date?.key ? (dateColumn ?? undefined) : undefined);
  const lost = plan.kind.kind === 'outcomes' && plan.kind.withoutDeal === 'lost' ? [joinedOutcome.noDeal] : [];
  const hashed =
    pseudonymsOf({ ...plan, columns: facts }, (column) => placeOf.get(column.key)).pseudonyms?.columns ?? [];
  return {
    ...renewed(within, base),
    columns: [...base.columns, ...added],
    fields: { ...base.fields, ...mappingOf(plan, fields, storedAs) },
    ...(base.pseudonyms !== undefined && {
      pseudonyms: { ...base.pseudonyms, columns: [...base.pseudonyms.columns, ...hashed] },
    }),
    outcome: {
      column: result?.key ?? '',
      won: [joinedOutcome.won],
      lost: [joinedOutcome.lost, ...lost],
      dateColumn,
      reading: date?.reading ?? isoReading,
    },
  };
}

const isoReading: Reading = { decimal: '.', dateOrder: 'ymd' };

/** The data set under a new id, with what was joined to it: the old one goes in the same step. */
export function renewed({ id, time, fingerprint }: DataSetWithin, base: DataSet): DataSet {
  return { ...base, id, importedAt: time, fingerprint };
}
