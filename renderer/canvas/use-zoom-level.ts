import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { keyedStore } from './keyed-store.ts';
import { type ZoomLevel, zoomLevelOf } from './zoom-level.ts';

/**
 * How close each thing on the canvas is drawn. Drawing hundreds of cards anew would hold up the zoom that asks for it:
 * those before the eye go first, and the others follow, a few in each frame.
 */
let level: ZoomLevel = 'middle';
/** What is still drawn as it was before. */
const late = keyedStore<ZoomLevel>();
let frame = 0;
const levelNow = () => level;
/** Milliseconds of a frame that may go into this, and how many are drawn before the clock is looked at. */
const budget = 2.5;
const atOnce = 2;

/** How close a card, a note, a frame or a lane's heading is drawn now, by its id on the canvas. */
export function useZoomLevel(id: string): ZoomLevel {
  return late.useValue(id, levelNow);
}

/** Follows the canvas's zoom. Held once, by the canvas. */
export function useZoomLevels(): void {
  const store = useStoreApi();
  useEffect(() => {
    const follow = (now: ReactFlowState) => {
      const next = zoomLevelOf(now.transform[2]);
      if (next !== level) change(next, now);
    };
    follow(store.getState());
    const stop = store.subscribe(follow);
    return () => {
      stop();
      cancelAnimationFrame(frame);
      late.set(new Map());
    };
  }, [store]);
}

function change(next: ZoomLevel, canvas: ReactFlowState): void {
  const shown = late.all();
  const before = level;
  level = next;
  late.set(new Map(nearestFirst(late.keysRead(), canvas).map((id) => [id, shown.get(id) ?? before])));
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(drawSome);
}

function drawSome(): void {
  const until = performance.now() + budget;
  do {
    const waiting = [...late.all()];
    flushSync(() => late.set(new Map(waiting.slice(atOnce))));
  } while (late.all().size > 0 && performance.now() < until);
  if (late.all().size > 0) frame = requestAnimationFrame(drawSome);
}

/** By their distance from the middle of what is in sight. */
function nearestFirst(ids: readonly string[], { nodeLookup, transform, width, height }: ReactFlowState): string[] {
  const [x, y, zoom] = transform;
  const middle = { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
  const far = new Map(
    ids.map((id) => {
      const node = nodeLookup.get(id);
      if (node === undefined) return [id, Number.POSITIVE_INFINITY];
      const { positionAbsolute: at } = node.internals;
      const across = at.x + (node.width ?? 0) / 2 - middle.x;
      const down = at.y + (node.height ?? 0) / 2 - middle.y;
      return [id, Math.hypot(across, down)];
    }),
  );
  return [...ids].sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0));
}
