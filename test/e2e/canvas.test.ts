import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const part = (window: Page, name: string) => window.getByTestId(name).first();
const card = (window: Page, id: string) => window.locator(`.react-flow__node[data-id="${id}"]`);
const focused = (window: Page) => window.evaluate(() => document.activeElement?.getAttribute('data-id') ?? '');

/** Cards, and what can be added, that lie under the tools or the legend, or beyond the edge of the canvas. */
const underTools = (window: Page) =>
  window.evaluate(() => {
    const foot = [...document.querySelectorAll('[data-canvas-foot] > *')].map((tool) => tool.getBoundingClientRect());
    const canvas = document.querySelector('[data-testid="canvas"]')?.getBoundingClientRect() ?? new DOMRect();
    const there = document.querySelectorAll('.react-flow__node-card, .react-flow__node-laneFoot button');
    return [...there].flatMap((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const under = foot.some(
        (tool) => left < tool.right && right > tool.left && top < tool.bottom && bottom > tool.top,
      );
      const beyond = left < canvas.left || right > canvas.right || bottom > canvas.bottom;
      return under || beyond ? [one.getAttribute('data-testid') ?? one.textContent] : [];
    });
  });

describe('the canvas and the inspector, on the sample company in the real app', () => {
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

  it('a drag is one step: the card stays where it was put, and undo takes it back', async () => {
    const node = part(window, 'node-icp-growing-tech');
    const before = await node.boundingBox();
    if (before === null) throw new Error('no card');
    await window.mouse.move(before.x + 40, before.y + 50);
    await window.mouse.down();
    await window.mouse.move(before.x + 60, before.y + 90, { steps: 4 });
    await window.mouse.move(before.x + 50, before.y + 150, { steps: 4 });
    await window.mouse.up();
    await part(window, 'tidy').waitFor();
    const moved = await node.boundingBox();
    expect((moved?.y ?? 0) - before.y).toBeGreaterThan(60);
    await part(window, 'undo').click();
    await expect.poll(async () => (await node.boundingBox())?.y).toBeCloseTo(before.y, 0);
  });

  it('several cards that were picked with Shift move together, in one step', async () => {
    const [first, second] = [part(window, 'node-persona-dario'), part(window, 'node-persona-ines')];
    await first.click();
    await second.click({ modifiers: ['Shift'] });
    const before = [await first.boundingBox(), await second.boundingBox()];
    const from = before[1] ?? { x: 0, y: 0 };
    await window.mouse.move(from.x + 40, from.y + 40);
    await window.mouse.down();
    await window.mouse.move(from.x + 60, from.y + 60, { steps: 4 });
    await window.mouse.move(from.x + 70, from.y + 90, { steps: 4 });
    await window.mouse.up();
    await part(window, 'tidy').waitFor();
    for (const [i, node] of [first, second].entries()) {
      expect(((await node.boundingBox())?.y ?? 0) - (before[i]?.y ?? 0)).toBeGreaterThan(30);
    }
    await part(window, 'undo').click();
    for (const [i, node] of [first, second].entries()) {
      await expect.poll(async () => (await node.boundingBox())?.y).toBeCloseTo(before[i]?.y ?? 0, 0);
    }
    await window.keyboard.press('Escape');
    await part(window, 'panel-close').click();
  });

  it('by keyboard: arrows walk the chain, Enter opens, Alt and arrows move, Escape closes', async () => {
    await card(window, 'icp:growing-tech').focus();
    const seen: string[] = [];
    for (let i = 0; i < 5; i++) {
      await window.keyboard.press('ArrowRight');
      seen.push((await focused(window)).split(':')[0] ?? '');
    }
    expect(seen).toEqual(['group', 'group', 'matrix', expect.stringMatching(/gate|stage/), 'clause']);
    await card(window, 'persona:salma').focus();
    const before = await card(window, 'persona:salma').boundingBox();
    await window.keyboard.press('Alt+ArrowDown');
    await expect
      .poll(async () => (await card(window, 'persona:salma').boundingBox())?.y)
      .toBeGreaterThan((before?.y ?? 0) + 5);
    await window.keyboard.press('Control+z');
    await card(window, 'persona:salma').focus();
    await window.keyboard.press('Enter');
    await part(window, 'inspector').waitFor();
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('edit-name');
    await card(window, 'persona:salma').focus();
    await window.keyboard.press('Escape');
    await expect.poll(() => part(window, 'inspector').count()).toBe(0);
  });

  it('Enter on the matrix steps into its cells, and a cell’s action can be rewritten', async () => {
    await card(window, 'matrix').focus();
    await window.keyboard.press('Enter');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await part(window, 'edit-action').fill('Call within the week');
    await part(window, 'edit-action').press('Enter');
    await expect.poll(() => part(window, 'cell-B2').textContent()).toContain('Call within the week');
    await part(window, 'undo').click();
    await expect.poll(() => part(window, 'cell-B2').textContent()).not.toContain('within');
  });

  it('points are tried out while they are typed and kept with Enter', async () => {
    await part(window, 'node-group-website-intent').click();
    const points = part(window, 'points-pricing-visited');
    const before = await person.stripNumber(window, 'mql');
    await points.fill('0');
    const tried = await person.stripChanges(window, 'mql', before);
    await points.press('Escape');
    expect(await person.stripChanges(window, 'mql', tried)).toBe(before);
    await points.fill('0');
    await points.press('Enter');
    expect(await person.stripChanges(window, 'mql', before)).toBe(tried);
    // What is committed is the workshop's to undo, even while the field still has the focus.
    await points.press('Control+z');
    expect(await person.stripChanges(window, 'mql', tried)).toBe(before);
    // Undo goes to what it changed.
    expect(await part(window, 'edit-points').inputValue()).toBe('8');
  });

  it('refuses absurd values beside the field, in words, and keeps the last valid one', async () => {
    await part(window, 'node-group-website-intent').click();
    const refused = window.locator('[data-testid=inspector] [role=alert]').first();
    const points = part(window, 'points-pricing-visited');
    await points.fill('1e9');
    await points.press('Enter');
    expect(await refused.textContent()).toContain('not a number');
    await points.fill('1000000000');
    await points.press('Enter');
    expect(await refused.textContent()).toContain('1,000');
    await points.press('Escape');
    expect(await points.inputValue()).toBe('8');
    const name = part(window, 'edit-name');
    for (const [typed, words] of [
      ['', 'cannot be empty'],
      ['x'.repeat(300), '300'],
      ['<img src=x onerror=alert(1)>', 'HTML'],
      ['Bad\u202Ename', 'direction'],
    ] as const) {
      await name.fill(typed);
      await name.press('Enter');
      expect(await refused.textContent()).toContain(words);
      await name.press('Escape');
      expect(await name.inputValue()).toBe('Website intent');
    }
    expect(await part(window, 'node-group-website-intent').textContent()).toContain('Website intent');
  });

  it('what is still used is not removed, and the refusal names who uses it', async () => {
    await part(window, 'node-stage-lead').click();
    await part(window, 'field-department').click();
    await part(window, 'inspector-remove').click();
    const failure = part(window, 'failure');
    await failure.waitFor();
    expect(await failure.textContent()).toContain('Salma');
    await part(window, 'failure-close').click();
    await part(window, 'edit-name').waitFor();
  });

  it('builds a condition with values from the data, says it in words, and counts it at once', async () => {
    await part(window, 'node-persona-ines').click();
    const before = await part(window, 'live-count').textContent();
    await part(window, 'edit-condition').click();
    await part(window, 'condition-builder').waitFor();
    await part(window, 'add-leaf-root').click();
    await part(window, 'leaf-2-what').click();
    await window.getByRole('option', { name: 'Industry', exact: true }).click();
    await part(window, 'leaf-2-value').click();
    const software = window.getByRole('option').filter({ hasText: 'Software' }).first();
    expect(await software.textContent()).toMatch(/Software.*\d/);
    await software.click();
    await expect.poll(() => part(window, 'condition-sentence').textContent()).toContain('Industry is “Software”');
    await expect.poll(() => part(window, 'live-count').textContent()).not.toBe(before);
    await launched.shot('condition-builder');
    await part(window, 'condition-done').click();
    await part(window, 'undo').click();
    await part(window, 'undo').click();
    await expect.poll(() => part(window, 'live-count').textContent()).toBe(before);
  });

  it('adds one of everything at the foot of its lane, and takes each away again', async () => {
    for (const what of ['icp', 'persona', 'disqualifier', 'fitGroup', 'engagementGroup', 'gate', 'clause']) {
      await window.getByTestId('zoom-fit').click();
      const before = await window.locator('.react-flow__node-card').count();
      await part(window, `add-${what}`).click();
      await expect.poll(() => window.locator('.react-flow__node-card').count()).toBe(before + 1);
      await part(window, 'inspector-remove').click();
      await expect.poll(() => window.locator('.react-flow__node-card').count()).toBe(before);
    }
  });

  it.each([
    [1920, 1040],
    [1440, 900],
    [1280, 720],
  ])('shows everything above its tools at %i × %i, with the details open beside it', async (width, height) => {
    await launched.app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
      width,
      height,
    ] as const);
    await window.waitForFunction((w) => innerWidth === w, width);
    await part(window, 'node-gate-model/mql').click({ position: { x: 30, y: 16 } });
    await window.keyboard.press('Control+k');
    await window.keyboard.type('show everything');
    await window.keyboard.press('Enter');
    await expect.poll(() => underTools(window)).toEqual([]);
    await launched.shot(`canvas-everything-${width}`);
    await part(window, 'panel-close').click();
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080));
  });

  it('a rule of each kind can be added to a group and edited', async () => {
    await part(window, 'node-group-company-size').click();
    for (const kind of ['condition', 'banded', 'activity'] as const) {
      await part(window, `add-rule-${kind}`).click();
      await part(window, 'rule-sentence').waitFor();
      await launched.shot(`rule-${kind}`);
      await part(window, 'rule-back').click();
    }
    await expect.poll(() => window.locator('[data-testid^="rule-rule-"]').count()).toBe(3);
    for (let i = 0; i < 3; i++) await part(window, 'undo').click();
    await expect.poll(() => window.locator('[data-testid^="rule-rule-"]').count()).toBe(0);
  });

  it('has three zoom levels: numbers from far, rules that are edited in place from near', async () => {
    for (let i = 0; i < 6; i++) await part(window, 'zoom-out').click();
    await expect.poll(() => part(window, 'zoom-level').textContent()).toMatch(/^[2-4]\d%/);
    await launched.shot('canvas-far');
    await part(window, 'zoom-level').click();
    for (let i = 0; i < 3; i++) await part(window, 'zoom-in').click();
    await expect.poll(() => window.locator('[data-testid^="canvas-points-"]').count()).toBeGreaterThan(0);
    await launched.shot('canvas-near');
    await part(window, 'zoom-fit').click();
  });

  it('reports no error of its own on the way', () => {
    expect(launched.problems).toEqual([]);
  });
});

describe('the canvas of a blank workshop and in Arabic', () => {
  it('mirrors its lanes: the audience stands at the right, the duties at the left', async () => {
    const { window, shot, close, problems } = await launchApp({ lang: 'ar', size: { width: 1280, height: 720 } });
    await person.openSample(window);
    const icp = await part(window, 'node-icp-growing-tech').boundingBox();
    const duty = await part(window, 'node-clause-hand-over').boundingBox();
    expect(icp?.x ?? 0).toBeGreaterThan(duty?.x ?? 0);
    await shot('canvas-ar-1280');
    await part(window, 'node-icp-growing-tech').click();
    await part(window, 'inspector').waitFor();
    await shot('inspector-ar-1280');
    expect(problems).toEqual([]);
    await close();
  });
});
