import type { ReactFlowInstance } from '@xyflow/react';
import { useEffect } from 'react';
import { useNarrow } from '../state/use-narrow.ts';
import { type Drawing, type FlowNode, toFlowPoint } from './flow-elements.ts';
import type { Standing } from './notes/board-node.ts';

/** Width of the inspector where it lies over the canvas, in units. */
const inspectorWidth = 320;
const margin = 16;

type Uncovered = {
  readonly flow: ReactFlowInstance<FlowNode>;
  readonly width: number;
  readonly drawing: Drawing;
  readonly nodes: readonly Standing[];
  /** The card that the inspector shows. */
  readonly chosen: string | null;
};

/** In a narrow window the inspector lies over the canvas: the card that it shows moves out from under it. */
export function useUncoveredCard({ flow, width, drawing, nodes, chosen }: Uncovered): void {
  const narrow = useNarrow();
  const at = nodes.find((node) => node.id === chosen);
  const x = at?.x;
  const breadth = at?.width ?? 0;
  useEffect(() => {
    if (!narrow || x === undefined || width === 0) return;
    const view = flow.getViewport();
    const left = toFlowPoint({ x, y: 0 }, breadth, drawing).x * view.zoom + view.x;
    const right = left + breadth * drawing.scale * view.zoom;
    const free = inspectorWidth * drawing.scale + margin;
    const hidden = drawing.mirrored ? Math.max(0, free - left) : Math.min(0, width - free - right);
    if (hidden !== 0) void flow.setViewport({ ...view, x: view.x + hidden }, { duration: 200 });
  }, [narrow, x, breadth, width, drawing, flow]);
}
