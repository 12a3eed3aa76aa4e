import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Screen } from '../state/view-store.ts';
import type { CanvasNode, LaneFrame } from './canvas-node.ts';
import { type Drawing, type FlowNode, toFlowPoint } from './flow-elements.ts';
import { type Lane, measuresOf } from './lanes.ts';

type Fitted = {
  readonly flow: ReactFlowInstance<FlowNode>;
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
  readonly nodes: readonly CanvasNode[];
  readonly frames: readonly LaneFrame[];
  readonly screen: Screen;
  /** Where the titles of frames begin above the lanes; 0 where none does. */
  readonly top: number;
  /** A card or frame that was looked at stays in view; moving the view lets go of it. */
  readonly looked: RefObject<string | null>;
};

const margin = 20;
/** Smaller than this, letters could not be read: then the lanes of the step are shown, not all lanes. */
const least = 0.7;
const reading = 1;
/** As far away as the canvas is ever looked at, unless all that stands on it needs more room. */
const farthest = 0.2;
/** Where zoom and legend lie at the foot, in pixels from below. */
const usualFoot = 64;
const highestFoot = (height: number) => height / 3;
const footSpace = (height: number) => {
  const foot = document.querySelector<HTMLElement>('[data-canvas-foot]');
  return foot === null ? usualFoot : Math.min(highestFoot(height), Math.max(usualFoot, foot.offsetHeight + 28));
};
const calm = { duration: 200 };

/**
 * All lanes beside each other, from the top, as long as the person has not moved the view themselves; and the
 * lanes of a step when the rail goes there and they are out of sight. With large text in a small window, where all
 * lanes together could not be read, always the lanes of the step.
 */
export function useFittedView({ flow, width, height, drawing, nodes, frames, screen, top, looked }: Fitted) {
  const moved = useRef(false);
  const letGo = useCallback(() => {
    moved.current = true;
    looked.current = null;
  }, [looked]);
  const foot = Math.max(0, ...nodes.map((node) => node.y + node.height));
  // What can be added stands below a lane, two in a row.
  const { add } = measuresOf[drawing.density].card;
  const rows = frames.map(({ bottom, adds }) => bottom + 10 + Math.ceil(adds.length / 2) * add);
  const feet = Math.max(foot, ...rows);
  const lanesFit = useCallback(
    (animated: boolean) => {
      if (width === 0) return;
      const whole = measuresOf[drawing.density].width * drawing.scale;
      const across = Math.min(1.2, (width - 2 * margin) / whole);
      if (across * drawing.scale < least) {
        const zoom = reading / drawing.scale;
        const x = startOf(stepArea(screen, drawing), zoom, width, drawing);
        void flow.setViewport({ x, y: 6 - top * drawing.scale * zoom, zoom }, animated ? calm : undefined);
        return;
      }
      // A little smaller rather than cut at the foot, as long as it stays readable.
      const smallest = drawing.density === 'roomy' ? across * 0.86 : Math.min(across, 1);
      const last = drawing.density === 'roomy' ? foot : feet;
      const zoom = Math.min(across, Math.max(smallest, (height - usualFoot) / ((last - top) * drawing.scale)));
      const y = 6 - top * drawing.scale * zoom;
      void flow.setViewport({ x: (width - whole * zoom) / 2, y, zoom }, animated ? calm : undefined);
    },
    [flow, width, height, foot, feet, top, drawing, screen],
  );
  useEffect(() => {
    if (!moved.current && looked.current === null) lanesFit(false);
  }, [lanesFit, looked]);

  useEffect(() => {
    if (!moved.current || looked.current !== null || width === 0) return;
    const view = flow.getViewport();
    const area = stepArea(screen, drawing);
    const start = area.x * view.zoom + view.x;
    const end = start + area.width * view.zoom;
    if (start >= 0 && end <= width) return;
    void flow.setViewport({ ...view, x: startOf(area, view.zoom, width, drawing) }, calm);
  }, [screen, flow, width, drawing, looked]);

  /** The zoom that shows everything above what lies at the foot, given how high that is. */
  const whole = useCallback(
    (above: number) => {
      const across = (width - 2 * margin) / (measuresOf[drawing.density].width * drawing.scale);
      return Math.min(1.2, across, (height - above) / ((feet - top) * drawing.scale));
    },
    [width, height, feet, top, drawing],
  );
  // No step of the wheel jumps from where all is seen: nobody can go farther away than that.
  const leastZoom = useMemo(
    () => (width === 0 || height === 0 ? farthest : Math.min(farthest, whole(highestFoot(height)))),
    [width, height, whole],
  );
  const fitAll = useCallback(() => {
    const measures = measuresOf[drawing.density];
    const zoom = whole(footSpace(height));
    const across = measures.width * drawing.scale * zoom;
    moved.current = false;
    looked.current = null;
    void flow.setViewport({ x: (width - across) / 2, y: 6 - top * drawing.scale * zoom, zoom }, calm);
  }, [flow, top, width, height, drawing, looked, whole]);

  const fitCards = useCallback(
    (ids: readonly string[]) => {
      letGo();
      void flow.fitView({ nodes: ids.map((id) => ({ id })), maxZoom: 1.6, padding: 0.25, ...calm });
    },
    [flow, letGo],
  );

  const onMove = useCallback(
    (event: MouseEvent | TouchEvent | null, _view: Viewport) => {
      if (event !== null) letGo();
    },
    [letGo],
  );
  // Steps that follow each other quickly add up, though each is still on its way.
  const goal = useRef<{ readonly zoom: number; readonly until: number } | null>(null);
  const zoomBy = useCallback(
    (by: 'in' | 'out' | 'whole') => {
      letGo();
      const now = performance.now();
      const from = goal.current !== null && now < goal.current.until ? goal.current.zoom : flow.getZoom();
      const zoom = by === 'whole' ? 1 : Math.min(2.5, Math.max(leastZoom, by === 'in' ? from * 1.2 : from / 1.2));
      goal.current = { zoom, until: now + calm.duration };
      void flow.zoomTo(zoom, calm);
    },
    [flow, letGo, leastZoom],
  );
  return { fitAll, fitCards, onMove, zoomBy, leastZoom };
}

type Span = { readonly x: number; readonly width: number };

/** The lanes of a step, in pixels of the canvas. */
function stepArea(screen: Screen, drawing: Drawing): Span {
  const [first, last] = lanesOf(screen);
  const { lane } = measuresOf[drawing.density];
  const span = lane[last].x + lane[last].width - lane[first].x;
  return { x: toFlowPoint({ x: lane[first].x, y: 0 }, span, drawing).x, width: span * drawing.scale };
}

/** Where the canvas has to lie so that the area begins where reading begins: on the right in Arabic. */
function startOf({ x, width: across }: Span, zoom: number, width: number, { mirrored }: Drawing): number {
  return mirrored ? width - margin - (x + across) * zoom : margin - x * zoom;
}

function lanesOf(screen: Screen): readonly [Lane, Lane] {
  if (screen === 'stages') return ['stages', 'duties'];
  return screen === 'score' ? ['fit', 'matrix'] : ['audience', 'audience'];
}
