import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

let app: TestApp;
let window: Page;

beforeAll(async () => {
  app = await launchApp();
  window = app.window;
  await person.openSample(window);
  await person.goToStep(window, 'simulate');
});

afterAll(async () => {
  await app.close();
});

/** Takes a threshold with the mouse and pulls it along the axis, without letting go. */
async function pull(name: string, pixels: number): Promise<void> {
  const box = await person.part(window, name).boundingBox();
  if (box === null) throw new Error(`${name} is not in sight`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await window.mouse.move(x, y);
  await window.mouse.down();
  for (let step = 1; step <= 5; step++) await window.mouse.move(x + (pixels * step) / 5, y);
}

const threshold = async (name: string) => Number(await person.part(window, name).getAttribute('aria-valuenow'));

describe('the simulate screen, on the sample company in the real app', () => {
  it('counts follow the hand while a threshold is dragged, and letting go is one step to undo', async () => {
    const before = await person.stripNumber(window, 'mql');
    const from = await threshold('threshold-fit-1');
    await pull('threshold-fit-1', 60);
    const during = await person.stripChanges(window, 'mql', before);
    const to = await threshold('threshold-fit-1');
    expect(to).toBeGreaterThan(from);
    expect(await person.part(window, 'saying-moved').innerText()).toContain(`from ${from} to ${to}`);
    await window.mouse.up();
    await window.keyboard.press('Control+z');
    expect(await person.stripChanges(window, 'mql', during)).toBe(before);
    expect(await threshold('threshold-fit-1')).toBe(from);
    await window.keyboard.press('Control+y');
    expect(await person.stripChanges(window, 'mql', before)).toBe(during);
  });

  it('Escape takes a drag back, and nothing is committed', async () => {
    const before = await person.stripNumber(window, 'mql');
    await pull('threshold-engagement-0', 80);
    await person.stripChanges(window, 'mql', before);
    await person.part(window, 'threshold-engagement-0').press('Escape');
    await window.mouse.up();
    await person.part(window, 'strip-mql').getByText(before, { exact: true }).waitFor({ timeout: 10_000 });
    await person.part(window, 'history-open').click();
    expect(await person.part(window, 'history-list').innerText()).not.toContain('Engagement');
    await person.part(window, 'panel-close').first().click();
  });

  it('P7 the points of a lead add up to its totals, line by line', async () => {
    await person.part(window, 'cell-B2').click();
    await person.part(window, 'lead-row-2').click();
    for (const dimension of ['fit', 'engagement']) {
      const total = Number(await person.part(window, `total-${dimension}`).innerText());
      const lines = person.part(window, `waterfall-${dimension}`).locator('[data-points]');
      const points = await lines.evaluateAll((all) => all.map((line) => Number(line.getAttribute('data-points'))));
      expect(points.length).toBeGreaterThan(0);
      expect(points.reduce((sum, of) => sum + of, 0)).toBe(Math.round(total * 100));
    }
  });

  it('a named version is what the strip compares with, and can be gone back to', async () => {
    await person.goToStep(window, 'simulate');
    await person.part(window, 'history-open').click();
    await person.part(window, 'history-versions').click();
    await person.part(window, 'version-save').click();
    await person.part(window, 'version-0').waitFor();
    await person.part(window, 'panel-close').first().click();
    expect(await person.part(window, 'strip-change').innerText()).toContain('the same model');
    const named = await person.stripNumber(window, 'mql');
    await person.moveThreshold(window, 'engagement', 1, 4);
    const moved = await person.stripChanges(window, 'mql', named);
    const asNumber = (written: string) => Number(written.replaceAll(',', '').replace('−', '-'));
    expect(asNumber(await person.stripNumber(window, 'change'))).toBe(asNumber(moved) - asNumber(named));
    await person.part(window, 'history-open').click();
    await person.part(window, 'history-versions').click();
    await person.part(window, 'version-restore-0').click();
    expect(await person.stripChanges(window, 'mql', moved)).toBe(named);
    await person.part(window, 'panel-close').first().click();
  });

  it('reported no error of its own', () => {
    expect(app.problems).toEqual([]);
  });
});
