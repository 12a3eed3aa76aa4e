import { useEffect, useRef, useState } from 'react';
import type { FactColumnName, TablePage, TableQuery } from '#shared/engine/table/query.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { aboutShown } from '../../../state/about-shown.ts';
import { askEngine } from '../../../state/engine-client.ts';
import { useSimulationStore } from '../../../state/simulation-store.ts';
import { useModel, useShownDataSet } from '../../../state/workshop-store.ts';

/** Rows that are read on each side of those in sight, so that a turn of the wheel finds its rows there. */
const margin = 60;
/** A page is never longer than the contract allows. */
const mostRows = 1000;

export type TableAnswer = {
  readonly page: TablePage | null;
  /** The query that the page answers. */
  readonly query: TableQuery | null;
  /** How far a long answer is, from 0 to 1; null while none takes long. */
  readonly progress: number | null;
  readonly failure: Failure | null;
};

/**
 * The rows from `first` to `last` of what a query lets through, with some around them. The last page stays until the
 * next one is there. Asked anew when the model, the data set, the query or the columns change, when rows are in sight
 * that the page does not hold, and when the engine is back after it stopped.
 */
export function useTablePage(
  query: TableQuery,
  facts: readonly FactColumnName[],
  first: number,
  last: number,
): TableAnswer {
  const model = useModel();
  const dataSet = useShownDataSet();
  const engineDown = useSimulationStore((s) => s.failure?.kind === 'engineStopped');
  const [answer, setAnswer] = useState<TableAnswer>({ page: null, query: null, progress: null, failure: null });
  const asked = useRef<{ readonly of: readonly unknown[]; readonly from: number; readonly to: number } | null>(null);
  useEffect(
    () => () => {
      asked.current = null;
    },
    [],
  );
  useEffect(() => {
    if (engineDown) asked.current = null;
    if (model === null || dataSet === null || dataSet.erased || engineDown) return;
    const of = [model, dataSet, query, facts];
    const before = asked.current;
    const same = before?.of.every((part, i) => part === of[i]) ?? false;
    if (before !== null && same && before.from <= first && before.to >= last) return;
    const from = Math.max(0, first - margin);
    const count = Math.min(mostRows, last - from + 1 + margin);
    const question = { of, from, to: from + count - 1 };
    asked.current = question;
    const input = { ...aboutShown(model, dataSet), query, facts: [...facts], from, count };
    const hear = (progress: number) => {
      if (asked.current === question) setAnswer((now) => ({ ...now, progress }));
    };
    void askEngine('table', input, { progress: hear }).then((reply) => {
      if (asked.current !== question) return;
      if (reply.ok) setAnswer({ page: reply.value, query, progress: null, failure: null });
      else if (reply.refusal.kind === 'superseded') asked.current = null;
      else setAnswer((now) => ({ ...now, progress: null, failure: reply.refusal }));
    });
  }, [model, dataSet, query, facts, first, last, engineDown]);
  return answer;
}
