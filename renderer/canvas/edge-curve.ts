import type { CanvasEdge, CanvasNode } from './canvas-node.ts';
import { type Lane, lanes, type Measures } from './lanes.ts';

/** A point on the canvas, in units from the start of the first lane. */
export type Point = { readonly x: number; readonly y: number };

/** A run of cubic curves and straight lines, as it is drawn left to right. */
export type Step =
  | { readonly to: 'move' | 'line'; readonly at: Point }
  | { readonly to: 'curve'; readonly by: readonly [Point, Point]; readonly at: Point };

export type EdgeShape = {
  readonly steps: readonly Step[];
  /** Breadth of the ribbon or line, in units. */
  readonly breadth: number;
  /** Where a word or an arrow stands on it, and which way it goes there. */
  readonly middle: Point;
  readonly heading: 'onward' | 'down';
};

const line = 1.5;

/**
 * The shape of every edge. Ribbons leave and enter side by side, ordered so that they do not cross; what skips
 * lanes runs below the cards, and bends stay in the gutters.
 */
export function edgeShapes(
  edges: readonly CanvasEdge[],
  nodes: readonly CanvasNode[],
  measures: Measures,
): ReadonlyMap<string, EdgeShape> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ends = portsOf(edges, byId, measures);
  const shapes = new Map<string, EdgeShape>();
  const feet = new Map<Lane, number>();
  for (const { lane, y, height } of nodes) feet.set(lane, Math.max(feet.get(lane) ?? 0, y + height));
  let below = 0;
  for (const edge of edges) {
    const source = byId.get(edge.source);
    const target = byId.get(edge.target);
    if (source === undefined || target === undefined) continue;
    const breadth = breadthOf(edge, measures);
    const from = { x: source.x + source.width, y: ends.out.get(edge.id) ?? centre(source) };
    const to = { x: target.x, y: ends.in.get(edge.id) ?? centre(target) };
    if (source.lane === target.lane) {
      shapes.set(
        edge.id,
        isBelow(source, target) && !isBarred(source, target, nodes)
          ? fallen(source, target, breadth, edge)
          : looped(source, target, breadth, edge.flow === 'moving'),
      );
    } else if (skipsLanes(source, target)) {
      const channel = footBetween(source, target, feet, measures) + below;
      shapes.set(edge.id, channelled(from, to, channel, Math.min(breadth, measures.gutter / 2), measures));
      below += Math.max(24, breadth + 18);
    } else {
      shapes.set(edge.id, curved(from, to, breadth));
    }
  }
  return shapes;
}

export function breadthOf(edge: CanvasEdge, measures: Measures): number {
  if (edge.flow === 'refers' || edge.leads === null) return line;
  return Math.max(line, edge.share * measures.ribbon);
}

/** Groups of either dimension reach the matrix straight; everything else that passes a lane runs below. */
function skipsLanes(source: CanvasNode, target: CanvasNode): boolean {
  if (target.card.kind === 'matrix') return false;
  const distance = lanes.indexOf(target.lane) - lanes.indexOf(source.lane);
  return distance > (source.lane === 'audience' ? 2 : 1);
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

type Ports = { readonly out: ReadonlyMap<string, number>; readonly in: ReadonlyMap<string, number> };

/** At what height each edge leaves its source and enters its target. */
function portsOf(edges: readonly CanvasEdge[], nodes: ReadonlyMap<string, CanvasNode>, measures: Measures): Ports {
  const out = new Map<string, number>();
  const into = new Map<string, number>();
  const between = edges.filter(({ source, target }) => nodes.get(source)?.lane !== nodes.get(target)?.lane);
  const leaving = grouped(between, 'source');
  const entering = grouped(between, 'target');
  for (const node of nodes.values()) {
    for (const [own, ports, end] of [
      [leaving.get(node.id), out, 'target'],
      [entering.get(node.id), into, 'source'],
    ] as const) {
      if (own === undefined) continue;
      const other = (edge: CanvasEdge) => nodes.get(edge[end]);
      if (node.card.kind === 'matrix') {
        for (const edge of own) ports.set(edge.id, besideMatrix(node, other(edge), measures));
      } else {
        stack(node, byHeight(own, other), ports, measures);
      }
    }
  }
  return { out, in: into };
}

function grouped(edges: readonly CanvasEdge[], end: 'source' | 'target'): ReadonlyMap<string, readonly CanvasEdge[]> {
  const groups = new Map<string, CanvasEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge[end]);
    if (group === undefined) groups.set(edge[end], [edge]);
    else group.push(edge);
  }
  return groups;
}

function stack(node: CanvasNode, edges: readonly CanvasEdge[], ports: Map<string, number>, measures: Measures): void {
  const breadths = edges.map((edge) => breadthOf(edge, measures) + 4);
  const total = breadths.reduce((sum, breadth) => sum + breadth, 0);
  const room = node.height - 12;
  const tight = Math.min(1, room / Math.max(total, 1));
  let y = centre(node) - (total * tight) / 2;
  edges.forEach((edge, i) => {
    const breadth = (breadths[i] as number) * tight;
    ports.set(edge.id, y + breadth / 2);
    y += breadth;
  });
}

/** Ribbons reach the matrix at the height they come from, as far as it goes. */
function besideMatrix(matrix: CanvasNode, other: CanvasNode | undefined, measures: Measures): number {
  const rows = matrix.card.kind === 'matrix' ? Math.min(matrix.card.rows, 4) : 4;
  const top = matrix.y + measures.card.matrixHead + measures.ribbon / 2;
  const bottom = matrix.y + measures.card.matrixHead + rows * measures.card.cell - measures.ribbon / 2;
  return Math.min(bottom, Math.max(top, other === undefined ? top : centre(other)));
}

function byHeight(edges: readonly CanvasEdge[], other: (edge: CanvasEdge) => CanvasNode | undefined): CanvasEdge[] {
  return [...edges].sort((a, b) => (other(a)?.y ?? 0) - (other(b)?.y ?? 0));
}

function curved(from: Point, to: Point, breadth: number): EdgeShape {
  const reach = Math.max(18, Math.abs(to.x - from.x) / 2);
  const by = [
    { x: from.x + reach, y: from.y },
    { x: to.x - reach, y: to.y },
  ] as const;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { steps: [move(from), { to: 'curve', by, at: to }], breadth, middle, heading: 'onward' };
}

/** Down a lane, from the foot of one card to the top of another. */
function fallen(source: CanvasNode, target: CanvasNode, breadth: number, edge: CanvasEdge): EdgeShape {
  const shift = edge.flow === 'refers' ? source.width / 4 : 0;
  const from = { x: source.x + source.width / 2 + shift, y: source.y + source.height };
  const to = { x: target.x + target.width / 2 + shift, y: target.y };
  const reach = (to.y - from.y) / 2;
  const by = [
    { x: from.x, y: from.y + reach },
    { x: to.x, y: to.y - reach },
  ] as const;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { steps: [move(from), { to: 'curve', by, at: to }], breadth, middle, heading: 'down' };
}

/** Within a lane and around other cards: at the end side where leads move, else at the start side. */
function looped(source: CanvasNode, target: CanvasNode, breadth: number, atEnd: boolean): EdgeShape {
  const from = { x: atEnd ? source.x + source.width : source.x, y: centre(source) };
  const to = { x: atEnd ? target.x + target.width : target.x, y: centre(target) };
  const out = atEnd ? Math.max(from.x, to.x) + 34 : Math.min(from.x, to.x) - 26;
  const by = [
    { x: out, y: from.y },
    { x: out, y: to.y },
  ] as const;
  return {
    steps: [move(from), { to: 'curve', by, at: to }],
    breadth,
    middle: { x: (from.x + to.x) / 8 + (out * 3) / 4, y: (from.y + to.y) / 2 },
    heading: 'down',
  };
}

/** Down in the gutter after the source, along below all cards, up in the gutter before the target. */
function channelled(from: Point, to: Point, y: number, breadth: number, measures: Measures): EdgeShape {
  const half = measures.gutter / 2;
  const bend = half - 2;
  const down = from.x + half;
  const up = to.x - half;
  const dropTo = y > from.y ? 1 : -1;
  const riseTo = to.y < y ? -1 : 1;
  const corner = (by: Point, at: Point): Step => ({ to: 'curve', by: [by, by], at });
  const steps: Step[] = [
    move(from),
    corner({ x: down, y: from.y }, { x: down, y: from.y + dropTo * bend }),
    { to: 'line', at: { x: down, y: y - dropTo * bend } },
    corner({ x: down, y }, { x: down + bend, y }),
    { to: 'line', at: { x: up - bend, y } },
    corner({ x: up, y }, { x: up, y: y + riseTo * bend }),
    { to: 'line', at: { x: up, y: to.y - riseTo * bend } },
    corner({ x: up, y: to.y }, to),
  ];
  return { steps, breadth, middle: { x: down + (up - down) / 4, y }, heading: 'onward' };
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

function centre(node: CanvasNode): number {
  return node.y + node.height / 2;
}

function move(at: Point): Step {
  return { to: 'move', at };
}

/** The steps as an SVG path, each point put where the window has it. */
export function pathOf(steps: readonly Step[], place: (point: Point) => Point): string {
  const text = (point: Point) => {
    const { x, y } = place(point);
    return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  };
  return steps
    .map((step) => {
      if (step.to === 'curve') return `C${text(step.by[0])} ${text(step.by[1])} ${text(step.at)}`;
      return `${step.to === 'move' ? 'M' : 'L'}${text(step.at)}`;
    })
    .join('');
}
