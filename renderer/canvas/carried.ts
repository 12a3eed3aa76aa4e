import type { CanvasEdge } from './canvas-node.ts';
import type { Point } from './edge-curve.ts';
import { isSameShape } from './edge-curve.ts';
import type { EdgeLayout } from './edge-layout.ts';
import { type Drawing, type RibbonData, toFlowPoint } from './flow-elements.ts';
import { keyedStore } from './keyed-store.ts';
import type { Standing } from './notes/board-node.ts';

/**
 * What a moving hand carries. In every frame of a drag this moves the cards on the page itself and draws anew the
 * ribbons that touch them; the canvas as it is kept by React hears of it when they are set down. So a drag costs what
 * moves, however much stands around it.
 */

/** By card: how far it is from where it stands, in pixels of the canvas. */
export const carriedCards = keyedStore<Point>();
/** By edge: as it is drawn meanwhile. */
export const carriedRibbons = keyedStore<RibbonData>();

/** What was looked for on the page in this drag. */
const elements = new Map<string, HTMLElement | null>();
/** The frame around what an area has picked. */
const pickedArea = '.react-flow__nodesselection-rect';

export type Around = {
  readonly standing: ReadonlyMap<string, Standing>;
  readonly edges: ReadonlyMap<string, CanvasEdge>;
  readonly layout: EdgeLayout;
  readonly drawing: Drawing;
};

/** Shows these cards, notes and frames where the hand has them, in units, and what leads to them. */
export function carry(moved: ReadonlyMap<string, Point>, { standing, edges, layout, drawing }: Around): void {
  const shifts = new Map<string, Point>();
  for (const [id, to] of moved) {
    const from = standing.get(id);
    if (from === undefined) continue;
    const shift = between(toFlowPoint(from, from.width, drawing), toFlowPoint(to, from.width, drawing));
    shifts.set(id, shift);
    shove(elementOf(`.react-flow__node[data-id="${CSS.escape(id)}"]`), shift);
  }
  shove(elementOf(pickedArea), [...shifts.values()][0]);
  carriedCards.set(shifts);

  const before = carriedRibbons.all();
  const ribbons = new Map<string, RibbonData>();
  for (const [id, shape] of layout.follow(moved)) {
    const edge = edges.get(id);
    const resting = layout.shapes.get(id);
    if (edge === undefined || (resting !== undefined && isSameShape(resting, shape))) continue;
    const last = before.get(id);
    ribbons.set(id, last?.edge === edge && isSameShape(last.shape, shape) ? last : { edge, shape, drawing });
  }
  carriedRibbons.set(ribbons);
}

/** Everything is drawn where it stands again. */
export function setDown(): void {
  for (const element of elements.values()) shove(element, undefined);
  elements.clear();
  carriedCards.set(new Map());
  carriedRibbons.set(new Map());
}

function between(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}

/** On top of the place that the library gives it. */
function shove(element: HTMLElement | null, by: Point | undefined): void {
  if (element !== null) element.style.translate = by === undefined ? '' : `${by.x}px ${by.y}px`;
}

function elementOf(selector: string): HTMLElement | null {
  const known = elements.get(selector);
  if (known === null || known?.isConnected) return known;
  const found = document.querySelector<HTMLElement>(selector);
  elements.set(selector, found);
  return found;
}
