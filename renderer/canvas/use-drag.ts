import type { NodeChange, OnNodeDrag } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { CanvasEdge } from './canvas-node.ts';
import { type Around, carriedCards, carry, setDown } from './carried.ts';
import type { Point } from './edge-curve.ts';
import type { EdgeLayout } from './edge-layout.ts';
import { type Drawing, type FlowNode, fromFlowPoint } from './flow-elements.ts';
import type { Standing } from './notes/board-node.ts';
import { withContents } from './notes/frame-contents.ts';

type Dragged = {
  readonly standing: readonly Standing[];
  readonly edges: readonly CanvasEdge[];
  readonly layout: EdgeLayout;
  readonly drawing: Drawing;
  /** Writes where they were let go, as one command. */
  readonly letGo: (moved: ReadonlyMap<string, Point>) => void;
};

/**
 * Dragging: cards follow the hand, a frame takes along what stands in it, and letting go is one command. Escape, or a
 * touch that the system takes away, leaves everything where it stood.
 */
export function useDrag({ standing, edges, layout, drawing, letGo }: Dragged) {
  const around = useMemo(
    (): Around => ({
      standing: new Map(standing.map((node) => [node.id, node])),
      edges: new Map(edges.map((edge) => [edge.id, edge])),
      ...{ layout, drawing },
    }),
    [standing, edges, layout, drawing],
  );
  const cancelled = useRef(false);
  useEffect(() => {
    const cancel = () => {
      cancelled.current = true;
      setDown();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || carriedCards.all().size === 0) return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };
    const onPointerCancel = () => carriedCards.all().size > 0 && cancel();
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('pointercancel', onPointerCancel);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('pointercancel', onPointerCancel);
      setDown();
    };
  }, []);

  const follow = useCallback(
    (changes: readonly NodeChange<FlowNode>[]) => {
      const moves = changes.filter((change) => change.type === 'position');
      if (moves.length === 0) return;
      if (moves.some(({ dragging }) => !dragging)) {
        // Letting go comes in the same breath, unless the library itself gave the drag up.
        queueMicrotask(() => {
          cancelled.current = false;
          setDown();
        });
        return;
      }
      if (cancelled.current) return;
      const moved = moves.flatMap(({ id, position }) => {
        const node = around.standing.get(id);
        if (node === undefined || position === undefined) return [];
        return [[id, fromFlowPoint(position, node.width, around.drawing)] as const];
      });
      carry(withContents(new Map(moved), [...around.standing.values()]), around);
    },
    [around],
  );

  const settle = useCallback(
    (dragged: readonly FlowNode[]) => {
      if (cancelled.current) return;
      const moved = dragged.flatMap((node) => {
        const before = around.standing.get(node.id);
        if (before === undefined) return [];
        const at = fromFlowPoint(node.position, before.width, around.drawing);
        const still = Math.abs(before.x - at.x) < 0.5 && Math.abs(before.y - at.y) < 0.5;
        return still ? [] : [[node.id, at] as const];
      });
      // They stand there before they are set down: no frame shows them where they came from.
      flushSync(() => letGo(new Map(moved)));
      setDown();
    },
    [around, letGo],
  );
  const onNodeDragStop: OnNodeDrag<FlowNode> = useCallback((_event, _node, moved) => settle(moved), [settle]);
  const onSelectionDragStop = useCallback((_event: unknown, moved: FlowNode[]) => settle(moved), [settle]);
  return { follow, onNodeDragStop, onSelectionDragStop };
}
