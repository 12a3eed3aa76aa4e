import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const patience = { timeout: 20_000 };
const part = (window: Page, name: string) => window.getByTestId(name).first();
const card = (window: Page, id: string) => window.locator(`.react-flow__node[data-id="${id}"]`);
const placeOf = (window: Page, id: string) =>
  card(window, id).evaluate((node) => (node as HTMLElement).style.transform);

describe('before an audience, in the real app', () => {
  let launched: TestApp;
  let window: Page;
  beforeAll(async () => {
    launched = await launchApp({ size: { width: 1920, height: 1080 } });
    window = launched.window;
    await person.openSample(window);
    window.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await launched.close();
  });

  it('the tools that help to look stay; those that move or add cards are put away, and come back', async () => {
    const toWork = ['lasso', 'layout', 'action-board.frame', 'add-icp', 'add-clause'];
    for (const name of toWork) expect(await part(window, name).count(), name).toBe(1);
    await part(window, 'present').click();
    for (const name of toWork) await expect.poll(() => part(window, name).count(), patience).toBe(0);
    for (const name of ['zoom-in', 'zoom-out', 'zoom-fit', 'legend-toggle', 'action-board.note', 'open-points-show']) {
      expect(await part(window, name).isVisible(), name).toBe(true);
    }
    await launched.shot('presenting-tools');
  });

  it('no card is moved, by the hand or by keys, and the palette offers no arranging', async () => {
    const id = 'group:company-size';
    // Before an audience everything is drawn larger; it has come to rest when it lies as it did a moment ago.
    let before = '';
    await expect
      .poll(async () => {
        const last = before;
        before = await placeOf(window, id);
        return before === last;
      }, patience)
      .toBe(true);
    const box = await card(window, id).boundingBox();
    await window.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 12);
    await window.mouse.down();
    await window.mouse.move((box?.x ?? 0) + 130, (box?.y ?? 0) + 80, { steps: 5 });
    await window.mouse.up();
    await card(window, id).focus();
    await window.keyboard.press('Alt+ArrowDown');
    await window.keyboard.press('f');
    await window.keyboard.press('Control+k');
    await part(window, 'palette-field').fill('arrange all');
    await expect
      .poll(() => window.getByTestId('option-arrange.layout').getAttribute('data-combobox-disabled'), patience)
      .toBe('true');
    // Escape closes the palette, and nothing but the palette.
    await window.keyboard.press('Escape');
    await part(window, 'palette-field').waitFor({ state: 'detached' });
    expect(await part(window, 'lasso').count()).toBe(0);
    expect(await placeOf(window, id)).toBe(before);
    expect(await part(window, 'undo').isDisabled()).toBe(true);
  });

  it('what somebody says is still written down', async () => {
    await part(window, 'action-board.question').click();
    const field = part(window, 'write-words');
    await field.fill('Who calls on Sundays?');
    await field.press('Control+Enter');
    await expect.poll(() => part(window, 'open-points-count').textContent(), patience).toBe('1');
    await part(window, 'present').click();
    await part(window, 'lasso').waitFor();
    expect(launched.problems).toEqual([]);
  });
});
