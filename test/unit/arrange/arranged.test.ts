import { describe, expect, it } from 'vitest';
import { aligned, distributed, movedOnly } from '#renderer/canvas/arrange/arranged.ts';

const boxes = [
  { id: 'a', x: 0, y: 10, width: 100, height: 40 },
  { id: 'b', x: 50, y: 100, width: 60, height: 80 },
  { id: 'c', x: 20, y: 400, width: 200, height: 20 },
];
const xs = (points: ReadonlyMap<string, { x: number }>) => boxes.map(({ id }) => points.get(id)?.x);
const ys = (points: ReadonlyMap<string, { y: number }>) => boxes.map(({ id }) => points.get(id)?.y);

describe('arranging cards', () => {
  it('aligns at the outermost start, end, top and bottom, or halfway between them', () => {
    expect(xs(aligned(boxes, 'start'))).toEqual([0, 0, 0]);
    expect(xs(aligned(boxes, 'end'))).toEqual([120, 160, 20]);
    expect(xs(aligned(boxes, 'centre'))).toEqual([60, 80, 10]);
    expect(ys(aligned(boxes, 'top'))).toEqual([10, 10, 10]);
    expect(ys(aligned(boxes, 'bottom'))).toEqual([380, 340, 400]);
    expect(ys(aligned(boxes, 'middle'))).toEqual([195, 175, 205]);
    expect(ys(aligned(boxes, 'start'))).toEqual([10, 100, 400]);
  });

  it('distributes so that the gaps are the same and the outermost stay', () => {
    expect(ys(distributed(boxes, 'down'))).toEqual([10, 185, 400]);
    const across = distributed(boxes, 'across');
    const [a, c, b] = ['a', 'c', 'b'].map((id) => across.get(id)?.x ?? Number.NaN) as [number, number, number];
    expect(c - (a + 100)).toBeCloseTo(b - (c + 200));
    expect(a).toBe(0);
  });

  it('moves only what does not stand there already', () => {
    expect([...movedOnly(boxes, aligned(boxes, 'start')).keys()]).toEqual(['b', 'c']);
    expect(movedOnly(boxes, distributed([], 'down')).size).toBe(0);
  });
});
