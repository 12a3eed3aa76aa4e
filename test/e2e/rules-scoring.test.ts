import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { first as part, sampleThatBeginsAgain } from '#test/support/begun-again.ts';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

/** Drags the knob of a handle by so many pixels. */
async function drag(window: Page, name: string, by: { x: number; y?: number }): Promise<void> {
  const from = await part(window, name).locator('rect, circle').first().boundingBox();
  if (from === null) throw new Error(`no ${name}`);
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  await window.mouse.move(x, y);
  await window.mouse.down();
  await window.mouse.move(x + by.x / 2, y, { steps: 4 });
  await window.mouse.move(x + by.x, y + (by.y ?? 0), { steps: 4 });
  await window.mouse.up();
}

async function dragTo(window: Page, from: string, ...over: string[]): Promise<void> {
  const boxes = [];
  for (const name of [from, ...over]) boxes.push(await part(window, name).boundingBox());
  const [start, ...rest] = boxes.map((box) => ({ x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 14 }));
  await window.mouse.move(start?.x ?? 0, start?.y ?? 0);
  await window.mouse.down();
  for (const { x, y } of rest) await window.mouse.move(x, y, { steps: 5 });
  await window.mouse.up();
}

describe('rules and the matrix, in the real app', () => {
  it('bands, curve, thresholds and cells are edited, undone, redone, and kept over a restart', async () => {
    const { app, again } = await sampleThatBeginsAgain({ size: { width: 1920, height: 1040 } });
    const { window, shot } = app;

    await part(window, 'node-group-company-size').click();
    await part(window, 'rule-employees').click();
    await part(window, 'band-0-leads').waitFor();
    const bands = () => window.locator('[data-testid^="band-"][data-testid$="-points"]').count();
    const began = await bands();
    await shot('rule-bands-en');
    await part(window, 'band-1-split').click();
    await expect.poll(bands).toBe(began + 1);
    await part(window, 'band-1-from').fill('99999999');
    await part(window, 'band-1-from').press('Enter');
    expect(await window.locator('[data-testid="band-1"] [role=alert]').textContent()).toContain('before it begins');
    await part(window, 'band-1-from').press('Escape');
    await part(window, 'undo').click();
    await expect.poll(bands).toBe(began);
    await part(window, 'redo').click();
    await expect.poll(bands).toBe(began + 1);

    await part(window, 'node-group-website-intent').click();
    await part(window, 'rule-pricing-visited').click();
    await part(window, 'edit-decay').click();
    await window.getByRole('option', { name: 'halve every' }).click();
    await part(window, 'curve-decay').waitFor();
    const days = () => part(window, 'edit-decay-days').inputValue();
    const before = Number(await days());
    await part(window, 'curve-decay').focus();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('Shift+ArrowRight');
    await expect.poll(days).toBe(`${before + 11}`);
    await shot('rule-curve-en');
    await window.keyboard.press('Control+z');
    await expect.poll(days).toBe(`${before}`);
    await drag(window, 'curve-window', { x: -60 });
    await expect.poll(async () => Number(await part(window, 'edit-window').inputValue())).toBeLessThan(180);

    await part(window, 'node-matrix-model').click({ position: { x: 6, y: 6 } });
    await part(window, 'matrix-painter').waitFor();
    const limits = async () => Number(await part(window, 'handle-fit-0').getAttribute('aria-valuenow'));
    const at = await limits();
    await part(window, 'handle-fit-0').focus();
    await window.keyboard.press('ArrowLeft');
    await expect.poll(limits).toBe(at - 1);
    await drag(window, 'handle-fit-2', { x: 150 });
    const [a, b, c] = await Promise.all(
      [0, 1, 2].map((i) => part(window, `handle-fit-${i}`).getAttribute('aria-valuenow')),
    );
    expect(Number(a)).toBeGreaterThan(Number(b));
    expect(Number(b)).toBeGreaterThan(Number(c));
    await part(window, 'undo').click();

    // Without the number of leads, which comes a moment later.
    const words = async (shown: Page, grade: string) =>
      (await part(shown, `cell-${grade}`).textContent())?.replaceAll(/[\d,]/g, '');
    const heat = (grade: string) => part(window, `paint-${grade}`).getAttribute('data-heat');
    const [was, hot] = [await heat('C3'), await heat('A1')];
    expect(was).not.toBe(hot);
    await dragTo(window, 'paint-A1', 'paint-B2', 'paint-C3');
    await expect.poll(() => heat('C3')).toBe(hot);
    await shot('matrix-painted-en');
    await part(window, 'undo').click();
    await expect.poll(() => heat('C3')).toBe(was);
    await dragTo(window, 'cell-A1', 'cell-B2', 'cell-C3');
    await expect.poll(() => heat('C3')).toBe(hot);
    await part(window, 'paint-D4').focus();
    await window.keyboard.press('Shift+ArrowUp');
    await window.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => heat('C4')).toBe(await heat('D4'));
    await part(window, 'grades-more-fit').click();
    await part(window, 'cell-E4').waitFor();
    const painted = await words(window, 'C3');
    expect(app.problems).toEqual([]);

    const next = await again();
    await part(next.window, 'cell-E4').waitFor();
    expect(await words(next.window, 'C3')).toBe(painted);
    await part(next.window, 'node-group-company-size').click();
    await part(next.window, 'rule-employees').click();
    await part(next.window, `band-${began}-points`).waitFor();
    expect(next.problems).toEqual([]);
    await next.close();
  });

  it('are mirrored in Arabic and whole in the dark and on a small window', async () => {
    const { window, shot, problems, close } = await launchApp({ lang: 'ar', size: { width: 1280, height: 720 } });
    await person.openSample(window);
    await part(window, 'node-group-company-size').click();
    await part(window, 'rule-employees').click();
    await part(window, 'band-0-leads').waitFor();
    await shot('rule-bands-ar-1280');
    await part(window, 'panel-close').click();
    await part(window, 'node-matrix-model').click({ position: { x: 6, y: 6 } });
    await part(window, 'matrix-painter').waitFor();
    await shot('matrix-painter-ar-1280');
    await part(window, 'panel-close').click();
    await part(window, 'node-group-website-intent').click();
    await part(window, 'rule-pricing-visited').click();
    await part(window, 'rule-result').waitFor();
    for (const look of ['dark', 'projector'] as const) {
      await window.evaluate(async (wanted) => {
        const { accord } = globalThis as unknown as {
          accord: { request: (name: string, input: unknown) => Promise<unknown> };
        };
        await accord.request('app.setPreferences', { look: wanted });
      }, look);
      await part(window, 'edit-decay').scrollIntoViewIfNeeded();
      await window.waitForTimeout(400);
      await shot(`rule-activity-ar-${look}`);
    }
    const sideways = await window.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});
