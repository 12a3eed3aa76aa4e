import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/text/catalogue.ts';
import { launchApp } from '#test/support/launch-app.ts';
import { walk } from '#test/support/walk/places.ts';
import { showLook } from '#test/support/walk/show-look.ts';
import { viewsCalled } from '../../scripts/window/views.ts';

/** Each language and each look once in every run; what `npm run screenshots` names where pictures are asked for. */
const asked = process.env.ACCORD_SCREENS;
const usual = ['en-projector-1920', 'ar-dark-1280'];
const wanted = viewsCalled(asked === undefined ? usual : [asked]);

const keys = new Set(Object.keys(catalogue.en));

/** What should never be read on a screen: a key instead of its sentence, a gap left open, a number that is none. */
async function slipsIn(window: Page): Promise<string[]> {
  const text = await window.locator('body').innerText();
  const words = text.split(/\s+/);
  return words.filter((word) => keys.has(word) || /NaN|undefined|\[object|\{\{|\}\}|Infinity/.test(word));
}

/** Fields that people write in, empty, whose placeholder does not stand where a line begins. */
function turnedRound(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input:placeholder-shown:not([dir="ltr"])')]
      .filter((field) => field.checkVisibility() && getComputedStyle(field).direction !== document.dir)
      .map(({ placeholder }) => `“${placeholder}” begins at the wrong side`),
  );
}

/** Parts that are wider than what holds them, so that the page scrolls sideways. */
function overflow(window: Page): Promise<number> {
  return window.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('#root, main')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );
}

describe('every screen, dialog and panel', () => {
  it.each(wanted)(
    'is whole in $lang, $look, $width × $height',
    async ({ name: view, lang, look, width, height }) => {
      const launched = await launchApp({ lang, size: { width, height } });
      const { app, window, problems, close } = launched;
      const slips: string[] = [];
      const looked = async (name: string, shoot = launched.shot) => {
        await shoot(`screen-${view}-${name}`);
        slips.push(...(await slipsIn(window)).map((slip) => `${name}: ${slip}`));
        slips.push(...(await turnedRound(window)).map((slip) => `${name}: ${slip}`));
        if ((await overflow(window)) > 0) slips.push(`${name}: wider than the window`);
      };
      const textTwiceAsLarge = (twice: boolean) =>
        app.evaluate(
          ({ BrowserWindow }, factor) => {
            BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
          },
          twice ? 2 : 1,
        );
      // While pictures are taken the machine may have more to do.
      if (asked !== undefined) window.setDefaultTimeout(90_000);
      await window.emulateMedia({ reducedMotion: 'reduce' });
      await showLook(window, look);
      await walk(launched, async ({ name, main }) => {
        await looked(name);
        if (main === undefined || asked === undefined || look !== 'light') return;
        await textTwiceAsLarge(true);
        await window.waitForTimeout(500);
        await looked(`${name}-200`, launched.shotAsShown);
        await textTwiceAsLarge(false);
        await window.waitForTimeout(300);
      });
      await close();
      expect(slips).toEqual([]);
      expect(problems).toEqual([]);
    },
    asked === undefined ? 300_000 : 900_000,
  );
});
