import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CanvasEdge, CanvasNode } from '#renderer/canvas/canvas-node.ts';
import { edgeLayout } from '#renderer/canvas/edge-layout.ts';
import { type Lane, lanes, measuresOf } from '#renderer/canvas/lanes.ts';

const runs = process.env.ACCORD_FULL === '1' ? 2000 : 150;

/** Cards in their lanes, one of them the matrix; what is on them is not what this is about. */
const cards: readonly CanvasNode[] = lanes.flatMap((lane: Lane) => {
  const { x, width } = measuresOf.roomy.lane[lane];
  const count = lane === 'matrix' ? 1 : 4;
  return Array.from({ length: count }, (_, i) => {
    const card = lane === 'matrix' ? { kind: 'matrix', rows: 4 } : { kind: 'stage' };
    const height = lane === 'matrix' ? 500 : 90;
    return { id: `${lane}:${i}`, lane, card, x, y: 90 + i * 110, width, height } as unknown as CanvasNode;
  });
});
const anyCard = fc.constantFrom(...cards.map(({ id }) => id));
const anyEdges = fc
  .uniqueArray(fc.tuple(anyCard, anyCard), { selector: (ends) => ends.join('>'), maxLength: 30 })
  .chain((pairs) =>
    fc.tuple(
      ...pairs.map((ends) => fc.tuple(fc.constant(ends), fc.constantFrom('touched', 'moving', 'refers'), fc.nat(9))),
    ),
  )
  .map((made) =>
    made.map(
      ([[source, target], flow, tenths]) =>
        ({ id: `${source}>${target}`, source, target, flow, leads: tenths, share: tenths / 10 }) as CanvasEdge,
    ),
  );
const somewhere = fc.record({ x: fc.integer({ min: -200, max: 1800 }), y: fc.integer({ min: -200, max: 1500 }) });
const anyMoves = fc.dictionary(anyCard, somewhere, { maxKeys: 4 }).map((moves) => new Map(Object.entries(moves)));

test('edges that follow cards under the hand are drawn as they are drawn when the cards stand there', () => {
  fc.assert(
    fc.property(anyEdges, anyMoves, (edges, moved) => {
      const { shapes, follow } = edgeLayout(edges, cards, measuresOf.roomy);
      const there = cards.map((card) => ({ ...card, ...moved.get(card.id) }));
      const whole = edgeLayout(edges, there, measuresOf.roomy).shapes;
      expect(new Map([...shapes, ...follow(moved)])).toEqual(whole);
    }),
    { numRuns: runs },
  );
});

test('what is far from the hand is not drawn anew', () => {
  const edge = (source: string, target: string) =>
    ({ id: `${source}>${target}`, source, target, flow: 'touched', leads: 1, share: 0.1 }) as CanvasEdge;
  const edges = [edge('fit:0', 'matrix:0'), edge('fit:1', 'matrix:0'), edge('audience:1', 'fit:1')];
  const { follow } = edgeLayout(edges, cards, measuresOf.roomy);
  expect([...follow(new Map([['fit:0', { x: 300, y: 130 }]])).keys()]).toEqual(['fit:0>matrix:0']);
});
