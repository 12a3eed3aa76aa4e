import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

const part = (window: Page, name: string) => window.getByTestId(name).first();
const card = (window: Page, id: string) => window.locator(`.react-flow__node[data-id="${id}"]`);
const cards = (window: Page) => window.locator('.react-flow__node-card').count();

async function places(window: Page, ids: readonly string[]): Promise<readonly (readonly [number, number])[]> {
  const boxes = await Promise.all(ids.map((id) => card(window, id).boundingBox()));
  return boxes.map((box) => [Math.round(box?.x ?? 0), Math.round(box?.y ?? 0)] as const);
}

describe('many cards at once, in the real app', () => {
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

  it('aligns the selected cards in one step, which undo takes back', async () => {
    const ids = ['group:company-size', 'group:website-intent', 'group:content-events'];
    await card(window, ids[0] as string).click();
    for (const id of ids.slice(1)) await card(window, id).click({ modifiers: ['Shift'] });
    expect(await part(window, 'selected-count').textContent()).toBe('3 cards selected');
    const before = await places(window, ids);
    await launched.shot('many-selected');
    await part(window, 'action-arrange.top').click();
    await expect.poll(async () => new Set((await places(window, ids)).map(([, y]) => y)).size).toBe(1);
    await part(window, 'undo').click();
    await expect.poll(() => places(window, ids)).toEqual(before);
  });

  it('Shift in a field is the field’s, until the pointer comes to the canvas with it: then it picks one more card', async () => {
    const pane = window.locator('.react-flow__pane');
    const count = part(window, 'selected-count');
    await card(window, 'group:website-intent').click();
    await part(window, 'points-pricing-visited').focus();
    await window.keyboard.down('Shift');
    await window.keyboard.press('ArrowUp');
    await window.keyboard.press('ArrowDown');
    expect(await pane.getAttribute('class')).not.toContain('selection');
    await card(window, 'group:company-size').click();
    await expect.poll(() => count.textContent()).toBe('2 cards selected');
    expect(await pane.getAttribute('class')).toContain('selection');
    await window.keyboard.up('Shift');
    await expect.poll(() => pane.getAttribute('class')).not.toContain('selection');
    await part(window, 'undo').click();
    await card(window, 'group:company-size').click();
    await count.waitFor({ state: 'detached' });
  });

  it('duplicates by Ctrl D, selects the copies, and removes them by Delete, a step each', async () => {
    await card(window, 'persona:salma').focus();
    const before = await cards(window);
    await window.keyboard.press('Control+d');
    await expect.poll(() => cards(window)).toBe(before + 1);
    await expect
      .poll(() => window.locator('.react-flow__node.selected').textContent())
      .toContain('Salma, L&D lead (copy)');
    await window.keyboard.press('Delete');
    await expect.poll(() => cards(window)).toBe(before);
    await part(window, 'undo').click();
    await expect.poll(() => cards(window)).toBe(before + 1);
    await part(window, 'undo').click();
    await expect.poll(() => cards(window)).toBe(before);
  });

  it('the menu key and the right mouse button open the menu of a card; copy there, paste by Ctrl V', async () => {
    await card(window, 'group:against').focus();
    const before = await cards(window);
    await window.keyboard.press('ContextMenu');
    await part(window, 'canvas-menu').waitFor();
    await window.keyboard.press('Escape');
    await part(window, 'canvas-menu').waitFor({ state: 'detached' });
    await card(window, 'group:against').click({ button: 'right' });
    await part(window, 'canvas-menu').waitFor();
    await launched.shot('canvas-menu');
    await part(window, 'menu-cards.copy').click();
    await part(window, 'canvas-menu').waitFor({ state: 'detached' });
    await card(window, 'group:against').focus();
    await window.keyboard.press('Control+v');
    await expect.poll(() => cards(window)).toBe(before + 1);
    const copy = window.locator('.react-flow__node.selected');
    await expect.poll(() => copy.textContent()).toContain('Counts against (copy)');
    await part(window, 'undo').click();
    await expect.poll(() => cards(window)).toBe(before);
  });

  it('cuts nothing that is still used, and says by whom', async () => {
    await card(window, 'persona:salma').focus();
    await window.keyboard.press('c');
    await part(window, 'connect-find').fill('SAL');
    await part(window, 'connect-to-gate-model/sal').click();
    await window.getByTestId('edge-persona:salma>gate:model/sal').waitFor({ state: 'attached' });
    const before = await cards(window);
    await card(window, 'persona:salma').focus();
    await window.keyboard.press('Control+x');
    const failure = part(window, 'failure');
    await failure.waitFor();
    expect(await failure.textContent()).toContain('SAL');
    expect(await cards(window)).toBe(before);
    await part(window, 'failure-close').click();
    await part(window, 'undo').click();
  });

  it('Ctrl A selects every card; arranging them all is one step to undo', async () => {
    await card(window, 'icp:growing-tech').focus();
    await window.keyboard.press('Control+a');
    const all = await cards(window);
    await expect.poll(() => window.locator('.react-flow__node.selected').count()).toBe(all);
    await window.keyboard.press('Escape');
    await expect.poll(() => window.locator('.react-flow__node.selected').count()).toBe(0);
    const ids = ['icp:growing-tech', 'group:role', 'group:against', 'matrix', 'gate:model/mql', 'clause:deliver'];
    // The inspector is closed, and the canvas has taken its room.
    await expect.poll(() => part(window, 'inspector').count()).toBe(0);
    await window.waitForTimeout(600);
    const before = await places(window, ids);
    await part(window, 'layout').click();
    await expect.poll(() => places(window, ids), { timeout: 60_000 }).not.toEqual(before);
    await launched.shot('canvas-arranged');
    await part(window, 'undo').click();
    await expect.poll(() => places(window, ids), { timeout: 10_000 }).toEqual(before);
  });

  it('the rules of two groups are put into one', async () => {
    await card(window, 'group:company-size').click();
    await card(window, 'group:role').click({ modifiers: ['Shift'] });
    const before = await cards(window);
    await part(window, 'action-cards.merge').click();
    await expect.poll(() => cards(window)).toBe(before - 1);
    await expect
      .poll(() => window.locator('[data-testid=inspector] [data-testid^="rule-"]').count())
      .toBeGreaterThan(2);
    await part(window, 'undo').click();
    await expect.poll(() => cards(window)).toBe(before);
  });

  it('text that is no cards is not pasted, and it is said in words', async () => {
    await launched.app.evaluate(({ clipboard }) => clipboard.writeText('no cards at all'));
    await card(window, 'disqualifier:students').focus();
    await window.keyboard.press('Control+v');
    const failure = part(window, 'failure');
    await failure.waitFor();
    expect(await failure.textContent()).toContain('no cards');
    await part(window, 'failure-close').click();
  });

  it('pastes into another workshop, what it asks for found again there by name', async () => {
    await card(window, 'disqualifier:students').focus();
    await window.keyboard.press('Control+c');
    const text = await launched.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(JSON.parse(text)).toMatchObject({ accord: 'cards', records: [{ kind: 'disqualifier' }] });
    await answerSaveDialogs(launched.app, join(launched.folder, 'other.accord'));
    await window.keyboard.press('Control+n');
    await part(window, 'new-template-b2b-saas').check();
    await part(window, 'new-company').fill('Other Company');
    await window.keyboard.press('Enter');
    await expect.poll(() => part(window, 'workshop-title').innerText()).toContain('Other Company');
    const before = await cards(window);
    await window.locator('.react-flow__node-card').first().focus();
    await window.keyboard.press('Control+v');
    await expect.poll(() => cards(window)).toBe(before + 1);
    const pasted = window.locator('.react-flow__node.selected');
    await expect.poll(() => pasted.textContent()).toContain('Students, trainees');
    await pasted.click({ position: { x: 30, y: 16 } });
    await expect.poll(() => part(window, 'edit-condition').textContent()).toContain('Job title contains');
    await part(window, 'undo').click();
    await expect.poll(() => cards(window)).toBe(before);
  });

  it('reports no error of its own on the way', () => {
    expect(launched.problems).toEqual([]);
  });
});
