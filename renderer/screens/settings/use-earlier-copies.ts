import { useEffect, useState } from 'react';
import { ask } from '../../bridge/accord.ts';
import { showFailure } from '../../state/failure-store.ts';

/** The copies beside this file that were made before its format changed, and how they go. Empty until they are known. */
export function useEarlierCopies() {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let shown = true;
    void ask('earlierCopies.list', {}).then((answer) => {
      if (shown && answer.ok) setNames(answer.value);
    });
    return () => {
      shown = false;
    };
  }, []);
  const deleteAll = async () => {
    const answer = await ask('earlierCopies.delete', { confirm: true });
    showFailure(answer.ok ? null : answer.refusal);
  };
  return { names, deleteAll };
}
