import type { Area } from '#shared/model/area.ts';

type Size = { readonly width: number; readonly height: number };

const step = 40;
const gap = 10;

/**
 * Where a thing of this size covers nothing that stands there, as near to the middle of what is seen as it goes; in the
 * middle itself where there is no such place in sight.
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
      const far = Math.hypot(x - middle.x, y - middle.y);
      if (far >= least || standing.some((thing) => overlap({ ...size, x, y }, thing))) continue;
      least = far;
      best = { ...size, x, y };
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

function overlap(a: Area, b: Area): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}
