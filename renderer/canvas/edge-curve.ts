import type { CanvasEdge, CanvasNode } from './canvas-node.ts';
import type { Measures } from './lanes.ts';

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

export function breadthOf(edge: CanvasEdge, measures: Measures): number {
  if (edge.flow === 'refers' || edge.leads === null) return line;
  return Math.max(line, edge.share * measures.ribbon);
}

export function curved(from: Point, to: Point, breadth: number): EdgeShape {
  const reach = Math.max(18, Math.abs(to.x - from.x) / 2);
  const by = [
    { x: from.x + reach, y: from.y },
    { x: to.x - reach, y: to.y },
  ] as const;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { steps: [move(from), { to: 'curve', by, at: to }], breadth, middle, heading: 'onward' };
}

/** Down a lane, from the foot of one card to the top of another. */
export function fallen(source: CanvasNode, target: CanvasNode, breadth: number, edge: CanvasEdge): EdgeShape {
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
export function looped(source: CanvasNode, target: CanvasNode, breadth: number, atEnd: boolean): EdgeShape {
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
export function channelled(from: Point, to: Point, y: number, breadth: number, measures: Measures): EdgeShape {
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

export function centre(node: CanvasNode): number {
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

export function isSameShape(a: EdgeShape, b: EdgeShape): boolean {
  return (
    a.breadth === b.breadth &&
    a.heading === b.heading &&
    isSamePoint(a.middle, b.middle) &&
    a.steps.length === b.steps.length &&
    a.steps.every((step, i) => isSameStep(step, b.steps[i] as Step))
  );
}

function isSameStep(a: Step, b: Step): boolean {
  if (a.to !== b.to || !isSamePoint(a.at, b.at)) return false;
  if (a.to !== 'curve' || b.to !== 'curve') return true;
  return isSamePoint(a.by[0], b.by[0]) && isSamePoint(a.by[1], b.by[1]);
}

function isSamePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}
