import { useMemo, useRef } from 'react';
import { useModelId, useRecords } from '../../state/workshop-store.ts';
import { kept } from '../keep-alike.ts';
import type { Density } from '../lanes.ts';
import type { BoardNode } from './board-node.ts';
import { projectBoard } from './project-board.ts';
import { useUnderHand } from './under-hand.ts';

/** Notes and frames of the shown model where they lie, or where the hand holds their edge. */
export function useBoard(density: Density): readonly BoardNode[] {
  const modelId = useModelId() ?? '';
  const notes = useRecords((state) => Object.values(state.note));
  const frames = useRecords((state) => Object.values(state.frame));
  const before = useRef<readonly BoardNode[]>([]);
  const nodes = useMemo(() => {
    const after = projectBoard({ modelId, notes, frames, density });
    before.current = kept(before.current, after, ({ id }) => id);
    return before.current;
  }, [modelId, notes, frames, density]);
  const { id, area } = useUnderHand();
  return useMemo(
    () => (area === null ? nodes : nodes.map((node) => (node.id === id ? { ...node, ...area } : node))),
    [nodes, id, area],
  );
}
