import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flawsFor } from '#test/support/flaws-for.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const part = (window: Page, name: string) => window.getByTestId(name).first();
const focused = (window: Page) => window.evaluate(() => document.activeElement?.getAttribute('data-id') ?? '');

/** The machine that tests may be busy. */
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 15_000 });

describe('find, the command palette, keys and the overview in the real app', () => {
  let launched: TestApp;
  let window: Page;
  beforeAll(async () => {
    launched = await launchApp({ size: { width: 1600, height: 1000 } });
    window = launched.window;
    window.setDefaultTimeout(15_000);
    await person.openSample(window);
  });
  afterAll(async () => {
    await launched.close();
  });

  it('finds by keyboard in either language, goes there from any screen, and selects it', async () => {
    await person.goToStep(window, 'simulate');
    await window.keyboard.press('Control+f');
    await part(window, 'find-field').fill('سلمى');
    await soon(() => part(window, 'find-said').textContent()).toContain('found');
    expect(await flawsFor(window, '[data-testid=find]')).toEqual([]);
    await window.keyboard.press('Enter');
    await part(window, 'inspector').waitFor();
    await soon(() => part(window, 'inspector').locator('h2').textContent()).toContain('Salma');
    await soon(() => focused(window)).toBe('persona:salma');
    await soon(() => part(window, 'zoom-level').textContent()).toBe('125%');
    await window.keyboard.press('Control+f');
    // What was sought last is still there, and nothing is said of nothing.
    expect(await part(window, 'find-field').inputValue()).toBe('سلمى');
    await part(window, 'find-field').fill('qwertz');
    await soon(() => part(window, 'find-said').textContent()).toContain('qwertz');
    await window.keyboard.press('Escape');
    await soon(() => part(window, 'find').count()).toBe(0);
    await soon(() => focused(window)).toBe('persona:salma');
  });

  it('the palette does what is named, by its English name in the Arabic window too, the last first', async () => {
    await window.keyboard.press('Control+k');
    expect(await flawsFor(window, '[data-testid=palette]')).toEqual([]);
    await part(window, 'palette-field').fill('arabic');
    await window.keyboard.press('Enter');
    await soon(() => window.locator('html').getAttribute('dir')).toBe('rtl');
    await window.keyboard.press('Control+k');
    await part(window, 'palette-field').fill('go agree');
    await window.keyboard.press('Enter');
    await window.locator('main[data-screen="agree"]').waitFor();
    await window.keyboard.press('Control+k');
    await soon(() => window.locator('[data-combobox-option]').first().getAttribute('data-testid')).toBe(
      'option-go.agree',
    );
    await part(window, 'palette-field').fill('شخصية');
    await window.keyboard.press('Enter');
    await part(window, 'inspector').waitFor();
    await soon(() => part(window, 'edit-name').inputValue()).toContain('شخصية');
    await window.keyboard.press('Control+k');
    await part(window, 'palette-field').fill('language english');
    await window.keyboard.press('Enter');
    await soon(() => window.locator('html').getAttribute('dir')).toBe('ltr');
  });

  it('the sheet of keys is made of the actions, and Escape leaves it', async () => {
    await part(window, 'canvas').focus();
    await window.locator('.react-flow__node-card').first().focus();
    await window.keyboard.press('?');
    const sheet = part(window, 'keys-sheet');
    await soon(() => sheet.textContent()).toContain('Ctrl K');
    expect(await sheet.textContent()).toContain('Page Down');
    expect(await flawsFor(window, '[data-testid=keys-sheet] .mantine-Modal-body')).toEqual([]);
    await window.keyboard.press('Escape');
    await soon(() => window.getByTestId('keys-sheet').count()).toBe(0);
  });

  it('the overview shows itself while part of the canvas is out of sight, and can be hidden', async () => {
    const map = window.locator('.react-flow__minimap');
    await part(window, 'zoom-fit').click();
    await part(window, 'panel-close').click();
    await part(window, 'zoom-fit').click();
    await soon(() => map.count()).toBe(0);
    for (let i = 0; i < 3; i++) await part(window, 'zoom-in').click();
    await soon(() => map.count()).toBe(1);
    await window.locator('.react-flow__node-card').first().focus();
    await window.keyboard.press('m');
    await soon(() => map.count()).toBe(0);
    expect(launched.problems).toEqual([]);
  });
});
