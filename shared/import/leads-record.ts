import type { DataSet } from '../model/data-set.ts';
import type { Field } from '../model/field.ts';
import type { FieldId } from '../model/ids.ts';
import type { DataSetWithin } from './data-set-within.ts';
import { fieldOfColumn } from './fields-to-add.ts';
import { plainLine } from './plain-line.ts';
import { filledOnOf, type ImportPlan, isUsed, type PlanColumn } from './plan.ts';

/** The record of leads that are a data set of their own. */
export function leadsRecord(within: DataSetWithin, fields: ReadonlyMap<string, Field>): DataSet {
  const { plan, summary, id, time, file, fingerprint, state } = within;
  const keyOf = (role: PlanColumn['role']) => plan.columns.find((column) => column.role === role)?.key ?? null;
  const outcome = plan.columns.find(({ role }) => role === 'outcome');
  const date = plan.columns.find(({ role }) => role === 'outcomeDate');
  const { format, encoding, delimiter, sheet } = summary.shape;
  const positions = Object.values(state.dataSet).map(({ position }) => position);
  return {
    id,
    modelId: plan.modelId,
    position: Math.max(0, ...positions) + 1,
    name: plan.name,
    importedAt: time,
    file,
    format,
    encoding,
    delimiter,
    sheet: plainLine(sheet),
    columns: summary.columns.map(({ key, header }) => ({ key, header })),
    leads: summary.leads,
    idColumn: keyOf('id'),
    nameColumn: keyOf('name'),
    createdColumn: keyOf('created'),
    handedOverColumn: keyOf('handedOver'),
    fields: mappingOf(plan, fields, (column) => column.key),
    outcome:
      outcome === undefined || plan.outcome === null
        ? null
        : {
            column: outcome.key,
            won: plan.outcome.won,
            lost: plan.outcome.lost,
            dateColumn: date?.key ?? null,
            reading: date?.reading ?? outcome.reading,
          },
    activities: null,
    counts: summary.counts,
    ...pseudonymsOf(plan, (column) => column.key),
    fingerprint,
    erased: false,
  };
}

/** Which stored columns hold pseudonyms; `columnOf` says under which key a column of the plan is stored. */
export function pseudonymsOf(
  { pseudonyms, columns }: ImportPlan,
  columnOf: (column: PlanColumn) => string | undefined,
): Pick<DataSet, 'pseudonyms'> {
  if (pseudonyms === undefined) return {};
  const hashed = columns.filter(
    (column) =>
      isUsed(column) && pseudonyms.columns.some((each) => each.key === column.key && each.treatment === 'hash'),
  );
  return { pseudonyms: { check: pseudonyms.check, columns: hashed.flatMap((column) => columnOf(column) ?? []) } };
}

export function mappingOf(
  plan: ImportPlan,
  fields: ReadonlyMap<string, Field>,
  columnOf: (column: PlanColumn) => string | undefined,
): DataSet['fields'] {
  const pairs = plan.columns.flatMap((column): [string, DataSet['fields'][FieldId]][] => {
    const field = fieldOfColumn(plan, fields, column.key);
    const key = columnOf(column);
    if (field === undefined || key === undefined) return [];
    return [[field, { column: key, reading: column.reading, ...filledOnIn(plan, column, columnOf) }]];
  });
  return Object.fromEntries(pairs) as DataSet['fields'];
}

/** On which day a column's fact was filled in, as the data set has it. */
function filledOnIn(
  plan: ImportPlan,
  column: PlanColumn,
  columnOf: (column: PlanColumn) => string | undefined,
): Pick<DataSet['fields'][FieldId], 'filledOn'> {
  const days = filledOnOf(plan, column);
  const key = days === undefined ? undefined : columnOf(days);
  return days === undefined || key === undefined
    ? {}
    : { filledOn: { column: key, dateOrder: days.reading.dateOrder } };
}
