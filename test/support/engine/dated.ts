import type { LeadData } from '#shared/engine/lead-data.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { isoOf } from '#shared/values/day.ts';
import type { PlainData } from '#test/support/reference-scorer/plain-data.ts';
import { encode, textColumn } from './encode.ts';

/** Plain leads with a created day each, null where it is not known, in a column of its own. */
export function encodeDated(
  model: Model,
  plain: PlainData,
  created: readonly (number | null)[],
): { data: LeadData; dataSet: DataSet } {
  const { data, dataSet } = encode(model, plain);
  const column = textColumn(created.map((day) => (day === null ? '' : isoOf(day))));
  return {
    data: { ...data, columns: { ...data.columns, c90: column } },
    dataSet: { ...dataSet, createdColumn: 'c90' },
  };
}
