import { useCallback, useEffect, useState } from 'react';
import type { HistoryLine } from '#shared/bridge/contract.ts';
import { ask } from '../../bridge/accord.ts';
import { showFailure } from '../../state/failure-store.ts';
import { useWorkshop } from '../../state/workshop-store.ts';

const pageSize = 60;

export type HistoryPages = {
  readonly lines: readonly HistoryLine[];
  /** There are older ones that were not asked for yet. */
  readonly more: boolean;
  readonly older: () => void;
};

/** The log, newest first, a page at a time; read anew whenever something was committed. */
export function useHistory(): HistoryPages {
  const state = useWorkshop((s) => s.open?.state);
  const [wanted, setWanted] = useState(pageSize);
  const [lines, setLines] = useState<readonly HistoryLine[]>([]);
  useEffect(() => {
    let current = state !== undefined;
    void ask('history.list', { before: null, count: Math.min(500, wanted) }).then((answer) => {
      if (!current) return;
      if (answer.ok) setLines(answer.value);
      else showFailure(answer.refusal);
    });
    return () => {
      current = false;
    };
  }, [state, wanted]);
  const older = useCallback(() => setWanted((count) => count + pageSize), []);
  return { lines, more: lines.length >= wanted && wanted < 500, older };
}
