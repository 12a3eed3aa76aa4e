import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const part = (window: Page, name: string) => window.getByTestId(name).first();
const focused = (window: Page) =>
  window.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('data-id') ?? at?.getAttribute('data-testid') ?? at?.tagName;
  });

describe('the keyboard and large text, on the sample company in the real app', () => {
  let launched: TestApp;
  let window: Page;
  beforeAll(async () => {
    launched = await launchApp({ size: { width: 1280, height: 720 } });
    window = launched.window;
    window.setDefaultTimeout(15_000);
    await person.openSample(window);
  });
  afterAll(async () => {
    await launched.close();
  });

  it('what was opened gives the focus back to what opened it', async () => {
    for (const button of ['history-open', 'settings-open']) {
      await part(window, button).click();
      await window.getByRole('dialog').waitFor();
      await window.keyboard.press('Escape');
      await expect.poll(() => focused(window)).toBe(button);
    }
    await part(window, 'node-icp-growing-tech').click();
    await part(window, 'mustHaves-0').click();
    await part(window, 'condition-done').click();
    await expect.poll(() => focused(window)).toBe('mustHaves-0');
    await part(window, 'panel-close').click();
  });

  it('the focus goes to a neighbour when a card is deleted', async () => {
    await part(window, 'add-icp').click();
    await part(window, 'panel-close').click();
    const cards = window.locator('.react-flow__node[data-id^="icp:icp-"]');
    await cards.first().focus();
    await window.keyboard.press('Delete');
    await expect.poll(() => cards.count()).toBe(0);
    await expect.poll(() => focused(window)).toMatch(/^(icp|persona|disqualifier):/);
  });

  it('a card that undo takes away leaves no empty inspector behind', async () => {
    const resize = (width: number, height: number) =>
      launched.app.evaluate(
        ({ BrowserWindow }, size) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
        },
        { width, height },
      );
    await resize(1440, 900);
    await part(window, 'add-persona').click();
    await part(window, 'edit-name').waitFor();
    await window.getByRole('region', { name: 'Details' }).waitFor();
    await part(window, 'undo').click();
    await part(window, 'edit-name').waitFor({ state: 'detached' });
    expect(await window.getByRole('region', { name: 'Details' }).count()).toBe(0);
    await part(window, 'redo').click();
    await part(window, 'edit-name').waitFor();
    await part(window, 'panel-close').click();
    await resize(1280, 720);
  });

  it('at twice the text size no part of the title bar covers another, and the strip can be reached', async () => {
    await launched.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
    });
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(640);
    const boxes = await Promise.all(
      ['pen-sales', 'undo', 'redo', 'look-menu', 'present'].map((name) => part(window, name).boundingBox()),
    );
    const shown = boxes.filter((box) => box !== null);
    expect(shown).toHaveLength(5);
    for (const [i, a] of shown.entries()) {
      for (const b of shown.slice(i + 1)) {
        const apart = a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1 || a.y + a.height <= b.y + 1;
        expect(apart || b.y + b.height <= a.y + 1).toBe(true);
      }
    }
    // What has no room in the bar stands in its menu.
    await part(window, 'look-menu').click();
    await part(window, 'history-open').waitFor();
    await part(window, 'settings-open').waitFor();
    await window.keyboard.press('Escape');
    await part(window, 'strip-base-rate').scrollIntoViewIfNeeded();
    const strip = await part(window, 'strip-base-rate').boundingBox();
    expect((strip?.y ?? 999) + (strip?.height ?? 999)).toBeLessThanOrEqual(361);
    expect(launched.problems).toEqual([]);
  });
});
