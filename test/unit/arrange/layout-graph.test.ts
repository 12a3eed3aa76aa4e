import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { measuresOf } from '#renderer/canvas/lanes.ts';
import { layoutGraph, layoutPoints } from '#renderer/canvas/layout/layout-graph.ts';
import { projectCanvas } from '#renderer/canvas/project-canvas.ts';
import { sampleState, shownModel } from '#test/support/sample-state.ts';

const { nodes, edges } = projectCanvas({
  model: shownModel(sampleState()),
  simulation: null,
  placements: [],
  language: 'en',
  density: 'roomy',
  signed: 'none',
});
const elk = new ELK();

describe('the automatic layout', () => {
  it('keeps each card in its lane, gates in their order, and no card on another', async () => {
    const answer = await elk.layout(layoutGraph(nodes, edges, 'roomy'));
    const points = layoutPoints(nodes, answer, 'roomy', true);
    const placed = nodes.map((node) => ({ ...node, ...points.get(node.id) }));
    for (const node of placed) expect(node.x).toBe(measuresOf.roomy.lane[node.lane].x);
    for (const a of placed) {
      for (const b of placed) {
        const over = a.lane === b.lane && a.id !== b.id && a.y < b.y + b.height && b.y < a.y + a.height;
        expect(over && `${a.id} on ${b.id}`).toBe(false);
      }
    }
    const stages = placed.filter(({ lane }) => lane === 'stages');
    expect([...stages].sort((a, b) => a.y - b.y).map(({ id }) => id)).toEqual(stages.map(({ id }) => id));
    expect(Math.min(...placed.map(({ y }) => y))).toBe(measuresOf.roomy.top);
    // Nothing of the sample asks for its audience, which fills its lane from the top.
    const audience = placed.filter(({ lane }) => lane === 'audience');
    expect(Math.min(...audience.map(({ y }) => y))).toBe(measuresOf.roomy.top);
  });

  it('arranges a selection from where its highest card stands, and does not move it across', async () => {
    const some = nodes
      .filter(({ lane }) => lane === 'fit')
      .map((node) => ({ ...node, y: node.y + 300, x: node.x + 7 }));
    const answer = await elk.layout(layoutGraph(some, edges, 'roomy'));
    const points = layoutPoints(some, answer, 'roomy', false);
    expect(Math.min(...[...points.values()].map(({ y }) => y))).toBe(Math.min(...some.map(({ y }) => y)));
    for (const node of some) expect(points.get(node.id)?.x).toBe(node.x);
  });
});
