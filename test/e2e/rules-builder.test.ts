import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { first as part, sampleThatBeginsAgain } from '#test/support/begun-again.ts';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const sentence = (window: Page) => part(window, 'condition-sentence').textContent();
const focused = (window: Page) => window.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');

async function openPersona(window: Page): Promise<void> {
  await part(window, 'node-persona-salma').click();
  await part(window, 'edit-condition').click();
  await part(window, 'condition-builder').waitFor();
}

describe('the condition builder, in the real app', () => {
  it('moves, nests, wraps and removes parts by keyboard, counts each, undoes, and keeps it all over a restart', async () => {
    const { app, again } = await sampleThatBeginsAgain({ size: { width: 1920, height: 1040 } });
    const { window } = app;
    await openPersona(window);
    await part(window, 'part-counts').waitFor();
    await part(window, 'add-group-root').click();
    await part(window, 'handle-1-0').waitFor();
    const began = await sentence(window);
    await app.shot('builder-en');

    // Enter on a handle adds a part below it, and the focus is where it is chosen.
    await part(window, 'handle-0').focus();
    await window.keyboard.press('Enter');
    await expect.poll(() => focused(window)).toBe('leaf-1-what');
    await window.keyboard.type('Number of act');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await part(window, 'handle-1').focus();
    const added = await sentence(window);
    expect(added).not.toBe(began);

    await window.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => focused(window)).toBe('handle-2');
    const moved = await sentence(window);
    expect(moved).not.toBe(added);
    await window.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => sentence(window)).toBe(added);

    await window.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => focused(window)).toMatch(/^handle-\d-\d$/);
    const nested = await sentence(window);
    expect(nested).not.toBe(added);
    expect(await window.locator('[data-testid="part-counts"]').count()).toBeGreaterThan(4);
    await window.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => focused(window)).toMatch(/^handle-\d$/);
    await window.keyboard.press('Delete');
    await expect.poll(() => sentence(window)).toBe(began);

    await window.keyboard.press('Control+z');
    await expect.poll(() => sentence(window)).not.toBe(began);
    await window.keyboard.press('Control+Shift+z');
    await expect.poll(() => sentence(window)).toBe(began);

    // By mouse: the menu wraps and dissolves, a drag moves a part into a group.
    await part(window, 'handle-0').click();
    await app.shot('builder-menu');
    await part(window, 'part-wrap').click();
    await part(window, 'handle-0-0').waitFor();
    await part(window, 'handle-0').click();
    await part(window, 'part-unwrap').click();
    await expect.poll(() => sentence(window)).toBe(began);
    const from = await part(window, 'handle-0').boundingBox();
    const to = await part(window, 'leaf-1-0').boundingBox();
    if (from === null || to === null) throw new Error('nothing to drag');
    await window.mouse.move(from.x + 8, from.y + 8);
    await window.mouse.down();
    await window.mouse.move(to.x + 300, to.y + to.height - 6, { steps: 6 });
    await app.shot('builder-drag');
    await window.mouse.up();
    await part(window, 'handle-0-1').waitFor();
    const kept = await sentence(window);
    expect(kept).not.toBe(began);

    // 31 February is refused in words; the sentence stays as it was.
    await part(window, 'add-leaf-root').click();
    const last = await window
      .locator('[data-testid^="leaf-"][data-testid$="-what"]')
      .last()
      .getAttribute('data-testid');
    await part(window, last ?? '').click();
    await window.keyboard.type('Created');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await part(window, (last ?? '').replace('-what', '-test')).click();
    await window.getByRole('option', { name: 'is on or after' }).click();
    await part(window, 'day-field').focus();
    await window.keyboard.type('31022026');
    await window.keyboard.press('Tab');
    await part(window, 'handle-0').focus();
    await expect
      .poll(() => window.locator('[role=alert]').allTextContents())
      .toContainEqual(expect.stringContaining('no such day'));
    await app.shot('builder-bad-day');
    await part(window, (last ?? '').replace('-what', '-remove')).click();
    await expect.poll(() => sentence(window)).toBe(kept);
    await part(window, 'condition-done').click();
    expect(app.problems).toEqual([]);

    const next = await again();
    await openPersona(next.window);
    expect(await sentence(next.window)).toBe(kept);
    expect(next.problems).toEqual([]);
    await next.close();
  });

  it('is mirrored in Arabic and whole on a small window', async () => {
    const { window, shot, problems, close } = await launchApp({ lang: 'ar', size: { width: 1280, height: 720 } });
    await person.openSample(window);
    await openPersona(window);
    await part(window, 'part-counts').waitFor();
    await shot('builder-ar-1280');
    const sideways = await window.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});
