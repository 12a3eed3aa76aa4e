import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import setUp from '#test/support/e2e-setup.ts';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { PROJECT } from '../../scripts/run/paths.ts';
import { currentRuntime, type Runtime } from '../../scripts/runtime/current-runtime.ts';
import { sandboxFlags } from '../../scripts/window/sandbox.ts';

/** Milliseconds that each may take, as the median of its runs. */
const limits = { firstPaint: 1500, counts: 1000, edit: 50 };
const runs = 7;

let tearDown: (() => void) | undefined;
beforeAll(async () => {
  tearDown = await setUp();
});
afterAll(() => tearDown?.());

it('the real app: first paint, counts, and an edit’s effect on screen', { timeout: 120_000 }, async () => {
  const firstPaint: number[] = [];
  for (let run = 0; run < runs; run++) firstPaint.push(await untilFirstPaint());

  const { window, close } = await launchApp();
  const made: number[] = [];
  const opened: number[] = [];
  for (let run = 0; run < runs; run++) {
    made.push(await untilCounts(window, 'start-sample'));
    await leaveWorkshop(window);
    opened.push(await untilCounts(window, 'recent-0'));
    await leaveWorkshop(window);
  }

  await person.openSample(window);
  await person.part(window, 'node-group-website-intent').first().click();
  const points = await edits(window, 'points-pricing-visited', ['Shift+ArrowDown', 'Shift+ArrowUp']);
  await person.goToStep(window, 'simulate');
  const threshold = await edits(window, 'threshold-fit-1', ['PageUp', 'PageDown']);
  await close();

  const medians = {
    'process start → first paint': median(firstPaint),
    'open a workshop of 5,000 leads → counts on the canvas': median(opened),
    'invent the sample company, write it, open it → counts': median(made),
    'a rule’s points → new number in the strip': median(points),
    'a threshold by the keyboard → new number in the strip': median(threshold),
  };
  const all = [firstPaint, opened, made, points, threshold];
  console.table(
    Object.fromEntries(
      Object.entries(medians).map(([name, time], at) => [
        name,
        { median: ms(time), least: ms(Math.min(...(all[at] ?? []))), most: ms(Math.max(...(all[at] ?? []))) },
      ]),
    ),
  );
  console.table({
    'invent and open / open': (median(made) / median(opened)).toFixed(1),
    'open / an edit of points': (median(opened) / median(points)).toFixed(1),
    'an edit of points / a threshold': (median(points) / median(threshold)).toFixed(1),
  });
  expect(median(firstPaint)).toBeLessThan(limits.firstPaint);
  expect(median(opened)).toBeLessThan(limits.counts);
  expect(median(made)).toBeLessThan(limits.counts);
  expect(median(points)).toBeLessThan(limits.edit);
  expect(median(threshold)).toBeLessThan(limits.edit);
});

/**
 * Starts the app as a person does, without a test driver that holds it up, and asks its window afterwards when it
 * painted first.
 */
async function untilFirstPaint(): Promise<number> {
  const userData = mkdtempSync(join(tmpdir(), 'accord-bench-'));
  const runtime = currentRuntime() as Runtime;
  const flags = [...(await sandboxFlags(runtime)), '--remote-debugging-port=0', `--user-data-dir=${userData}`];
  const started = performance.timeOrigin + performance.now();
  const child = spawn(runtime.binary, [...flags, PROJECT], {
    cwd: PROJECT,
    env: { ...process.env, ...runtime.env, ACCORD_USER_DATA: userData, ACCORD_LANG: 'en' },
    stdio: 'ignore',
  });
  try {
    await wait(3000);
    const port = Number.parseInt(readFileSync(join(userData, 'DevToolsActivePort'), 'utf8'), 10);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser.contexts()[0]?.pages()[0] as Page;
    const painted = await page.evaluate(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return paint === undefined ? Number.NaN : performance.timeOrigin + paint.startTime;
    });
    await browser.close();
    return painted - started;
  } finally {
    child.kill('SIGKILL');
    await wait(200);
    rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** From the click until the frame is painted in which the strip has its number of MQL. */
async function untilCounts(window: Page, button: string): Promise<number> {
  await person.part(window, button).waitFor();
  return window.evaluate(
    (name) =>
      new Promise<number>((done) => {
        const button = document.querySelector<HTMLElement>(`[data-testid="${name}"]`);
        const begun = performance.now();
        const watch = new MutationObserver(() => {
          if (!/[0-9]/.test(document.querySelector('[data-testid="strip-mql"] bdi')?.textContent ?? '')) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
        });
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        button?.click();
      }),
    button,
  );
}

async function leaveWorkshop(window: Page): Promise<void> {
  await window.evaluate(() =>
    (
      globalThis as unknown as { accord: { request: (name: string, input: object) => Promise<unknown> } }
    ).accord.request('workshop.close', {}),
  );
  await person.part(window, 'start-new').waitFor();
}

/** Presses the keys in turn; each time from the key until the frame is painted in which the strip’s MQL is another. */
async function edits(window: Page, field: string, keys: readonly [string, string]): Promise<number[]> {
  await person.part(window, field).first().focus();
  const times: number[] = [];
  for (let run = 0; run < runs * 2; run++) {
    await window.evaluate(watchNextEdit);
    await window.keyboard.press(keys[run % 2] as string);
    times.push(await window.evaluate(() => (globalThis as unknown as Watched).edit));
    await wait(300);
  }
  return times;
}

type Watched = { edit: Promise<number> };

/** In the page: from the next key until the frame is painted in which the strip’s MQL is another, in milliseconds. */
function watchNextEdit(): void {
  const shown = () => document.querySelector('[data-testid="strip-mql"] bdi')?.textContent;
  (globalThis as unknown as Watched).edit = new Promise((done) => {
    let begun = Number.NaN;
    let before = shown();
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Shift') return;
      begun = event.timeStamp;
      before = shown();
    };
    // On its way down: whoever handles it may stop it.
    addEventListener('keydown', pressed, { capture: true });
    const watch = new MutationObserver(() => {
      if (Number.isNaN(begun) || shown() === before) return;
      watch.disconnect();
      removeEventListener('keydown', pressed, { capture: true });
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

const ms = (time: number): string => `${time.toFixed(1)} ms`;
