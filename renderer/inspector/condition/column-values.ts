import { useEffect, useMemo, useState } from 'react';
import type { ColumnValue } from '#shared/bridge/engine-port.ts';
import { valuesBehind, valuesDerived } from '#shared/values/derived/derived-values.ts';
import { askEngine } from '../../state/engine-client.ts';
import { useModel, useShownDataSet } from '../../state/workshop-store.ts';

const none: readonly ColumnValue[] = [];
/** A column of the data, and what is derived from it on the way. */
export type ValuesBehind = ReturnType<typeof valuesBehind>;
/** Several texts may come to one derived value. */
const most = { own: 200, derived: 1000 };

/**
 * The most frequent values of a field in the shown leads, with how many leads have each; empty without leads. Those of a
 * derived field are worked out from its source's.
 */
export function useColumnValues(field: string | null): readonly ColumnValue[] {
  const dataSet = useShownDataSet();
  const model = useModel();
  return useValuesBehind(
    useMemo(() => valuesBehind(field, model?.fields ?? [], dataSet), [field, model?.fields, dataSet]),
  );
}

/** The same of a column of the data, whether or not it is a fact. The caller keeps `behind` the same object. */
export function useValuesBehind({ column, derivations }: ValuesBehind): readonly ColumnValue[] {
  const dataSetId = useShownDataSet()?.id;
  const [values, setValues] = useState(none);
  const limit = derivations.length === 0 ? most.own : most.derived;
  useEffect(() => {
    setValues(none);
    if (column === null || dataSetId === undefined) return;
    let wanted = true;
    void askEngine('columnValues', { dataSetId, column, limit }).then((answer) => {
      if (wanted && answer.ok) setValues(answer.value.values.filter((value) => value.text.trim() !== ''));
    });
    return () => {
      wanted = false;
    };
  }, [column, dataSetId, limit]);
  const freeMail = useModel()?.model.freeMail;
  return useMemo(() => valuesDerived(values, derivations, freeMail ?? []), [values, derivations, freeMail]);
}
