import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/text/catalogue.ts';
import { launchApp } from '#test/support/launch-app.ts';
import { walk } from '#test/support/walk/places.ts';
import { showLook } from '#test/support/walk/show-look.ts';

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
const pictures = process.env.ACCORD_SCREENS === 'all';
const views = pictures ? all : usual;

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

describe('every screen, dialog and panel', () => {
  it.each(views)(
    'is whole in $lang, $look, $width × $height',
    async ({ lang, look, width, height }) => {
      const launched = await launchApp({ lang, size: { width, height } });
      const { app, window, problems, close } = launched;
      const slips: string[] = [];
      const looked = async (name: string) => {
        await launched.shot(`screen-${lang}-${look}-${width}-${name}`);
        slips.push(...(await slipsIn(window)).map((slip) => `${name}: ${slip}`));
        if ((await overflow(window)) > 0) slips.push(`${name}: wider than the window`);
      };
      const textTwiceAsLarge = (twice: boolean) =>
        app.evaluate(
          ({ BrowserWindow }, factor) => {
            BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
          },
          twice ? 2 : 1,
        );
      await window.emulateMedia({ reducedMotion: 'reduce' });
      await showLook(window, look);
      await walk(launched, async ({ name, main }) => {
        await looked(name);
        if (main === undefined || !pictures || look !== 'light') return;
        await textTwiceAsLarge(true);
        await window.waitForTimeout(500);
        await looked(`${name}-200`);
        await textTwiceAsLarge(false);
        await window.waitForTimeout(300);
      });
      await close();
      expect(slips).toEqual([]);
      expect(problems).toEqual([]);
    },
    pictures ? 900_000 : 300_000,
  );
});
