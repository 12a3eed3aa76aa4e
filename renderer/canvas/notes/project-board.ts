import { byPosition } from '#shared/lib/by-position.ts';
import type { Area } from '#shared/model/area.ts';
import type { Frame } from '#shared/model/frame.ts';
import type { Note } from '#shared/model/note.ts';
import { type Density, type Lane, measuresOf } from '../lanes.ts';
import { shrink } from '../place-cards.ts';
import type { BoardNode } from './board-node.ts';

type BoardInput = {
  readonly modelId: string;
  readonly notes: readonly Note[];
  readonly frames: readonly Frame[];
  readonly density: Density;
};

/** Frames in the order of the agenda, then notes in the order they were written: what comes later lies on top. */
export function projectBoard({ modelId, notes, frames, density }: BoardInput): readonly BoardNode[] {
  const inOrder = frames.filter((frame) => frame.modelId === modelId).sort(byPosition);
  const written = notes.filter((note) => note.modelId === modelId).sort(byMoment);
  return [
    ...inOrder.map((frame, i): BoardNode => {
      const { id, name, minutes } = frame;
      const card = { kind: 'frame', name, minutes, step: i + 1 } as const;
      return { id: `frame:${id}`, selects: { kind: 'frame', id }, card, ...shrunk(frame, density, 'frame') };
    }),
    ...written.map((note): BoardNode => {
      const { id, kind, words, answer, side, at } = note;
      const card = { kind, words, answer, side, at };
      return { id: `note:${id}`, selects: { kind: 'note', id }, card, ...shrunk(note, density, 'note') };
    }),
  ];
}

/** Room for a frame's title, which stands above it. */
const titleHeight = 40;

/** Where the highest title of a frame begins, if that is above the lanes; else 0. */
export function titlesAbove(nodes: readonly BoardNode[]): number {
  const tops = nodes.filter(({ card }) => card.kind === 'frame').map(({ y }) => y - titleHeight);
  return Math.min(0, ...tops);
}

/** Whether the title of a frame stands where a lane's heading grows to when it is looked at from far. */
export function isUnderTitle(lane: Lane, frames: readonly Frame[], modelId: string | undefined): boolean {
  const { lane: at, top } = measuresOf.roomy;
  const { x, width } = at[lane];
  return frames.some(
    (frame) =>
      frame.modelId === modelId && frame.y < top && frame.y > -200 && frame.x < x + width && frame.x + frame.width > x,
  );
}

/** Where it lies in lanes that are this close together. */
export function shrunk({ x, y, width, height }: Area, density: Density, kind: 'note' | 'frame'): Area {
  const by = scaleOf(density, kind);
  return { x: x * by.x, y: y * by.y, width: width * by.width, height: height * by.height };
}

/** The area as a record keeps it, whatever the density was under the hand. */
export function grown({ x, y, width, height }: Area, density: Density, kind: 'note' | 'frame'): Area {
  const by = scaleOf(density, kind);
  const [left, top] = [Math.round(x / by.x), Math.round(y / by.y)];
  return { x: left, y: top, width: Math.round(width / by.width), height: Math.round(height / by.height) };
}

/** A frame shrinks with what stands in it; a note keeps its shape, so that it can still be read. */
function scaleOf(density: Density, kind: 'note' | 'frame') {
  const { x, y } = shrink(density);
  return { x, y, width: x, height: kind === 'note' ? x : y };
}

function byMoment(a: Note, b: Note): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
