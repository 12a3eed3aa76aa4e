import type { Point } from '../edge-curve.ts';

/** A card as arranging sees it: a box, in units from the start of the first lane. */
export type Box = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const alignments = ['start', 'centre', 'end', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];

/** Where boxes stand when their starts, ends, middles … are in one line: at the outermost, or halfway between. */
export function aligned(boxes: readonly Box[], how: Alignment): ReadonlyMap<string, Point> {
  const least = (of: (box: Box) => number) => Math.min(...boxes.map(of));
  const most = (of: (box: Box) => number) => Math.max(...boxes.map(of));
  const start = least((box) => box.x);
  const end = most((box) => box.x + box.width);
  const top = least((box) => box.y);
  const bottom = most((box) => box.y + box.height);
  const at = (box: Box): Point => {
    switch (how) {
      case 'start':
        return { x: start, y: box.y };
      case 'centre':
        return { x: (start + end - box.width) / 2, y: box.y };
      case 'end':
        return { x: end - box.width, y: box.y };
      case 'top':
        return { x: box.x, y: top };
      case 'middle':
        return { x: box.x, y: (top + bottom - box.height) / 2 };
      case 'bottom':
        return { x: box.x, y: bottom - box.height };
    }
  };
  return new Map(boxes.map((box) => [box.id, at(box)]));
}

/** Where boxes stand when the gaps between them are the same; the outermost two stay. */
export function distributed(boxes: readonly Box[], way: 'across' | 'down'): ReadonlyMap<string, Point> {
  const from = (box: Box) => (way === 'across' ? box.x : box.y);
  const length = (box: Box) => (way === 'across' ? box.width : box.height);
  const inOrder = [...boxes].sort((a, b) => from(a) - from(b));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const filled = inOrder.reduce((sum, box) => sum + length(box), 0);
  const gap = (from(last) + length(last) - from(first) - filled) / Math.max(1, inOrder.length - 1);
  let at = from(first);
  return new Map(
    inOrder.map((box) => {
      const point = way === 'across' ? { x: at, y: box.y } : { x: box.x, y: at };
      at += length(box) + gap;
      return [box.id, point];
    }),
  );
}

/** Only those that really move. */
export function movedOnly(boxes: readonly Box[], to: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  return new Map(
    boxes.flatMap((box) => {
      const at = to.get(box.id);
      const moves = at !== undefined && (Math.abs(at.x - box.x) > 0.5 || Math.abs(at.y - box.y) > 0.5);
      return moves ? [[box.id, at] as const] : [];
    }),
  );
}
