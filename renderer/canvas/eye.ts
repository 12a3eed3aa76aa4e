import type { ReactFlowInstance } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { Area } from '#shared/model/area.ts';
import { useView } from '../state/view-store.ts';
import { type Drawing, type FlowNode, fromFlowPoint, toFlowPoint } from './flow-elements.ts';
import type { Density } from './lanes.ts';
import type { Standing } from './notes/board-node.ts';

/** Where the eye is asked to go on the canvas; it goes there as soon as the canvas shows it. */
type Eye = { readonly wanted: string | null };
const useEye = create<Eye>(() => ({ wanted: null }));

/** Brings a card, a note or a frame before the eye, by its id on the canvas. */
export function lookAt(node: string): void {
  useEye.setState({ wanted: node });
}

let sight: (() => Area) | null = null;
/** Where a thing stands that nobody has put anywhere, as long as no canvas is in sight. */
const usualSight: Area = { x: 0, y: 0, width: 1400, height: 800 };

/** What the window shows of the canvas, in the units of what stands on it. */
export function areaOfSight(): Area {
  return sight?.() ?? usualSight;
}

let seen: Pick<Seen, 'drawing' | 'standing'> | null = null;

/** What stands on the canvas that is in sight; nothing where none is. */
export function nodesOfSight(): readonly Standing[] {
  return seen?.standing ?? [];
}

/** How close together the lanes of the canvas that is in sight are. */
export function densityOfSight(): Density {
  return seen?.drawing.density ?? 'roomy';
}

type Seen = {
  readonly flow: ReactFlowInstance<FlowNode>;
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
  readonly standing: readonly Standing[];
  /** What was looked at last, until somebody moves the view themselves. */
  readonly looked: RefObject<string | null>;
  /** As far away as the canvas goes. */
  readonly leastZoom: number;
};

/** A card is brought to reading size, a frame fills the window. */
const readingSize = 1.25;
const calm = { duration: 200 };

/** Lets what lies outside the canvas say where to look, and know where somebody is looking. */
export function useCanvasEye({ flow, width, height, drawing, standing, looked, leastZoom }: Seen): void {
  const wanted = useEye((eye) => eye.wanted);
  const node = standing.find(({ id }) => id === wanted);
  useEffect(() => {
    if (node === undefined || width === 0) return;
    useEye.setState({ wanted: null });
    looked.current = node.id;
    void flow.setViewport(viewOf(node, width, height, drawing, leastZoom), calm);
    focusNode(node.id);
  }, [node, flow, width, height, drawing, looked, leastZoom]);
  // In a window of another size it stays before the eye.
  const nodes = useRef(standing);
  nodes.current = standing;
  const least = useRef(leastZoom);
  least.current = leastZoom;
  useEffect(() => {
    const kept = nodes.current.find(({ id }) => id === looked.current);
    if (kept !== undefined && width > 0) void flow.setViewport(viewOf(kept, width, height, drawing, least.current));
  }, [flow, width, height, drawing, looked]);
  useEffect(() => {
    seen = { drawing, standing };
    return () => {
      seen = null;
    };
  }, [drawing, standing]);
  useEffect(() => {
    sight = () => {
      const { x, y, zoom } = flow.getViewport();
      const across = width / zoom / drawing.scale;
      const at = fromFlowPoint({ x: -x / zoom, y: -y / zoom }, across, drawing);
      return { ...at, width: across, height: height / zoom / drawing.scale };
    };
    return () => {
      sight = null;
    };
  }, [flow, width, height, drawing]);
}

function viewOf(node: Standing, width: number, height: number, drawing: Drawing, leastZoom: number) {
  const frame = node.card.kind === 'frame';
  // Above a frame stands its title, and below it the tools of the canvas.
  const { x, y, width: across, height: down } = inPixels(node, drawing);
  const [aside, above, below] = frame ? [32, 72, 80] : [width / 4, height / 4, height / 4];
  const fits = Math.min((width - 2 * aside) / across, (height - above - below) / down);
  const zoom = Math.min(frame ? 2.5 : readingSize, Math.max(leastZoom, fits));
  return {
    x: width / 2 - (x + across / 2) * zoom,
    y: above + (height - above - below) / 2 - (y + down / 2) * zoom,
    zoom,
  };
}

function inPixels(area: Area, drawing: Drawing): Area {
  const at = toFlowPoint(area, area.width, drawing);
  return { ...at, width: area.width * drawing.scale, height: area.height * drawing.scale };
}

/** The keyboard goes on from there, unless something is being written; while presenting the keys turn pages. */
function focusNode(id: string): void {
  setTimeout(() => {
    if (useView.getState().presenting) return;
    const now = document.activeElement;
    if (now instanceof HTMLInputElement || now instanceof HTMLTextAreaElement) return;
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus({
      preventScroll: true,
    });
  }, 60);
}
