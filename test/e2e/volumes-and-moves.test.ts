import { describe, expect, it } from 'vitest';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

type View = {
  readonly lang: 'en' | 'ar';
  readonly look: 'light' | 'dark' | 'projector';
  readonly width: number;
  readonly height: number;
};

/** Each language once in every run; each look too where pictures are asked for. */
const usual: readonly View[] = [
  { lang: 'en', look: 'light', width: 1440, height: 900 },
  { lang: 'ar', look: 'dark', width: 1280, height: 720 },
];
const more: readonly View[] = [
  { lang: 'en', look: 'projector', width: 1920, height: 1040 },
  { lang: 'ar', look: 'light', width: 1440, height: 900 },
];
const views = process.env.ACCORD_SCREENS === 'all' ? [...usual, ...more] : usual;

const patience = { timeout: 60_000 };

describe('volumes, decision days and what moves a lead up, in the real app', () => {
  it.each(views)('are shown in $lang, $look, $width × $height', async ({ lang, look, width, height }) => {
    const launched = await launchApp({ lang, size: { width, height } });
    const { window, problems, close } = launched;
    const part = (name: string) => person.part(window, name);
    const shot = async (name: string) => {
      await window.waitForTimeout(450);
      await launched.shot(`volumes-${lang}-${look}-${name}`);
    };
    await window.evaluate(async (wanted) => {
      const { accord } = globalThis as unknown as {
        accord: { request: (name: string, input: unknown) => Promise<unknown> };
      };
      await accord.request('app.setPreferences', { look: wanted });
    }, look);
    await person.openSample(window);
    await person.goToStep(window, 'simulate');
    await shot('simulate');

    await part('volumes-count').click();
    await part('volume-mql').waitFor(patience);
    expect(await part('volume-mql').innerText()).toMatch(/\d/);
    await part('volumes').scrollIntoViewIfNeeded();
    await shot('weeks');
    await part('volumes-month').click();
    await part('volume-mql')
      .filter({ hasText: lang === 'en' ? 'a month' : 'الشهر' })
      .waitFor(patience);
    await shot('months');

    // The leads that were left out are missing from the counts, and come back with today.
    const today = await part('flow-all').innerText();
    await part('judged-decided').click();
    await part('backtest-note').waitFor(patience);
    expect(await part('flow-all').innerText()).not.toBe(today);
    await shot('decided');
    await part('judged-today').click();
    await part('backtest-note').waitFor({ state: 'detached' });
    expect(await part('flow-all').innerText()).toBe(today);

    await part('flow-nurture').click();
    await part('lead-row-0').click();
    await part('lead-moves').locator('li').first().waitFor(patience);
    await shot('lead');
    await close();
    expect(problems).toEqual([]);
  });
});
