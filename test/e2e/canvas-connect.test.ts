import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const part = (window: Page, name: string) => window.getByTestId(name).first();
const card = (window: Page, id: string) => window.locator(`.react-flow__node[data-id="${id}"]`);
const edge = (window: Page, id: string) => window.getByTestId(`edge-${id}`);

/** Drags from the handle of a card, at the side where the chain goes on, onto the middle of another card. */
async function drag(window: Page, from: string, to: string, way: 'right' | 'left' = 'right'): Promise<void> {
  const [a, b] = [await card(window, from).boundingBox(), await card(window, to).boundingBox()];
  if (a === null || b === null) throw new Error('no card');
  await window.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await window.mouse.move(way === 'right' ? a.x + a.width : a.x, a.y + a.height / 2);
  await window.mouse.down();
  await window.mouse.move(b.x + b.width / 2 - 40, b.y + b.height / 2, { steps: 8 });
  await window.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 3 });
}

describe('connecting cards by hand, in the real app', () => {
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

  it('a persona dragged onto a gate is asked for by it, in one step; the hint says so before', async () => {
    await drag(window, 'persona:salma', 'gate:model/sql');
    const hint = part(window, 'connection-hint');
    await expect.poll(() => hint.textContent()).toContain('will ask for Salma');
    await launched.shot('connect-allowed');
    await window.mouse.up();
    await edge(window, 'persona:salma>gate:model/sql').waitFor({ state: 'attached' });
    await part(window, 'undo').click();
    await edge(window, 'persona:salma>gate:model/sql').waitFor({ state: 'detached' });
    await part(window, 'redo').click();
    await edge(window, 'persona:salma>gate:model/sql').waitFor({ state: 'attached' });
  });

  it('a connection that makes no sense is refused while it is dragged, with the reason', async () => {
    await drag(window, 'gate:model/sql', 'persona:dario');
    const hint = part(window, 'connection-hint');
    await expect.poll(() => hint.textContent()).toContain('It runs the other way');
    expect(await hint.getAttribute('data-refused')).toBe('true');
    await launched.shot('connect-refused');
    const edges = await window.locator('[data-edge]').count();
    await window.mouse.up();
    await expect.poll(() => hint.textContent()).toContain('It runs the other way');
    expect(await window.locator('[data-edge]').count()).toBe(edges);
  });

  it('the edge is selected by a click and removed by Delete; what stands by itself says why it stays', async () => {
    const path = edge(window, 'persona:salma>gate:model/sql').locator('path').first();
    const at = await path.evaluate((element) => {
      const line = element as SVGPathElement;
      const point = line.getPointAtLength(line.getTotalLength() / 2);
      const { x, y } = point.matrixTransform(line.getScreenCTM() ?? undefined);
      return { x, y };
    });
    await window.mouse.click(at.x, at.y);
    await part(window, 'edge-bar').waitFor();
    await launched.shot('connect-edge-selected');
    await window.keyboard.press('Delete');
    await edge(window, 'persona:salma>gate:model/sql').waitFor({ state: 'detached' });
    await part(window, 'undo').click();
    await edge(window, 'persona:salma>gate:model/sql').waitFor({ state: 'attached' });
  });

  it('by keyboard: C lists what a card can be connected to, and what it is connected to', async () => {
    await card(window, 'persona:ines').focus();
    await window.keyboard.press('c');
    await part(window, 'connect-find').waitFor();
    await window.keyboard.type('role');
    await launched.shot('connect-dialog');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    // The group has a rule more, which is open now.
    await expect.poll(() => part(window, 'edit-name').inputValue()).toContain('Ines');
    await edge(window, 'persona:ines>group:role').waitFor({ state: 'attached' });
    await card(window, 'persona:ines').focus();
    await window.keyboard.press('c');
    await part(window, 'disconnect-persona:ines>group:role').click();
    await edge(window, 'persona:ines>group:role').waitFor({ state: 'detached' });
  });

  it('a duty always belongs to a handoff: its connection is not removed, and it is said why', async () => {
    await card(window, 'clause:deliver').focus();
    await window.keyboard.press('c');
    await part(window, 'disconnect-gate:model/mql>clause:deliver').click();
    expect(await part(window, 'failure').textContent()).toContain('always belongs to a handoff');
    await part(window, 'failure-close').click();
  });

  it('reports no error of its own on the way', () => {
    expect(launched.problems).toEqual([]);
  });
});

describe('connecting in Arabic', () => {
  it('runs from right to left: a handle at the left leads on, and the reason is said in Arabic', async () => {
    const { window, shot, close, problems } = await launchApp({ lang: 'ar', size: { width: 1920, height: 1080 } });
    await person.openSample(window);
    await drag(window, 'icp:growing-tech', 'gate:model/mql', 'left');
    await expect.poll(() => part(window, 'connection-hint').textContent()).toContain('ستشترط');
    await shot('connect-ar');
    await window.mouse.up();
    await edge(window, 'icp:growing-tech>gate:model/mql').waitFor({ state: 'attached' });
    expect(problems).toEqual([]);
    await close();
  });
});
