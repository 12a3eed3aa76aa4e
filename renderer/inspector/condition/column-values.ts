import { useEffect, useState } from 'react';
import type { ColumnValue } from '#shared/bridge/engine-port.ts';
import { askEngine } from '../../state/engine-client.ts';
import { useShownDataSet } from '../../state/workshop-store.ts';

const none: readonly ColumnValue[] = [];

/** The most frequent values of a field in the shown leads, with how many leads have each; empty without leads. */
export function useColumnValues(field: string | null): readonly ColumnValue[] {
  const dataSet = useShownDataSet();
  const [values, setValues] = useState(none);
  const column = field === null ? undefined : dataSet?.fields[field as keyof typeof dataSet.fields]?.column;
  const dataSetId = dataSet?.id;
  useEffect(() => {
    setValues(none);
    if (column === undefined || dataSetId === undefined) return;
    let wanted = true;
    void askEngine('columnValues', { dataSetId, column, limit: 200 }).then((answer) => {
      if (wanted && answer.ok) setValues(answer.value.values.filter((value) => value.text.trim() !== ''));
    });
    return () => {
      wanted = false;
    };
  }, [column, dataSetId]);
  return values;
}
