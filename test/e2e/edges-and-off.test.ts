import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '#test/support/editors/all-editors.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const part = (window: Page, name: string) => window.getByTestId(name).first();
const numberIn = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''));

describe.each(['en', 'ar'] as const)('stages that are off, in a window in %s', (lang) => {
  let launched: TestApp;
  let window: Page;
  beforeAll(async () => {
    launched = await launchApp({ lang, size: { width: 1920, height: 1080 } });
    window = launched.window;
    window.setDefaultTimeout(40_000);
    await person.openSample(window);
  });
  afterAll(async () => {
    await launched.close();
  });

  it('say on their card whom they would let through; switched on, they hold as many', async () => {
    await press(window, 'node-gate-model/sal', 'edit-enabled');
    const card = part(window, 'off-sal');
    await card.waitFor();
    await expect.poll(async () => numberIn(await card.textContent())).toBeGreaterThan(0);
    const would = numberIn(await card.locator('span[class*="long"]').textContent());
    await launched.shot(`stage-off-${lang}`);
    expect(await part(window, 'gate-would').textContent()).toContain(would.toLocaleString('en'));
    await press(window, 'edit-enabled');
    const number = part(window, 'node-gate-model/sal').locator('bdi[class*="number"]');
    await expect.poll(async () => numberIn(await number.textContent())).toBe(would);
    expect(launched.problems).toEqual([]);
  });
});

describe('the edge of a number in the condition builder', () => {
  it('says how many leads lie just around it, shows them, and says nothing where none do', async () => {
    const launched = await launchApp({ size: { width: 1440, height: 900 } });
    const { window } = launched;
    window.setDefaultTimeout(40_000);
    const choose = async (list: string, option: string) => {
      await part(window, list).click();
      await window.keyboard.press('Control+a');
      await window.getByRole('option', { name: option, exact: true }).first().click();
    };
    const ask = async (value: string) => {
      await part(window, 'leaf-0-value').fill(value);
      await part(window, 'leaf-0-value').press('Enter');
    };
    await person.openSample(window);
    await press(window, 'add-disqualifier', 'edit-condition', 'add-leaf-root');
    await choose('leaf-0-what', 'Employees');
    await choose('leaf-0-test', 'is at least');
    await ask('100');
    const edges = part(window, 'leaf-0-edges');
    await expect.poll(() => edges.textContent()).toContain('between 95 and 105');
    const leads = Number.parseInt((await edges.textContent()) ?? '', 10);
    expect(leads).toBeGreaterThan(0);
    await launched.shot('condition-edge');
    await ask('900000');
    await expect.poll(() => window.getByTestId('leaf-0-edges').count()).toBe(0);
    await ask('100');
    await part(window, 'leaf-0-edges-show').click();
    await part(window, 'lead-row-0').waitFor();
    await expect.poll(() => part(window, 'lead-total').textContent()).toContain(`${leads}`);
    expect(launched.problems).toEqual([]);
    await launched.close();
  });
});
