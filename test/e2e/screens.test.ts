import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/text/catalogue.ts';
import { launchApp } from '#test/support/launch-app.ts';
import { realData } from '#test/support/real-data.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerOpenDialogs } from '../../scripts/window/file-dialogs.ts';

type View = {
  readonly lang: 'en' | 'ar';
  readonly look: 'light' | 'dark' | 'projector';
  readonly width: number;
  readonly height: number;
};

/** Each language and each look once in every run; every combination where pictures are asked for. */
const usual: readonly View[] = [
  { lang: 'en', look: 'projector', width: 1920, height: 1040 },
  { lang: 'ar', look: 'dark', width: 1280, height: 720 },
];
const all: readonly View[] = (['en', 'ar'] as const).flatMap((lang) =>
  (['light', 'dark', 'projector'] as const).flatMap((look) => [
    { lang, look, width: 1280, height: 720 },
    { lang, look, width: 1920, height: 1040 },
  ]),
);
const views = process.env.ACCORD_SCREENS === 'all' ? all : usual;

const keys = new Set(Object.keys(catalogue.en));

/** What should never be read on a screen: a key instead of its sentence, a gap left open, a number that is none. */
async function slipsIn(window: Page): Promise<string[]> {
  const text = await window.locator('body').innerText();
  const words = text.split(/\s+/);
  return words.filter((word) => keys.has(word) || /NaN|undefined|\[object|\{\{|\}\}|Infinity/.test(word));
}

/** Parts that are wider than what holds them, so that the page scrolls sideways. */
function overflow(window: Page): Promise<number> {
  return window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe('every screen', () => {
  it.each(views)('is whole in $lang, $look, $width × $height', async ({ lang, look, width, height }) => {
    const launched = await launchApp({ lang, size: { width, height } });
    const { app, window, problems, close } = launched;
    const slips: string[] = [];
    const seen = async (name: string) => {
      await window.waitForTimeout(450);
      await launched.shot(`screen-${lang}-${look}-${width}-${name}`);
      slips.push(...(await slipsIn(window)).map((slip) => `${name}: ${slip}`));
      if ((await overflow(window)) > 0) slips.push(`${name}: wider than the window`);
    };
    await window.evaluate(async (wanted) => {
      const { accord } = globalThis as unknown as {
        accord: { request: (name: string, input: unknown) => Promise<unknown> };
      };
      await accord.request('app.setPreferences', { look: wanted });
    }, look);
    await seen('start');
    await person.openSample(window);
    await seen('canvas');
    for (const node of [
      'icp-growing-tech',
      'persona-salma',
      'disqualifier-students',
      'group-website-intent',
      'gate-model/mql',
      'clause-deliver',
    ]) {
      await person.part(window, `node-${node}`).click({ position: { x: 30, y: 16 } });
      await seen(`inspector-${node.replace('/', '-')}`);
      // On a small window the panel lies over the canvas.
      await person.part(window, 'panel-close').click();
    }
    await person.part(window, 'check-button').click();
    await person.part(window, 'finding-countsTooLittle').waitFor();
    await seen('checker');
    await person.part(window, 'checker').getByTestId('panel-close').click();
    await person.part(window, 'show-committee').click();
    await person.part(window, 'committee').waitFor();
    await seen('committee');
    await person.part(window, 'committee-close').click();
    await person.goToStep(window, 'simulate');
    await seen('simulate');
    await person.part(window, 'cell-B2').click();
    await seen('leads');
    await person.part(window, 'lead-row-0').click();
    await person.part(window, 'total-fit').waitFor();
    await seen('lead');
    await person.goToStep(window, 'agree');
    await seen('agree');
    await person.goToStep(window, 'export');
    await seen('export');
    await person.part(window, 'settings-open').click();
    await seen('settings');
    await window.keyboard.press('Escape');
    await person.part(window, 'history-open').click();
    await seen('history');
    await window.keyboard.press('Escape');
    const table = realData('xeducation-leads.csv');
    if (table !== null) {
      await answerOpenDialogs(app, table);
      await person.chooseTable(window);
      await seen('mapping');
    }
    await close();
    expect(slips).toEqual([]);
    expect(problems).toEqual([]);
  });
});
