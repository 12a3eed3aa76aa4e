import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

const part = (window: Page, name: string) => window.getByTestId(name).first();
const patience = { timeout: 20_000 };

const looks = [
  { lang: 'en', look: 'light', width: 1440, height: 900 },
  { lang: 'ar', look: 'dark', width: 1280, height: 720 },
] as const;
const more = [
  { lang: 'en', look: 'projector', width: 1280, height: 720 },
  { lang: 'ar', look: 'light', width: 1920, height: 1040 },
  { lang: 'en', look: 'dark', width: 1920, height: 1040 },
] as const;
const views = process.env.ACCORD_SCREENS === 'all' ? [...looks, ...more] : looks;

describe('the checker in the real app', () => {
  it.each(views)('finds what the sample company planted, in $lang, $look, $width × $height', async (view) => {
    const launched = await launchApp({ lang: view.lang, size: view });
    const { window, problems, close } = launched;
    const shot = shotOf(launched, `${view.lang}-${view.look}-${view.width}`);
    await window.evaluate(async (wanted) => {
      const { accord } = globalThis as unknown as {
        accord: { request: (name: string, input: unknown) => Promise<unknown> };
      };
      await accord.request('app.setPreferences', { look: wanted });
    }, view.look);
    await person.openSample(window);
    await foundAre(window, '6');
    await shot('closed');

    await window.keyboard.press('F8');
    for (const kind of ['countsTooLittle', 'pointsAgainstData', 'thresholdTooLow']) {
      await part(window, `finding-${kind}`).waitFor(patience);
    }
    const said = await part(window, 'checker').innerText();
    expect(said).toMatch(view.lang === 'en' ? /Visited careers/ : /زار صفحة الوظائف/);
    expect(said).not.toMatch(/check\.|\{\{|undefined|NaN/);
    await shot('list');

    const careers = part(window, 'finding-countsTooLittle');
    await careers.getByTestId('finding-show').click();
    await part(window, 'inspector').waitFor(patience);
    await part(window, 'findings-here').waitFor(patience);
    await window.waitForTimeout(400);
    await shot('shown');
    expect(await isInSight(window, 'node-group-against')).toBe(true);

    await careers.getByTestId('finding-fix-0').click();
    await careers.waitFor({ state: 'detached', ...patience });
    await window.keyboard.press('Control+z');
    await careers.waitFor(patience);

    await careers.getByTestId('finding-know').click();
    await part(window, 'findings-known').waitFor(patience);
    await foundAre(window, '5');
    await part(window, 'findings-known').click();
    await shot('known');
    await part(window, 'finding-say-again').click();
    await foundAre(window, '6');
    await window.keyboard.press('Escape');
    await part(window, 'checker').waitFor({ state: 'detached', ...patience });
    await close();
    expect(problems).toEqual([]);
  });

  it('says a wrong result on its card, mends it in one step, and remembers what the room knows', async () => {
    const folder = temporaryFolder();
    const own = { userData: join(folder, 'user-data'), size: { width: 1440, height: 900 } };
    const first = await launchApp(own);
    const { app, window, problems } = first;
    const shot = shotOf(first, 'wrong');
    const file = join(folder, 'workshop.accord');
    await answerSaveDialogs(app, file);
    await person.beginWorkshop(window, { company: 'Acme', template: 'b2b-saas' });
    await part(window, 'finding-mark').waitFor(patience);
    await shot('card');
    await part(window, 'check-button').click();
    const overlap = part(window, 'checker').getByTestId('finding-bandsOverlap');
    await overlap.waitFor(patience);
    expect(await overlap.innerText()).toMatch(/50 is in two bands/);

    // By keyboard alone: the second of the two bands is narrowed, and undone again.
    await overlap.getByTestId('finding-show').focus();
    await window.keyboard.press('Enter');
    await part(window, 'findings-here').waitFor(patience);
    await shot('shown');
    await window.keyboard.press('F8');
    await overlap.getByTestId('finding-fix-1').focus();
    await window.keyboard.press('Enter');
    await overlap.waitFor({ state: 'detached', ...patience });
    await part(window, 'finding-mark').waitFor({ state: 'detached', ...patience });
    await window.keyboard.press('Control+z');
    await overlap.waitFor(patience);
    await part(window, 'finding-mark').waitFor(patience);

    const falls = part(window, 'checker').getByTestId('finding-bandsFall');
    await falls.getByTestId('finding-know').click();
    await falls.waitFor({ state: 'hidden', ...patience });
    expect(problems).toEqual([]);

    await first.close();
    const again = await launchApp({ ...own, args: [file] });
    await part(again.window, 'check-button').click();
    await part(again.window, 'checker').getByTestId('finding-bandsOverlap').waitFor(patience);
    await part(again.window, 'findings-known').waitFor(patience);
    await again.close();
    expect(again.problems).toEqual([]);
  });
});

async function foundAre(window: Page, count: string): Promise<void> {
  await part(window, 'check-button')
    .locator('bdi')
    .filter({ hasText: new RegExp(`^${count}$`) })
    .waitFor(patience);
}

async function isInSight(window: Page, card: string): Promise<boolean> {
  const [box, canvas] = await Promise.all([part(window, card).boundingBox(), part(window, 'canvas').boundingBox()]);
  if (box === null || canvas === null) return false;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const { x, y, width, height } = canvas;
  return middle.x > x && middle.x < x + width && middle.y > y && middle.y < y + height;
}

function shotOf(launched: TestApp, name: string) {
  return async (step: string) => {
    await launched.window.waitForTimeout(300);
    await launched.shot(`checker-${name}-${step}`);
  };
}
