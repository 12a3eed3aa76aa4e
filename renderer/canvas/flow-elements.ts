import type { Node } from '@xyflow/react';
import type { Canvas, CanvasEdge, CanvasNode, Card, LaneFrame } from './canvas-node.ts';
import { type EdgeShape, isSameShape, type Point } from './edge-curve.ts';
import { type Density, measuresOf } from './lanes.ts';
import type { BoardNode, FrameCard, NoteCard } from './notes/board-node.ts';

/** How units become pixels of the canvas: scaled with the text, mirrored in a right-to-left window. */
export type Drawing = { readonly scale: number; readonly mirrored: boolean; readonly density: Density };

export type CardNode = Node<{ readonly node: CanvasNode }, 'card'>;
export type LaneHeadNode = Node<{ readonly frame: LaneFrame }, 'laneHead'>;
export type LaneFootNode = Node<{ readonly frame: LaneFrame }, 'laneFoot'>;
export type NoteFlowNode = Node<{ readonly node: BoardNode<NoteCard>; readonly drawing: Drawing }, 'note'>;
export type RegionFlowNode = Node<{ readonly node: BoardNode<FrameCard>; readonly drawing: Drawing }, 'region'>;
export type LaneSectionNode = Node<{ readonly frame: LaneFrame }, 'laneSection'>;
export type FlowNode = CardNode | LaneHeadNode | LaneFootNode | LaneSectionNode | NoteFlowNode | RegionFlowNode;
/** All that is needed to draw an edge. */
export type RibbonData = { readonly edge: CanvasEdge; readonly shape: EdgeShape; readonly drawing: Drawing };

/** Height of the space above the first card that a lane's heading fills from below. */
export const headHeight = 200;

/** Height of the heading over what rules leads out. */
const sectionHead = 26;

export function toFlowPoint(point: Point, width: number, drawing: Drawing): Point {
  const x = drawing.mirrored ? measuresOf[drawing.density].width - point.x - width : point.x;
  return { x: x * drawing.scale, y: point.y * drawing.scale };
}

/** The inverse: where a card that was let go stands in units. */
export function fromFlowPoint(point: Point, width: number, drawing: Drawing): Point {
  const x = point.x / drawing.scale;
  const y = point.y / drawing.scale;
  return { x: drawing.mirrored ? measuresOf[drawing.density].width - x - width : x, y };
}

/** Cards, notes or frames where they stand, or where the hand holds them. */
export function heldNodes<Standing extends Point & { readonly id: string }>(
  nodes: readonly Standing[],
  held: ReadonlyMap<string, Point>,
): readonly Standing[] {
  if (held.size === 0) return nodes;
  return nodes.map((node) => {
    const at = held.get(node.id);
    return at === undefined ? node : { ...node, x: at.x, y: at.y };
  });
}

export function flowNodes(
  canvas: Canvas,
  nodes: readonly CanvasNode[],
  picked: ReadonlySet<string>,
  drawing: Drawing,
  label: Label,
): FlowNode[] {
  const still = { draggable: false, selectable: false, focusable: false } as const;
  const { top, card, lane } = measuresOf[drawing.density];
  return canvas.frames.flatMap((frame) => [
    {
      id: `head:${frame.lane}`,
      type: 'laneHead' as const,
      ...still,
      ...box({ x: frame.x, y: top - 12 - headHeight }, frame.width, headHeight, drawing),
      data: { frame },
    },
    ...(frame.ruledOut === null
      ? []
      : [
          {
            id: `section:${frame.lane}`,
            type: 'laneSection' as const,
            ...still,
            ...box({ x: frame.x, y: frame.ruledOut - sectionHead }, frame.width, sectionHead, drawing),
            data: { frame },
          },
        ]),
    ...nodes
      .filter((node) => node.lane === frame.lane)
      .map((node) => cardNode(node, picked.has(node.id), drawing, label)),
    ...(frame.adds.length === 0
      ? []
      : [
          {
            id: `foot:${frame.lane}`,
            type: 'laneFoot' as const,
            ...still,
            ...box({ x: frame.x, y: frame.bottom + 10 }, lane[frame.lane].width, card.add * frame.adds.length, drawing),
            data: { frame },
          },
        ]),
  ]);
}

type Label = (card: Card) => string;
type Drawn = { readonly selected: boolean; readonly drawing: Drawing; readonly label: Label; readonly flow: CardNode };

/** What was made of a card last. The same card gives the same element, so that only what changed is drawn anew. */
const drawn = new WeakMap<CanvasNode, Drawn>();

function cardNode(node: CanvasNode, selected: boolean, drawing: Drawing, label: Label): CardNode {
  const last = drawn.get(node);
  if (last !== undefined && last.selected === selected && last.drawing === drawing && last.label === label) {
    return last.flow;
  }
  const flow: CardNode = {
    id: node.id,
    type: 'card',
    ...box(node, node.width, node.height, drawing),
    selected,
    ariaLabel: label(node.card),
    // The library calls every card "node", in English.
    domAttributes: {
      'data-testid': `node-${node.selects.kind}-${node.selects.id}`,
      'aria-roledescription': undefined,
    } as object,
    data: last?.flow.data ?? { node },
  };
  drawn.set(node, { selected, drawing, label, flow });
  return flow;
}

/** The same ribbon in the same place stays the same object, so that it is not drawn anew. */
export function ribbonsOf(
  edges: readonly CanvasEdge[],
  shapes: ReadonlyMap<string, EdgeShape>,
  drawing: Drawing,
): readonly RibbonData[] {
  return edges.flatMap((edge): RibbonData[] => {
    const shape = shapes.get(edge.id);
    if (shape === undefined) return [];
    const last = ribbons.get(edge);
    if (last?.drawing === drawing && isSameShape(last.shape, shape)) return [last];
    const data = { edge, shape, drawing };
    ribbons.set(edge, data);
    return [data];
  });
}

const ribbons = new WeakMap<CanvasEdge, RibbonData>();

/** Where it stands and how large it is: said, so that the library need not measure it anew whenever it changes. */
export function box(at: Point, width: number, height: number, drawing: Drawing) {
  const size = { width: width * drawing.scale, height: height * drawing.scale };
  return { position: toFlowPoint(at, width, drawing), ...size, measured: size };
}
