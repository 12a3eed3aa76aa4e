import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { CanvasEdge, CanvasNode } from '../canvas-node.ts';
import type { Point } from '../edge-curve.ts';
import { type Density, type Lane, lanes, measuresOf } from '../lanes.ts';

/** Lanes whose order says something: gates open one after the other, duties follow them. */
const ordered: readonly Lane[] = ['stages', 'duties'];

/**
 * Cards and the edges between their lanes, as a graph that the layout library arranges: each lane one layer, in which
 * it finds the order with the fewest crossings and heights that keep edges straight.
 */
export function layoutGraph(nodes: readonly CanvasNode[], edges: readonly CanvasEdge[], density: Density): ElkNode {
  const { gap, gutter, lane } = measuresOf[density];
  const laneOf = new Map(nodes.map((node) => [node.id, node.lane]));
  const between = edges.filter(({ source, target }) => {
    // What rules leads out runs below all cards, and need not stand level with where they end.
    if (target === 'stage:disqualified') return false;
    const [from, to] = [laneOf.get(source), laneOf.get(target)];
    return from !== undefined && to !== undefined && lanes.indexOf(from) < lanes.indexOf(to);
  });
  const inLane: Partial<Record<Lane, number>> = {};
  return {
    id: 'canvas',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.separateConnectedComponents': 'false',
      'elk.spacing.nodeNode': `${gap}`,
      'elk.layered.spacing.nodeNodeBetweenLayers': `${gutter}`,
      'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
      'elk.layered.layering.strategy': 'INTERACTIVE',
      'elk.layered.crossingMinimization.semiInteractive': 'true',
      'elk.layered.thoroughness': '3',
    },
    children: nodes.map((node) => {
      const place = inLane[node.lane] ?? 0;
      inLane[node.lane] = place + 1;
      return {
        id: node.id,
        width: lane[node.lane].width,
        height: node.height,
        x: lane[node.lane].x,
        y: place * 100,
        ...(ordered.includes(node.lane) && { layoutOptions: { 'elk.position': `(0, ${place})` } }),
      };
    }),
    edges: between.map(({ id, source, target }) => ({ id, sources: [source], targets: [target] })),
  };
}

/**
 * Where the library's answer puts the cards: in their lanes, from the top of the canvas, or from the highest card of a
 * selection. Heights are the library's; a lane that nothing leads to or from simply fills from the top.
 */
export function layoutPoints(
  nodes: readonly CanvasNode[],
  answer: ElkNode,
  density: Density,
  whole: boolean,
): ReadonlyMap<string, Point> {
  const heights = new Map((answer.children ?? []).map(({ id, y }) => [id, y ?? 0]));
  const ends = new Set((answer.edges ?? []).flatMap(({ sources, targets }) => [...sources, ...targets]));
  const joined = new Set(nodes.filter(({ id }) => ends.has(id)).map((node) => node.lane));
  const { top, gap, lane } = measuresOf[density];
  const least = Math.min(...nodes.filter((node) => joined.has(node.lane)).map(({ id }) => heights.get(id) ?? 0));
  const from = whole ? top : Math.min(...nodes.map((node) => node.y));
  const foot = new Map<Lane, number>();
  return new Map(
    nodes.map((node) => {
      const x = whole ? lane[node.lane].x : node.x;
      if (joined.has(node.lane)) return [node.id, { x, y: (heights.get(node.id) ?? least) - least + from }];
      const y = foot.get(node.lane) ?? from;
      foot.set(node.lane, y + node.height + gap);
      return [node.id, { x, y }];
    }),
  );
}
