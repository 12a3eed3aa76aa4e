import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAtOnce } from '#test/support/add-at-once.ts';
import setUp from '#test/support/e2e-setup.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import { manyCards } from '#test/support/many-cards.ts';
import * as person from '../../scripts/demo/person.ts';
import { type Frames, percentile, scriptPerFrame } from './canvas/script-per-frame.ts';

/** Milliseconds that our own script may take a frame, at the 90th percentile. */
const limit = 8;
const steps = 30;

let tearDown: (() => void) | undefined;
let launched: TestApp;
beforeAll(async () => {
  tearDown = await setUp();
  launched = await launchApp({ size: { width: 1920, height: 1080 } });
}, 300_000);
afterAll(async () => {
  await launched.close();
  tearDown?.();
});

it('500 cards and 800 connections: a drag and a zoom take little of each frame', { timeout: 600_000 }, async () => {
  const { window } = launched;
  window.setDefaultTimeout(60_000);
  await person.openSample(window);
  await addAtOnce(window, manyCards('model'));
  await expect.poll(() => window.locator('.react-flow__node-card').count(), { timeout: 30_000 }).toBeGreaterThan(490);
  await window.waitForTimeout(3000);
  const cards = await window.locator('.react-flow__node-card').count();
  const edges = await window.locator('[data-edge]').count();
  expect(cards).toBeGreaterThanOrEqual(500);
  expect(edges).toBeGreaterThanOrEqual(800);

  const drag = await scriptPerFrame(window, () => dragCard(window));
  const zoom = await scriptPerFrame(window, () => zoomOutAndIn(window));
  const told = { cards, edges, drag: tell(drag), zoom: tell(zoom), limit };
  process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  expect(percentile(drag.script, 0.9)).toBeLessThanOrEqual(limit);
  expect(percentile(zoom.script, 0.9)).toBeLessThanOrEqual(limit);
});

function tell({ script, perSecond }: Frames) {
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    frames: script.length,
    scriptMs: { median: rounded(percentile(script, 0.5)), p90: rounded(percentile(script, 0.9)) },
    framesPerSecond: rounded(perSecond),
  };
}

async function dragCard(window: Page): Promise<void> {
  const from = await window.locator('.react-flow__node[data-id="group:bench-group-0"]').boundingBox();
  if (from === null) throw new Error('no card');
  const at = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  await window.mouse.move(at.x, at.y);
  await window.mouse.down();
  for (let i = 1; i <= steps; i++) {
    await window.mouse.move(at.x + 2 * i, at.y + Math.round(40 * Math.sin(i / 9)));
    await nextFrame(window);
  }
  await window.mouse.up();
}

/** From reading size until all is seen from far, and back: every card is drawn otherwise on the way, twice. */
async function zoomOutAndIn(window: Page): Promise<void> {
  await window.mouse.move(900, 500);
  await window.keyboard.down('Control');
  for (let i = 0; i < steps; i++) {
    await window.mouse.wheel(0, i < steps / 2 ? 60 : -60);
    await nextFrame(window);
  }
  await window.keyboard.up('Control');
}

function nextFrame(window: Page): Promise<void> {
  return window.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
}
