import { describe, expect, it } from 'vitest';
import { placeBeside } from '#renderer/canvas/notes/agenda.ts';
import { standsIn, withContents } from '#renderer/canvas/notes/frame-contents.ts';
import { areaAround, freePlace } from '#renderer/canvas/notes/free-place.ts';
import { grown, projectBoard, shrunk } from '#renderer/canvas/notes/project-board.ts';
import type { Frame } from '#shared/model/frame.ts';
import type { Note } from '#shared/model/note.ts';

const box = (id: string, x: number, y: number, width = 100, height = 50) => ({ id, x, y, width, height });
const frame = box('frame:f', 0, 0, 400, 300);

function frameAt(id: string, position: number): Frame {
  return { id, modelId: 'm', position, name: {}, minutes: 15, x: 0, y: 0, width: 400, height: 300 } as unknown as Frame;
}

describe('what stands on the canvas beside the model', () => {
  it('a frame takes along what stands in it, by as much; what it only touches stays', () => {
    const inside = box('note:in', 20, 40);
    const touched = box('group:g', 380, 0);
    const moved = withContents(new Map([['frame:f', { x: 50, y: -10 }]]), [frame, inside, touched]);
    expect(Object.fromEntries(moved)).toEqual({ 'frame:f': { x: 50, y: -10 }, 'note:in': { x: 70, y: 30 } });
  });

  it('what was picked and moved with its frame goes where it was put', () => {
    const moves = new Map([
      ['frame:f', { x: 50, y: 0 }],
      ['note:in', { x: 7, y: 7 }],
    ]);
    expect(withContents(moves, [frame, box('note:in', 20, 40)])).toEqual(moves);
  });

  it('a frame in a frame moves with it, and not the other way round', () => {
    const small = box('frame:s', 10, 10, 100, 100);
    expect(standsIn(small, frame)).toBe(true);
    expect(standsIn(frame, small)).toBe(false);
    expect([...withContents(new Map([['frame:s', { x: 0, y: 0 }]]), [frame, small]).keys()]).toEqual(['frame:s']);
  });

  it('lies in close lanes where it lay in wide ones, and comes back to the same place', () => {
    const area = { x: 300, y: 450, width: 240, height: 160 };
    for (const kind of ['note', 'frame'] as const) {
      const compact = shrunk(area, 'compact', kind);
      expect(compact.width).toBeLessThan(area.width);
      expect(grown(compact, 'compact', kind)).toEqual(area);
      expect(shrunk(area, 'roomy', kind)).toEqual(area);
    }
  });

  it('frames come in the order of the agenda, then notes; those of another model do not come', () => {
    const note = { ...frame, id: 'n', modelId: 'm', kind: 'note', words: '', answer: null, side: 'sales', at: '' };
    const other = { ...note, id: 'o', modelId: 'other' };
    const nodes = projectBoard({
      modelId: 'm',
      notes: [other, note] as unknown as Note[],
      frames: [frameAt('later', 2), frameAt('first', 1)],
      density: 'roomy',
    });
    expect(nodes.map(({ id }) => id)).toEqual(['frame:first', 'frame:later', 'note:n']);
    expect(nodes.map(({ card }) => ('step' in card ? card.step : null))).toEqual([1, 2, null]);
  });

  it('a step of the agenda goes between its neighbours, or beyond the last', () => {
    const agenda = [frameAt('a', 1), frameAt('b', 2), frameAt('c', 3)];
    expect(placeBeside(agenda, 'a', 1)).toBe(2.5);
    expect(placeBeside(agenda, 'c', -1)).toBe(1.5);
    expect(placeBeside(agenda, 'b', 1)).toBe(4);
    expect(placeBeside(agenda, 'b', -1)).toBe(0);
    expect(placeBeside(agenda, 'a', -1)).toBeNull();
    expect(placeBeside(agenda, 'gone', 1)).toBeNull();
  });

  it('a new note covers nothing as long as there is room in sight', () => {
    const sight = { x: 0, y: 0, width: 1000, height: 600 };
    const standing = [box('a', 350, 200, 300, 200)];
    const size = { width: 200, height: 120 };
    const place = freePlace(size, sight, standing);
    const [card] = standing;
    const apart =
      place.x >= (card?.x ?? 0) + 300 || place.x + 200 <= 350 || place.y >= 400 || place.y + 120 <= (card?.y ?? 0);
    expect(apart).toBe(true);
    // Where everything is taken it lies near the middle; where it does not fit, in the middle.
    const taken = freePlace(size, sight, [box('all', -10, -10, 2000, 2000)]);
    expect(Math.hypot(taken.x - 400, taken.y - 240)).toBeLessThan(40);
    expect(freePlace(size, { ...sight, width: 100 }, [])).toEqual({ x: -50, y: 240, ...size });
    // A corner of a card is better covered than its middle.
    const corner = freePlace(size, { x: 0, y: 0, width: 260, height: 400 }, [box('wide', 0, 0, 260, 300)]);
    expect(corner.y).toBeGreaterThan(180);
    expect(areaAround(standing, 58)).toEqual({ x: 334, y: 142, width: 332, height: 274 });
  });
});
