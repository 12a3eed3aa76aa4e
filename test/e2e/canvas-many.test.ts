import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAtOnce } from '#test/support/add-at-once.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import { manyCards } from '#test/support/many-cards.ts';
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

/** How close the canvas is looked at, as it is drawn: 1 is 100 %. */
const zoomNow = (window: Page) =>
  window.locator('.react-flow__viewport').evaluate((pane) => new DOMMatrix(getComputedStyle(pane).transform).a);

/** One notch of the wheel, as it zooms. */
async function wheel(window: Page, by: number): Promise<void> {
  await window.keyboard.down('Control');
  await window.mouse.wheel(0, by);
  await window.keyboard.up('Control');
}

describe.each(['en', 'ar'] as const)('five hundred cards, in a window in %s', (lang) => {
  let launched: TestApp;
  let window: Page;
  beforeAll(async () => {
    launched = await launchApp({ lang, size: { width: 1440, height: 900 } });
    window = launched.window;
    window.setDefaultTimeout(30_000);
    await person.openSample(window);
    await addAtOnce(window, manyCards('model'));
  });
  afterAll(async () => {
    await launched.close();
  });

  it('“fit” shows every one, and from there the wheel goes on without a jump, never farther away', async () => {
    await expect.poll(() => cards(window), { timeout: 60_000 }).toBeGreaterThan(490);
    await part(window, 'zoom-fit').click();
    await expect.poll(() => zoomNow(window), { timeout: 30_000 }).toBeLessThan(0.15);
    // The movement is over when the zoom stays as it is.
    let last = 0;
    const still = async () => {
      const [before, now] = [last, await zoomNow(window)];
      last = now;
      return before === now;
    };
    await expect.poll(still, { timeout: 30_000, interval: 300 }).toBe(true);
    const fit = last;
    const pane = await part(window, 'canvas').boundingBox();
    const low = Math.max(
      ...(await window
        .locator('.react-flow__node-card')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))),
    );
    expect(low).toBeLessThan((pane?.y ?? 0) + (pane?.height ?? 0));
    await window.mouse.move((pane?.x ?? 0) + (pane?.width ?? 0) / 2, (pane?.y ?? 0) + 200);
    await launched.shot(`canvas-500-fit-${lang}`);
    await wheel(window, -20);
    await expect.poll(() => zoomNow(window)).toBeGreaterThan(fit);
    expect(await zoomNow(window)).toBeLessThan(fit * 1.5);
    for (let i = 0; i < 8; i++) await wheel(window, 120);
    await expect.poll(still, { timeout: 30_000, interval: 300 }).toBe(true);
    expect(last).toBeLessThanOrEqual(fit);
    expect(last).toBeGreaterThan(fit * 0.6);
  });

  it('from so far each card is a mark that stands out from the paper; nearer it is a card again', async () => {
    expect(await contrastOfMark(window, 'group:bench-group-0')).toBeGreaterThan(3);
    await card(window, 'group:bench-group-0').focus();
    await window.keyboard.press('Enter');
    await part(window, 'inspector').waitFor();
    await card(window, 'group:bench-group-0').focus();
    await window.keyboard.press('z');
    await expect.poll(() => zoomNow(window), { timeout: 30_000 }).toBeGreaterThan(1);
    await expect.poll(() => contrastOfMark(window, 'group:bench-group-0')).toBeLessThan(1.5);
    expect(launched.problems).toEqual([]);
  });
});

/** How much the body of a card differs from the paper, as WCAG counts it. */
function contrastOfMark(window: Page, id: string): Promise<number> {
  return card(window, id).evaluate((node) => {
    const face = node.querySelector('[class*="face"]') as HTMLElement;
    const light = (color: string): number => {
      const parts = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
      const [r, g, b] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
    };
    const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
    const probe = document.createElement('i');
    probe.style.color = paper;
    document.body.append(probe);
    const both = [light(getComputedStyle(probe).color), light(getComputedStyle(face).backgroundColor)];
    probe.remove();
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
  });
}
