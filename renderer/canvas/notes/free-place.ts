import type { Area } from '#shared/model/area.ts';

type Size = { readonly width: number; readonly height: number };

const step = 40;
const gap = 10;

/** How much farther a place may lie for covering one unit of something less. */
const dislike = 0.2;

/**
 * Where a thing of this size covers as little as can be of what stands there, and as near to the middle of what is seen
 * as it goes; the middle itself where it does not fit into what is seen.
 */
export function freePlace(size: Size, sight: Area, standing: readonly Area[]): Area {
  const middle = {
    ...size,
    x: sight.x + (sight.width - size.width) / 2,
    y: sight.y + (sight.height - size.height) / 2,
  };
  let best = middle;
  let least = Number.POSITIVE_INFINITY;
  for (let y = sight.y + gap; y + size.height < sight.y + sight.height - gap; y += step) {
    for (let x = sight.x + gap; x + size.width < sight.x + sight.width - gap; x += step) {
      const place = { ...size, x, y };
      const covered = standing.reduce((sum, thing) => sum + overlap(place, thing), 0);
      const cost = Math.hypot(x - middle.x, y - middle.y) + covered * dislike;
      if (cost >= least) continue;
      least = cost;
      best = place;
    }
  }
  return best;
}

/** The area around things, with room to breathe; above it there is room for what is written over the first of them. */
export function areaAround(things: readonly Area[], above: number): Area {
  const left = Math.min(...things.map(({ x }) => x)) - 1.6 * gap;
  const top = Math.min(...things.map(({ y }) => y)) - above;
  const right = Math.max(...things.map(({ x, width }) => x + width)) + 1.6 * gap;
  const bottom = Math.max(...things.map(({ y, height }) => y + height)) + 1.6 * gap;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The area that two have in common, a little more than they touch. */
function overlap(a: Area, b: Area): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + gap;
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) + gap;
  return across > 0 && down > 0 ? across * down : 0;
}
