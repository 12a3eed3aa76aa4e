import type { Area } from '#shared/model/area.ts';
import type { Point } from '../edge-curve.ts';

type Standing = Area & { readonly id: string };

/** Whether a thing stands in an area: its middle does. A frame is not in itself, nor in a smaller one. */
export function standsIn(thing: Standing, frame: Standing): boolean {
  if (thing.id === frame.id || thing.width * thing.height >= frame.width * frame.height) return false;
  const x = thing.x + thing.width / 2;
  const y = thing.y + thing.height / 2;
  return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
}

/**
 * What moves when these move: a frame takes along what stood in it before, by as much. What was moved by itself goes
 * where it was put.
 */
export function withContents(
  moved: ReadonlyMap<string, Point>,
  standing: readonly Standing[],
): ReadonlyMap<string, Point> {
  const frames = standing.filter(({ id }) => id.startsWith('frame:') && moved.has(id));
  if (frames.length === 0) return moved;
  const all = new Map(moved);
  for (const frame of frames) {
    const to = moved.get(frame.id) as Point;
    for (const thing of standing) {
      if (moved.has(thing.id) || !standsIn(thing, frame)) continue;
      all.set(thing.id, { x: thing.x + to.x - frame.x, y: thing.y + to.y - frame.y });
    }
  }
  return all;
}
