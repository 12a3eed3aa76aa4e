import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const part = (window: Page, name: string) => window.getByTestId(name).first();
const card = (window: Page, id: string) => window.locator(`.react-flow__node[data-id="${id}"]`);

type Point = { readonly x: number; readonly y: number };

async function place(window: Page, id: string): Promise<Point> {
  const box = await card(window, id).boundingBox();
  if (box === null) throw new Error(`no card ${id}`);
  return { x: Math.round(box.x), y: Math.round(box.y) };
}

/** Where an edge ends on the screen, at its source or its target. */
function endOf(window: Page, edge: string, end: 'source' | 'target'): Promise<Point> {
  return window
    .getByTestId(`edge-${edge}`)
    .locator('path')
    .first()
    .evaluate((element, at) => {
      const path = element as SVGPathElement;
      const point = path.getPointAtLength(at === 'source' ? 0 : path.getTotalLength());
      const { x, y } = point.matrixTransform(path.getScreenCTM() ?? undefined);
      return { x: Math.round(x), y: Math.round(y) };
    }, end);
}

/** Takes up what is there. The first pixels say that it is a drag, and are no part of it. @returns where it was taken */
async function take(window: Page, at: Point): Promise<Point> {
  await window.mouse.move(at.x, at.y);
  await window.mouse.down();
  await window.mouse.move(at.x + 4, at.y);
  return { x: at.x + 4, y: at.y };
}

/** Takes a card up near its corner and carries it there, in steps; the hand stays down. @returns where it was taken */
async function carry(window: Page, id: string, by: Point): Promise<Point> {
  const from = await place(window, id);
  const at = await take(window, { x: from.x + 30, y: from.y + 14 });
  await window.mouse.move(at.x + by.x / 2, at.y + by.y / 2, { steps: 4 });
  await window.mouse.move(at.x + by.x, at.y + by.y, { steps: 4 });
  return at;
}

/** Placements are whole units: what was let go stands within a pixel of where the hand had it. */
function beside(at: Point) {
  return { x: expect.closeTo(at.x, -0.4), y: expect.closeTo(at.y, -0.4) };
}

/** Notes in every frame from now on where the card is, until it is asked for. */
async function watch(window: Page, id: string): Promise<() => Promise<readonly number[]>> {
  await window.evaluate((of) => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      seen.push(
        Math.round(document.querySelector(`.react-flow__node[data-id="${of}"]`)?.getBoundingClientRect().y ?? 0),
      );
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, id);
  return () => window.evaluate(() => [...(globalThis as unknown as { seen: number[] }).seen]);
}

/** How many steps the workshop's history holds. */
function stepsWritten(window: Page): Promise<number> {
  return window.evaluate(async () => {
    const { accord } = globalThis as unknown as {
      accord: { request: (name: string, input: object) => Promise<{ value: readonly object[] }> };
    };
    return (await accord.request('history.list', { before: null, count: 500 })).value.length;
  });
}

describe('dragging cards, in the real app', () => {
  let launched: TestApp;
  let window: Page;
  beforeAll(async () => {
    launched = await launchApp({ size: { width: 1920, height: 1080 } });
    window = launched.window;
    window.setDefaultTimeout(15_000);
    await person.openSample(window);
  });
  afterAll(async () => {
    await launched.close();
  });

  it('what touches a card follows it while it is dragged, and stays with it where it is let go', async () => {
    const [id, edge] = ['group:company-size', 'group:company-size>matrix'];
    const before = await place(window, id);
    const untouched = await endOf(window, 'group:website-intent>matrix', 'source');
    const resting = await endOf(window, edge, 'source');
    await carry(window, id, { x: 60, y: 90 });
    const carried = await place(window, id);
    expect(carried.y - before.y).toBeGreaterThan(60);
    const follows = { x: resting.x + carried.x - before.x, y: resting.y + carried.y - before.y };
    await expect.poll(() => endOf(window, edge, 'source')).toEqual(beside(follows));
    expect(await endOf(window, 'group:website-intent>matrix', 'source')).toEqual(untouched);
    await launched.shot('canvas-drag');

    const seen = await watch(window, id);
    await window.mouse.up();
    await part(window, 'tidy').waitFor();
    expect(await place(window, id)).toEqual(beside(carried));
    expect(await endOf(window, edge, 'source')).toEqual(beside(follows));
    // Not for one frame was it back where it came from.
    for (const y of await seen()) expect(Math.abs(y - carried.y)).toBeLessThan(2);
    await part(window, 'undo').click();
    await expect.poll(() => place(window, id)).toEqual(before);
    await expect.poll(() => endOf(window, edge, 'source')).toEqual(resting);
  });

  it('Escape during a drag leaves the card where it was, and the same hand writes nothing any more', async () => {
    const id = 'group:role';
    const before = await place(window, id);
    const resting = await endOf(window, 'group:role>matrix', 'source');
    const undoable = await part(window, 'undo').isEnabled();
    await carry(window, id, { x: 40, y: 120 });
    expect((await place(window, id)).y).toBeGreaterThan(before.y + 60);
    await window.keyboard.press('Escape');
    await expect.poll(() => place(window, id)).toEqual(before);
    await expect.poll(() => endOf(window, 'group:role>matrix', 'source')).toEqual(resting);
    await window.mouse.move(before.x + 200, before.y + 200, { steps: 3 });
    await window.mouse.up();
    expect(await place(window, id)).toEqual(before);
    expect(await part(window, 'undo').isEnabled()).toBe(undoable);
    expect(await part(window, 'tidy').count()).toBe(0);
    // The next drag is a drag again.
    await carry(window, id, { x: 0, y: 50 });
    await window.mouse.up();
    await part(window, 'tidy').waitFor();
    expect((await place(window, id)).y).toBeGreaterThan(before.y + 30);
    await part(window, 'undo').click();
    await expect.poll(() => place(window, id)).toEqual(before);
  });

  it('a pointer that the system takes away during a drag leaves the card where it was, with nothing in the history', async () => {
    const id = 'group:role';
    const before = await place(window, id);
    const resting = await endOf(window, 'group:role>matrix', 'source');
    const steps = await stepsWritten(window);
    await carry(window, id, { x: 40, y: 120 });
    expect((await place(window, id)).y).toBeGreaterThan(before.y + 60);
    await card(window, id).dispatchEvent('pointercancel', { bubbles: true, pointerId: 1 });
    await expect.poll(() => place(window, id)).toEqual(before);
    await expect.poll(() => endOf(window, 'group:role>matrix', 'source')).toEqual(resting);
    await window.mouse.move(before.x + 200, before.y + 200, { steps: 3 });
    await window.mouse.up();
    // What is written after it comes first: had the drag written anything, it would be there by now.
    await carry(window, 'persona:dario', { x: 0, y: 50 });
    await window.mouse.up();
    await expect.poll(() => stepsWritten(window)).toBe(steps + 1);
    expect(await place(window, id)).toEqual(before);
    await part(window, 'undo').click();
    await expect.poll(() => part(window, 'tidy').count()).toBe(0);
  });

  it('a card that comes back to where it was leaves no step, and stands there', async () => {
    const id = 'persona:dario';
    const before = await place(window, id);
    const taken = await carry(window, id, { x: 50, y: 60 });
    await window.mouse.move(taken.x, taken.y, { steps: 5 });
    await window.mouse.up();
    await expect.poll(() => place(window, id)).toEqual(before);
    expect(await part(window, 'tidy').count()).toBe(0);
  });

  it('cards that an area has picked move together by the frame around them, in one step', async () => {
    const ids = ['persona:dario', 'persona:ines'];
    await part(window, 'lasso').click();
    const [first, second] = [await place(window, ids[0] as string), await place(window, ids[1] as string)];
    const size = await card(window, ids[1] as string).boundingBox();
    await window.mouse.move(Math.min(first.x, second.x) - 8, Math.min(first.y, second.y) - 6);
    await window.mouse.down();
    await window.mouse.move(first.x + 60, first.y + 60, { steps: 3 });
    const corner = {
      x: Math.max(first.x, second.x) + (size?.width ?? 0) + 4,
      y: Math.max(first.y, second.y) + (size?.height ?? 0) + 4,
    };
    await window.mouse.move(corner.x, corner.y, { steps: 3 });
    await window.mouse.up();
    await expect.poll(() => window.locator('.react-flow__node.selected').count()).toBe(2);
    const area = window.locator('.react-flow__nodesselection-rect');
    const around = await area.boundingBox();
    // Taken by the frame itself, between the cards.
    const grip = { x: first.x + 20, y: (first.y + (size?.height ?? 0) + second.y) / 2 };
    await take(window, grip);
    await window.mouse.move(grip.x + 20, grip.y + 20, { steps: 3 });
    await window.mouse.move(grip.x + 30, grip.y + 70, { steps: 3 });
    for (const [i, id] of ids.entries()) {
      expect((await place(window, id)).y - ([first, second][i]?.y ?? 0)).toBeGreaterThan(40);
    }
    expect(((await area.boundingBox())?.y ?? 0) - (around?.y ?? 0)).toBeGreaterThan(40);
    await launched.shot('canvas-drag-area');
    const carried = await Promise.all(ids.map((id) => place(window, id)));
    await window.mouse.up();
    await part(window, 'tidy').waitFor();
    expect(await Promise.all(ids.map((id) => place(window, id)))).toEqual(carried.map(beside));
    await part(window, 'undo').click();
    await expect.poll(() => Promise.all(ids.map((id) => place(window, id)))).toEqual([first, second]);
    await part(window, 'lasso').click();
    await window.keyboard.press('Escape');
  });

  it('a card at the border takes the canvas along, and stays under the hand', async () => {
    const id = 'clause:deliver';
    const from = await place(window, id);
    const pane = await window.locator('.react-flow').boundingBox();
    const still = await place(window, 'matrix');
    await take(window, { x: from.x + 30, y: from.y + 14 });
    const border = { x: (pane?.x ?? 0) + (pane?.width ?? 0) - 6, y: from.y + 40 };
    await window.mouse.move(border.x - 100, border.y, { steps: 4 });
    await window.mouse.move(border.x, border.y, { steps: 4 });
    await expect.poll(async () => (await place(window, 'matrix')).x, { timeout: 15_000 }).toBeLessThan(still.x - 80);
    expect(Math.abs((await place(window, id)).x + 30 - border.x)).toBeLessThan(40);
    await window.mouse.up();
    await part(window, 'undo').click();
    await part(window, 'zoom-fit').click();
    await expect.poll(() => part(window, 'tidy').count()).toBe(0);
  });

  it('reports no error of its own on the way', () => {
    expect(launched.problems).toEqual([]);
  });
});

describe('dragging in Arabic', () => {
  it('the mirrored card follows the hand, its edge the card, and one undo takes both back', async () => {
    const { window, shot, close, problems } = await launchApp({ lang: 'ar', size: { width: 1920, height: 1080 } });
    await person.openSample(window);
    const [id, edge] = ['group:company-size', 'group:company-size>matrix'];
    const before = await place(window, id);
    const resting = await endOf(window, edge, 'source');
    await carry(window, id, { x: -70, y: 80 });
    const carried = await place(window, id);
    expect(before.x - carried.x).toBeGreaterThan(40);
    const follows = { x: resting.x + carried.x - before.x, y: resting.y + carried.y - before.y };
    await expect.poll(() => endOf(window, edge, 'source')).toEqual(beside(follows));
    await shot('canvas-drag-ar');
    await window.mouse.up();
    await part(window, 'tidy').waitFor();
    expect(await place(window, id)).toEqual(beside(carried));
    await part(window, 'undo').click();
    await expect.poll(() => place(window, id)).toEqual(before);
    expect(problems).toEqual([]);
    await close();
  });
});
