import { useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';

const waiting = new Set<string>();

/** Lets the library measure where the handles of a card are, once for all that have come to it. */
export function useMeasured(): (card: string) => void {
  const store = useStoreApi();
  return useCallback(
    (card) => {
      if (waiting.size === 0) queueMicrotask(measure);
      waiting.add(card);
      function measure(): void {
        const { domNode, updateNodeInternals } = store.getState();
        const updates = [...waiting].flatMap((id) => {
          const element = domNode?.querySelector<HTMLDivElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
          return element ? [[id, { id, nodeElement: element, force: true }] as const] : [];
        });
        waiting.clear();
        if (updates.length > 0) updateNodeInternals(new Map(updates));
      }
    },
    [store],
  );
}
