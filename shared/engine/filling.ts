import type { Field } from '../model/field.ts';
import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { readFields } from './read-fields.ts';

type DataSet = RecordOf<'dataSet'>;

/** What a backtest does with facts, by when they are filled in (A4). Fields are ids. */
export type Filling = {
  /** The data set without the facts that are filled in only after the decision: on that day they are unknown. */
  readonly dataSet: DataSet;
  /** Of the facts that a model reads: nobody knows when, so they enter as they are today. */
  readonly asOfToday: readonly string[];
  /** Of the facts that a model reads: left unknown, for they are filled in after the decision. */
  readonly filledAfter: readonly string[];
};

export function fillingOf(model: Model, dataSet: DataSet): Filling {
  const rootOf = (id: string): Field | undefined => {
    const field = model.fields.find((each) => each.id === id);
    if (field === undefined || dataSet.fields[field.id] !== undefined) return field;
    return field.derivation === undefined ? undefined : rootOf(field.derivation.from);
  };
  // How the outcome itself is read is said by the field on its column; that one stays.
  const isAfter = ({ id, filledAt }: Field) =>
    filledAt === 'after' && dataSet.fields[id]?.column !== dataSet.outcome?.column;
  const gone = new Set<string>(model.fields.filter(isAfter).map(({ id }) => id));
  const fields = Object.fromEntries(Object.entries(dataSet.fields).filter(([id]) => !gone.has(id)));
  return {
    dataSet: { ...dataSet, fields: fields as DataSet['fields'] },
    asOfToday: readFields(model, (id) => {
      const root = rootOf(id);
      return root !== undefined && root.filledAt !== 'before' && !gone.has(root.id);
    }),
    filledAfter: readFields(model, (id) => {
      const root = rootOf(id);
      return root !== undefined && gone.has(root.id);
    }),
  };
}
