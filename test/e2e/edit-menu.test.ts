import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextStep } from '#shared/bridge/contract.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const patience = { timeout: 15_000 };
const part = (window: Page, name: string) => window.getByTestId(name).first();
const card = (window: Page, id: string) => window.locator(`.react-flow__node[data-id="${id}"]`);
const cards = (window: Page) => window.locator('.react-flow__node-card').count();

describe('the Edit menu in the real app', () => {
  let launched: TestApp;
  let window: Page;
  const choose = (step: TextStep) =>
    launched.app.evaluate(({ Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item) throw new Error(`The menu has no ${id}.`);
      item.click();
    }, `edit.${step}`);
  const clipboard = () => launched.app.evaluate(({ clipboard: own }) => own.readText());
  beforeAll(async () => {
    launched = await launchApp({ size: { width: 1920, height: 1080 } });
    window = launched.window;
    await person.openSample(window);
    window.setDefaultTimeout(15_000);
    await launched.app.evaluate(({ clipboard: own }) => own.writeText('before'));
  });
  afterAll(async () => {
    await launched.close();
  });

  it('copies and pastes the card that has the focus, each paste one step', async () => {
    const before = await cards(window);
    await card(window, 'disqualifier:students').focus();
    await choose('copy');
    await expect.poll(clipboard, patience).toContain('"accord":"cards"');
    await choose('paste');
    await expect.poll(() => cards(window), patience).toBe(before + 1);
    await part(window, 'undo').click();
    await expect.poll(() => cards(window), patience).toBe(before);
  });

  it('cuts the card that has the focus', async () => {
    const before = await cards(window);
    await card(window, 'disqualifier:students').focus();
    await choose('cut');
    await expect.poll(() => cards(window), patience).toBe(before - 1);
    await part(window, 'undo').click();
    await expect.poll(() => cards(window), patience).toBe(before);
  });

  it('selects all cards while the canvas has the focus', async () => {
    await card(window, 'icp:growing-tech').focus();
    await choose('selectAll');
    await expect
      .poll(() => window.locator('.react-flow__node.selected').count(), patience)
      .toBeGreaterThanOrEqual(await cards(window));
    await window.keyboard.press('Escape');
  });

  it('acts on the text while a field has the focus: selects, copies, cuts and pastes it, and no card', async () => {
    const before = await cards(window);
    await card(window, 'group:website-intent').click({ position: { x: 30, y: 16 } });
    const name = part(window, 'edit-name');
    const kept = await name.inputValue();
    await name.focus();
    await name.press('End');
    await choose('selectAll');
    await expect
      .poll(() => name.evaluate((field: HTMLInputElement) => (field.selectionEnd ?? 0) - (field.selectionStart ?? 0)))
      .toBe(kept.length);
    await choose('copy');
    await expect.poll(clipboard, patience).toBe(kept);
    await choose('cut');
    await expect.poll(() => name.inputValue(), patience).toBe('');
    await choose('paste');
    await expect.poll(() => name.inputValue(), patience).toBe(kept);
    expect(await cards(window)).toBe(before);
    expect(await window.locator('.react-flow__node.selected').count()).toBe(1);
  });

  it('while a name is written on its card, it is the text that is copied', async () => {
    await card(window, 'icp:growing-tech').focus();
    await window.keyboard.press('F2');
    const field = part(window, 'write-name-icp-growing-tech');
    await field.fill('only this');
    await choose('selectAll');
    await choose('copy');
    await expect.poll(clipboard, patience).toBe('only this');
    await field.press('Escape');
    expect(launched.problems).toEqual([]);
  });
});
