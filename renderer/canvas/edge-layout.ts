import type { CanvasEdge, CanvasNode } from './canvas-node.ts';
import { breadthOf, centre, channelled, curved, type EdgeShape, fallen, looped, type Point } from './edge-curve.ts';
import { type Ports, portsOf } from './edge-ports.ts';
import { type Lane, lanes, type Measures } from './lanes.ts';

export type EdgeLayout = {
  /** The shape of every edge, by its id. */
  readonly shapes: ReadonlyMap<string, EdgeShape>;
  /**
   * The shapes of the edges that may be drawn otherwise while these cards stand elsewhere; all others keep theirs. The
   * work goes with the edges around those cards, not with all that are there.
   */
  readonly follow: (moved: ReadonlyMap<string, Point>) => ReadonlyMap<string, EdgeShape>;
};

/**
 * Ribbons leave and enter side by side, ordered so that they do not cross; what skips lanes runs below the cards, and
 * bends stay in the gutters.
 */
export function edgeLayout(edges: readonly CanvasEdge[], nodes: readonly CanvasNode[], measures: Measures): EdgeLayout {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const drawn = edges.filter(({ source, target }) => byId.has(source) && byId.has(target));
  const touching = grouped(drawn);
  const laneOf = (id: string) => (byId.get(id) as CanvasNode).lane;
  const isWithin = ({ source, target }: CanvasEdge) => laneOf(source) === laneOf(target);
  const within = drawn.filter(isWithin);
  const between = (id: string) => (touching.get(id) ?? []).filter((edge) => !isWithin(edge));
  const below = channelsOf(drawn, byId, measures);
  const feet = feetOf(nodes);

  const shapesOf = (some: readonly CanvasEdge[], cards: Cards) => {
    const apart = some.filter((edge) => !isWithin(edge));
    const ports = portsOf(apart, cards.byId, between, measures);
    return new Map(some.map((edge) => [edge.id, shapeOf(edge, { ...cards, ports, below, measures })]));
  };

  const follow = (moved: ReadonlyMap<string, Point>) => {
    const at = (node: CanvasNode) => ({ ...node, ...moved.get(node.id) });
    const here = [...moved.keys()].filter((id) => byId.has(id));
    const cards = {
      byId: new Map([...byId, ...here.map((id) => [id, at(byId.get(id) as CanvasNode)] as const)]),
      nodes: nodes.map((node) => (moved.has(node.id) ? at(node) : node)),
    };
    const after = feetOf(cards.nodes);
    const onOtherFeet = lanes.some((lane) => feet.get(lane) !== after.get(lane));
    const crossed = new Set(here.map(laneOf));
    const anew = new Set([
      ...around(here, touching, byId),
      // Another card may stand in their way now, or none any more.
      ...within.filter(({ source }) => crossed.has(laneOf(source))),
      ...(onOtherFeet ? drawn.filter(({ id }) => below.has(id)) : []),
    ]);
    return shapesOf([...anew], { ...cards, feet: after });
  };
  return { shapes: shapesOf(drawn, { byId, nodes, feet }), follow };
}

type Cards = {
  readonly byId: ReadonlyMap<string, CanvasNode>;
  readonly nodes: readonly CanvasNode[];
  /** Where the last card of each lane ends. */
  readonly feet: ReadonlyMap<Lane, number>;
};
type Drawn = Cards & {
  readonly ports: Ports;
  /** How far below the cards each edge runs that skips lanes. */
  readonly below: ReadonlyMap<string, number>;
  readonly measures: Measures;
};

function shapeOf(edge: CanvasEdge, { byId, nodes, feet, ports, below, measures }: Drawn): EdgeShape {
  const source = byId.get(edge.source) as CanvasNode;
  const target = byId.get(edge.target) as CanvasNode;
  const breadth = breadthOf(edge, measures);
  if (source.lane === target.lane) {
    return isBelow(source, target) && !isBarred(source, target, nodes)
      ? fallen(source, target, breadth, edge)
      : looped(source, target, breadth, edge.flow === 'moving');
  }
  const from = { x: source.x + source.width, y: ports.out.get(edge.id) ?? centre(source) };
  const to = { x: target.x, y: ports.in.get(edge.id) ?? centre(target) };
  const depth = below.get(edge.id);
  if (depth === undefined) return curved(from, to, breadth);
  const channel = footBetween(source, target, feet, measures) + depth;
  return channelled(from, to, channel, Math.min(breadth, measures.gutter / 2), measures);
}

/**
 * The edges of these cards, and of the cards they lead to: there ribbons lie side by side in the order of where they
 * go, and may change places. At the matrix each keeps its own height.
 */
function around(
  cards: readonly string[],
  touching: ReadonlyMap<string, readonly CanvasEdge[]>,
  byId: ReadonlyMap<string, CanvasNode>,
): readonly CanvasEdge[] {
  const own = cards.flatMap((id) => touching.get(id) ?? []);
  const next = new Set(own.flatMap(({ source, target }) => [source, target]));
  const others = [...next].filter((id) => byId.get(id)?.card.kind !== 'matrix');
  return [...own, ...others.flatMap((id) => touching.get(id) ?? [])];
}

function grouped(edges: readonly CanvasEdge[]): ReadonlyMap<string, readonly CanvasEdge[]> {
  const groups = new Map<string, CanvasEdge[]>();
  for (const edge of edges) {
    for (const id of new Set([edge.source, edge.target])) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [edge]);
      else group.push(edge);
    }
  }
  return groups;
}

/** What skips lanes runs in a channel of its own, each below the one before. */
function channelsOf(
  edges: readonly CanvasEdge[],
  byId: ReadonlyMap<string, CanvasNode>,
  measures: Measures,
): ReadonlyMap<string, number> {
  const below = new Map<string, number>();
  let depth = 0;
  for (const edge of edges) {
    if (!skipsLanes(byId.get(edge.source) as CanvasNode, byId.get(edge.target) as CanvasNode)) continue;
    below.set(edge.id, depth);
    depth += Math.max(24, breadthOf(edge, measures) + 18);
  }
  return below;
}

/** Groups of either dimension reach the matrix straight; everything else that passes a lane runs below. */
function skipsLanes(source: CanvasNode, target: CanvasNode): boolean {
  if (source.lane === target.lane || target.card.kind === 'matrix') return false;
  const distance = lanes.indexOf(target.lane) - lanes.indexOf(source.lane);
  return distance > (source.lane === 'audience' ? 2 : 1);
}

function feetOf(nodes: readonly CanvasNode[]): ReadonlyMap<Lane, number> {
  const feet = new Map<Lane, number>();
  for (const { lane, y, height } of nodes) feet.set(lane, Math.max(feet.get(lane) ?? 0, y + height));
  return feet;
}

/** Just below every card, and what can be added, in the lanes that are passed. */
function footBetween(
  source: CanvasNode,
  target: CanvasNode,
  feet: ReadonlyMap<Lane, number>,
  measures: Measures,
): number {
  const passed = lanes.slice(lanes.indexOf(source.lane) + 1, lanes.indexOf(target.lane));
  return Math.max(measures.top, ...passed.map((lane) => feet.get(lane) ?? 0)) + measures.card.add + 22;
}

function isBelow(source: CanvasNode, target: CanvasNode): boolean {
  return source.lane === 'stages' && target.y >= source.y + source.height;
}

/** Another card stands in the way. */
function isBarred(source: CanvasNode, target: CanvasNode, nodes: readonly CanvasNode[]): boolean {
  return nodes.some(
    (node) => node.lane === source.lane && node.y >= source.y + source.height && node.y + node.height <= target.y,
  );
}
