import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/text/catalogue.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import { layoutSlips } from '#test/support/walk/layout-slips.ts';
import { settle, walk } from '#test/support/walk/places.ts';
import { showLook } from '#test/support/walk/show-look.ts';
import { silentNumbers } from '#test/support/walk/silent-numbers.ts';
import { type View, viewsCalled } from '../../scripts/window/views.ts';

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

/** The window holds as much as one of this size does with text so large. */
async function sized(launched: TestApp, { width, height }: View, text: number): Promise<void> {
  const [across, down] = [Math.round(width / text), Math.round(height / text)];
  await launched.app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setMinimumSize(1, 1);
      window?.setContentSize(w, h);
    },
    [across, down] as const,
  );
  await launched.window.waitForFunction((w) => innerWidth === w, across);
}

describe('every screen, dialog and panel', () => {
  it.each(wanted)(
    'is whole in $lang, $look, $width × $height, text × $text',
    async (view) => {
      const { name: viewName, lang, look, width, text } = view;
      // Pixels are as many as in the large window, so that pictures of large text show it as it is.
      const args = text === 1 ? [] : [`--force-device-scale-factor=${text}`];
      const launched = await launchApp({ lang, args });
      const { window, problems, close } = launched;
      const slips = new Map<string, string>();
      const looked = async (name: string) => {
        await launched.shot(`screen-${viewName}-${name}`);
        const found = [...(await slipsIn(window)), ...(await turnedRound(window)), ...(await layoutSlips(window))];
        found.push(...(await silentNumbers(window)).map((number) => `no meaning: ${number}`));
        if ((await overflow(window)) > 0) found.push(`${name} is wider than the window`);
        // A slip that stays in sight is said once, with where it was seen first.
        for (const slip of found) if (!slips.has(slip)) slips.set(slip, name);
      };
      // While pictures are taken the machine may have more to do.
      if (asked !== undefined) window.setDefaultTimeout(90_000);
      await window.emulateMedia({ reducedMotion: 'reduce' });
      await showLook(window, look);
      await sized(launched, view, text);
      await walk(launched, async ({ name, main }) => {
        await looked(name);
        // In every run, what a team works on for long is looked at with large text too.
        if (asked !== undefined || main === undefined || width > 1280 || text > 1) return;
        await sized(launched, view, 2);
        await settle(window);
        await looked(`${name}-200`);
        await sized(launched, view, 1);
        await settle(window);
      });
      await close();
      expect([...slips].map(([slip, name]) => `${name}: ${slip}`)).toEqual([]);
      expect(problems).toEqual([]);
    },
    asked === undefined ? 600_000 : 1_500_000,
  );
});

describe('the reading of what is whole', () => {
  it('finds a word cut off, one shortened for good, two over each other, one outside, a page to be scrolled both ways, and a button under another', async () => {
    const { window, close } = await launchApp();
    await window.evaluate(() => {
      const put = (tag: string, text: string, style: Record<string, string>) => {
        const element = document.createElement(tag);
        element.textContent = text;
        Object.assign(element.style, { position: 'fixed', zIndex: '99', whiteSpace: 'nowrap', ...style });
        document.body.append(element);
        return element;
      };
      put('p', 'cut off at its end', { top: '200px', left: '20px', width: '60px', overflow: 'hidden' });
      const shortened = { width: '60px', overflow: 'hidden', textOverflow: 'ellipsis' };
      put('p', 'shortened for good', { top: '240px', left: '20px', ...shortened });
      put('p', 'said under the pointer', { top: '280px', left: '20px', ...shortened }).title = 'said under the pointer';
      put('p', 'upper words', { top: '320px', left: '20px' });
      put('p', 'lower words', { top: '326px', left: '30px' });
      put('p', 'far outside', { top: '360px', left: '-30px' });
      const page = put('div', '', { top: '440px', left: '20px', width: '60px', height: '40px', overflow: 'auto' });
      page.className = 'two-ways';
      page.append(Object.assign(document.createElement('p'), { textContent: 'wider than its page' }));
      page.append(Object.assign(document.createElement('p'), { textContent: 'and longer' }));
      put('button', 'below', { top: '400px', left: '20px', width: '80px', height: '30px' });
      put('button', 'above', { top: '400px', left: '20px', width: '80px', height: '30px', background: 'white' });
    });
    const found = (await layoutSlips(window)).join('\n');
    await close();
    for (const slip of [
      /cut: “cut off at its end”/,
      /shortened: “shortened for good”/,
      /over each other: “upper words”.*“lower words”/,
      /cut: “far outside”/,
      /under: “below”/,
      /scrolls both ways: two-ways/,
    ]) {
      expect(found).toMatch(slip);
    }
    expect(found).not.toMatch(/said under the pointer|under: “above”/);
  });

  it('finds a number that says nothing, in either script, and excuses what needs no meaning', async () => {
    const { window, close } = await launchApp();
    await window.evaluate(() => {
      const put = (html: string) => document.body.insertAdjacentHTML('beforeend', `<div>${html}</div>`);
      put('<p>412 of leads</p>');
      put('<p>٤١٢ عميلًا</p>');
      put('<p><span data-meaning="Leads that match.">77 of leads</span></p>');
      put('<p>Points halve every 78 days.</p>');
      put('<p>Cell A79 of 3D, since 29 Sept 2080</p>');
      put('<p dir="auto">Plan 81</p><label><input type="radio">82</label>');
    });
    const found = (await silentNumbers(window)).join('\n');
    await close();
    expect(found).toMatch(/“412 of leads”/);
    expect(found).toMatch(/“٤١٢ عميلًا”/);
    expect(found).not.toMatch(/77|78|79|80|81|82/);
  });
});
