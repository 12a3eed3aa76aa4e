import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

const patience = { timeout: 20_000 };
const part = (window: Page, name: string) => window.getByTestId(name).first();

/** Every number that stands on a card, as it is written, and how wide every connection is. */
async function counts(window: Page): Promise<{ readonly cards: string; readonly edges: string }> {
  return window.evaluate(() => {
    const numbers = [...document.querySelectorAll('.react-flow__node-card bdi')].map((bdi) => bdi.textContent);
    const edges = [...document.querySelectorAll('[data-edge]')].map(
      (edge) =>
        `${edge.getAttribute('data-edge')} ${[...edge.querySelectorAll('path[stroke-width]')].at(-1)?.getAttribute('stroke-width')}`,
    );
    return { cards: numbers.join(' '), edges: edges.sort().join(' ') };
  });
}

/** Takes hold of a handle and moves it sideways; the button stays down. */
async function hold(window: Page, name: string, by: number): Promise<void> {
  const handle = part(window, name);
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.locator('circle, rect').last().boundingBox();
  if (box === null) throw new Error(`There is no ${name} to drag.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await window.mouse.move(x, y);
  await window.mouse.down();
  await window.mouse.move(x + by / 2, y, { steps: 3 });
  await window.mouse.move(x + by, y, { steps: 3 });
}

describe.each(['en', 'ar'] as const)('counts while a value is under the hand, in a window in %s', (lang) => {
  let launched: TestApp;
  let window: Page;
  beforeAll(async () => {
    launched = await launchApp({ lang, size: { width: 1920, height: 1080 } });
    window = launched.window;
    await person.openSample(window);
    window.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await launched.close();
  });

  /** Both have changed while the value is still under the hand. */
  async function follow(before: Awaited<ReturnType<typeof counts>>) {
    await expect.poll(async () => (await counts(window)).cards, patience).not.toBe(before.cards);
    await expect.poll(async () => (await counts(window)).edges, patience).not.toBe(before.edges);
  }

  it.each([
    { handle: 'handle-fit-0', open: ['axis-fit-0'], by: 60 },
    { handle: 'handle-engagement-0', open: ['axis-engagement-0'], by: 60 },
    { handle: 'curve-decay', open: ['node-group-website-intent', 'rule-demo-asked'], by: 80 },
  ])('$handle: cards and connections follow before it is let go, and it is one step', async ({ handle, open, by }) => {
    for (const name of open) await part(window, name).click({ position: { x: 10, y: 10 } });
    await part(window, handle).waitFor();
    const before = await counts(window);
    await hold(window, handle, by);
    await follow(before);
    await launched.shot(`live-${handle}-${lang}`);
    const mqls = await person.stripNumber(window, 'mql');
    await window.mouse.up();
    await expect.poll(() => person.stripNumber(window, 'mql'), patience).toBe(mqls);
    await part(window, 'undo').click();
    await expect.poll(() => counts(window), patience).toEqual(before);
    await part(window, 'redo').click();
    await follow(before);
    await part(window, 'undo').click();
    await expect.poll(() => counts(window), patience).toEqual(before);
  });

  it('points that are being typed on a rule are counted before Enter, and Escape takes them back', async () => {
    await part(window, 'node-group-website-intent').click({ position: { x: 10, y: 10 } });
    await part(window, 'rule-demo-asked').click();
    const before = await counts(window);
    await part(window, 'edit-points').fill('1');
    await follow(before);
    await part(window, 'edit-points').press('Escape');
    await expect.poll(() => counts(window), patience).toEqual(before);
  });

  it('from far every card has an icon, and a number or the reason why there is none', async () => {
    await window.keyboard.press('Escape');
    await part(window, 'zoom-fit').click();
    const level = async () => Number.parseInt((await part(window, 'zoom-level').textContent()) ?? '', 10);
    for (let at = await level(); at >= 45; at = await level()) {
      await part(window, 'zoom-out').click();
      await expect.poll(level, patience).toBeLessThan(at);
    }
    await launched.shot(`canvas-far-icons-${lang}`);
    await expect.poll(() => incomplete(window), patience).toEqual([]);
    expect(launched.problems).toEqual([]);
  });
});

/** Cards that from far lack something to be recognised by. */
async function incomplete(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.react-flow__node-card')].flatMap((card) => {
      const id = card.dataset.id;
      const seen = (element: Element) => element.getClientRects().length > 0 && (element.textContent ?? '') !== '';
      const icons = [...card.querySelectorAll('svg.lucide, [class*="portrait"] svg, [class*="portrait"] img')];
      const numbers = [
        ...card.querySelectorAll('bdi, b, [class*="noun"], [class*="instead"], [data-testid="matrix-far"] span'),
      ].filter(seen);
      return [
        ...(icons.some((icon) => icon.getClientRects().length > 0) ? [] : [`${id}: no icon`]),
        ...(numbers.length > 0 ? [] : [`${id}: neither a number nor a reason`]),
      ];
    }),
  );
}

describe('the canvas from far without leads', () => {
  it('has an icon and a reason on every card', async () => {
    const launched = await launchApp({ size: { width: 1920, height: 1080 } });
    const { window, app, folder } = launched;
    await answerSaveDialogs(app, join(folder, 'new.accord'));
    await person.beginWorkshop(window, { company: 'Far', template: 'b2b-saas' });
    await part(window, 'zoom-fit').waitFor();
    const level = async () => Number.parseInt((await part(window, 'zoom-level').textContent()) ?? '', 10);
    for (let at = await level(); at >= 45; at = await level()) {
      await part(window, 'zoom-out').click();
      await expect.poll(level, patience).toBeLessThan(at);
    }
    await launched.shot('canvas-far-no-leads');
    await expect.poll(() => incomplete(window), patience).toEqual([]);
    expect(launched.problems).toEqual([]);
    await launched.close();
  });
});
