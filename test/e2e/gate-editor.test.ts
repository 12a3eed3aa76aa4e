import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { first as part, sampleThatBeginsAgain } from '#test/support/begun-again.ts';
import { flawsFor } from '#test/support/flaws-for.ts';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

/** The machine that tests may be busy. */
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 });
const opens = async (window: Page, stage: string) => {
  await part(window, `node-gate-model/${stage}`).click({ position: { x: 30, y: 16 } });
  await part(window, 'gate-sentence').waitFor();
};
const factsOf = (window: Page, list: string) =>
  window.locator(`[data-testid="${list}"] > li > div:first-child > span:first-child`).allTextContents();
const text = async (window: Page, name: string) => (await part(window, name).innerText()).replaceAll(/\s+/g, ' ');
const focused = (window: Page) => window.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');

describe('the gate’s editor, in the real app', () => {
  it('says what each part does to those who come; facts are added, ordered and removed by keyboard, undone and kept', async () => {
    const { app, again } = await sampleThatBeginsAgain({ size: { width: 1920, height: 1040 } });
    let { window } = app;
    window.setDefaultTimeout(45_000);
    const { keyboard } = window;
    await opens(window, 'mql');
    await soon(() => text(window, 'gate-flow')).toMatch(/^Of [\d,]+ that come to this gate, [\d,]+ pass\.$/);
    await soon(() => text(window, 'edit-requires-0-count')).toMatch(/[\d,]+ of [\d,]+ that come have it · alone holds/);
    expect(await text(window, 'edit-entry-count')).toMatch(/true of [\d,]+ of [\d,]+ that come · alone holds [\d,]+/);
    expect(await text(window, 'fast-track-opens')).toMatch(
      /opens the gate for [\d,]+ leads?\. For [\d,]+ of them nothing else would/,
    );
    const began = await factsOf(window, 'edit-requires');

    // A fact is found by its name; the list says how often it is known and whom it would stop.
    await part(window, 'edit-requires-add').focus();
    await keyboard.type('Job t');
    const option = window.getByRole('option').first();
    await soon(() => option.innerText()).toMatch(/% known[\s\S]*would hold [\d,]+ that pass/);
    const named = (await option.locator('span[dir=auto]').innerText()).trim();
    await app.shot('gate-picker-en');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await soon(() => factsOf(window, 'edit-requires')).toEqual([...began, named]);
    expect(await text(window, 'gate-sentence')).toContain(named);
    await part(window, `edit-requires-${began.length}-count`).waitFor();
    await keyboard.press('Control+z');
    await soon(() => factsOf(window, 'edit-requires')).toEqual(began);
    await keyboard.press('Control+Shift+z');
    await soon(() => factsOf(window, 'edit-requires')).toEqual([...began, named]);

    // Alt and the arrows order, Delete removes; the focus stays in the list.
    await part(window, `edit-requires-${began.length}-remove`).focus();
    await keyboard.press('Alt+ArrowUp');
    await soon(() => factsOf(window, 'edit-requires')).toEqual([...began.slice(0, -1), named, began.at(-1)]);
    expect(await focused(window)).toBe(`edit-requires-${began.length - 1}-remove`);
    await keyboard.press('Delete');
    await soon(() => factsOf(window, 'edit-requires')).toEqual(began);
    await soon(() => focused(window)).toBe(`edit-requires-${began.length - 1}-remove`);
    await keyboard.press('Control+z');
    await soon(() => factsOf(window, 'edit-requires')).toEqual([...began.slice(0, -1), named, began.at(-1)]);

    // What it says of a number is a sentence.
    await part(window, 'edit-requires-0-count-alone').click();
    await part(window, 'meaning').getByText('nothing else holds them').waitFor();
    const sentence = await text(window, 'gate-sentence');
    expect(app.problems).toEqual([]);

    const next = await again();
    ({ window } = next);
    await opens(window, 'mql');
    expect(await factsOf(window, 'edit-requires')).toEqual([...began.slice(0, -1), named, began.at(-1)]);
    expect(await text(window, 'gate-sentence')).toBe(sentence);
    expect(next.problems).toEqual([]);
    await next.close();
  });

  it('asks for facts on the fast track in the same way, counts whom an exclusion keeps out, and shows who is on an edge', async () => {
    const { window, shot, problems, close } = await launchApp({ size: { width: 1920, height: 1040 } });
    window.setDefaultTimeout(45_000);
    await person.openSample(window);
    await opens(window, 'mql');
    const asked = await factsOf(window, 'edit-always');
    await part(window, 'edit-always-add').focus();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await soon(async () => (await factsOf(window, 'edit-always')).length).toBe(asked.length + 1);
    await part(window, 'edit-always-0-count').scrollIntoViewIfNeeded();
    await shot('gate-fast-track-en');
    await part(window, 'add-gate-exclusion').click();
    await part(window, 'add-leaf-root').click();
    await part(window, 'condition-done').click();
    await part(window, 'gate-exclusion-0-count').waitFor();
    await part(window, 'gate-flow').scrollIntoViewIfNeeded();
    await shot('gate-en');
    expect(await flawsFor(window, '[data-testid=inspector]')).toEqual([]);
    // Leads just on the edge of a grade are counted on both sides, and opened as a list.
    await part(window, 'axis-fit-1').dispatchEvent('click');
    await part(window, 'threshold-edges-show-A').scrollIntoViewIfNeeded();
    await shot('threshold-edges-en');
    const said = (await text(window, 'threshold-edges')).match(/A: ([\d,]+) just below, ([\d,]+) just above/);
    const both = [said?.[1], said?.[2]].reduce((sum, n) => sum + Number(n?.replace(',', '')), 0);
    await part(window, 'threshold-edges-show-A').click();
    await soon(() => window.locator('main').innerText()).toContain(`${both.toLocaleString('en')} of 5,000`);
    expect(problems).toEqual([]);
    await close();
  });

  it('is mirrored in Arabic and whole on a small window; a stage that is off says that it holds nobody', async () => {
    const { window, shot, problems, close } = await launchApp({ lang: 'ar', size: { width: 1280, height: 720 } });
    await person.openSample(window);
    await opens(window, 'mql');
    await part(window, 'edit-requires-0-count').waitFor();
    await shot('gate-ar-1280');
    await part(window, 'edit-requires-add').click();
    await window.getByRole('option').first().waitFor();
    await shot('gate-picker-ar-1280');
    await window.keyboard.press('Escape');
    await part(window, 'fast-track-opens').scrollIntoViewIfNeeded();
    await shot('gate-fast-track-ar-1280');
    await part(window, 'edit-enabled').click({ force: true });
    await window.getByText('لا توقف أحدًا').waitFor();
    await soon(() => part(window, 'gate-flow').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});
