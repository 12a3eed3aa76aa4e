import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const part = (window: Page, name: string) => window.getByTestId(name).first();

describe.each(['en', 'ar'] as const)('what numbers mean, by keyboard, in a window in %s', (lang) => {
  let launched: TestApp;
  let window: Page;
  beforeAll(async () => {
    launched = await launchApp({ lang, size: { width: 1440, height: 900 } });
    window = launched.window;
    window.setDefaultTimeout(40_000);
    await person.openSample(window);
  });
  afterAll(async () => {
    await launched.close();
  });

  /** The number that says itself, by the card it stands on; null where it stands on none. */
  const onCard = () =>
    window.evaluate(
      () => document.querySelector('[data-said]')?.closest<HTMLElement>('.react-flow__node')?.dataset.id ?? null,
    );

  it('Shift F1 says those of the card that has the focus first; Escape takes it away, and the focus stays', async () => {
    const card = window.locator('.react-flow__node[data-id="gate:model/mql"]');
    await card.focus();
    await window.keyboard.press('Shift+F1');
    await part(window, 'meaning').waitFor();
    expect(await onCard()).toBe('gate:model/mql');
    await launched.shot(`meaning-by-key-${lang}`);
    await window.keyboard.press('Escape');
    await part(window, 'meaning').waitFor({ state: 'detached' });
    expect(await window.locator('[data-said]').count()).toBe(0);
    expect(await card.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('goes on to every number in the window, and begins again after the last', async () => {
    await window.locator('.react-flow__node[data-id="gate:model/mql"]').focus();
    const all = await window.locator('[data-meaning]').count();
    const said = new Set<string>();
    for (let turn = 0; turn < all + 1; turn++) {
      await window.keyboard.press('Shift+F1');
      await expect.poll(() => window.locator('[data-said]').count()).toBe(1);
      said.add(
        await window.locator('[data-said]').evaluate((number) => {
          const own = number as HTMLElement;
          own.dataset.turn ??= `${document.querySelectorAll('[data-turn]').length}`;
          return own.dataset.turn;
        }),
      );
    }
    const strip = window.getByTestId('strip').locator('[data-meaning]');
    expect(await strip.evaluateAll((each) => each.every((one) => (one as HTMLElement).dataset.turn))).toBe(true);
    expect(said.size).toBeGreaterThan(40);
    expect(said.size).toBeLessThanOrEqual(all);
    expect(launched.problems).toEqual([]);
  });
});
