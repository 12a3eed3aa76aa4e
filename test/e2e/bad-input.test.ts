import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accordHere } from '#test/support/accord-cli.ts';
import { allEditors, part, press } from '#test/support/editors/all-editors.ts';
import { absurd, changedByRefused, takenAsTheyAre, tryEveryField } from '#test/support/editors/fields-under-test.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';

const inspector = '[data-testid=inspector]';
/** The machine that tests may be busy. */
const patience = { timeout: 20_000 };

describe('absurd input in every editor, in the real app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-absurd-'));
  const file = join(folder, 'absurd.accord');
  let app: TestApp | undefined;
  let window: Page;
  let closed = false;
  beforeAll(async () => {
    expect((await accordHere('new', file, '--template', 'b2b-saas', '--lang', 'en')).code).toBe(0);
    app = await launchApp({ size: { width: 1920, height: 1040 }, args: [file] });
    window = app.window;
    window.setDefaultTimeout(30_000);
    await part(window, 'canvas').waitFor();
  });
  afterAll(async () => {
    if (!closed) await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { what, make } of allEditors) {
    it(`${what}: is refused in words beside the field, or cleaned; what was there stays`, async () => {
      await make(window);
      await part(window, 'inspector').waitFor();
      const title = () => part(window, 'inspector').locator('h2').innerText();
      const before = await title();
      const tried = await tryEveryField(window, inspector);
      expect(tried.length).toBeGreaterThan(0);
      expect(takenAsTheyAre(tried)).toEqual([]);
      expect(changedByRefused(tried)).toEqual([]);
      await expect.poll(title, patience).toBe(before);
    });
  }

  it('the condition builder: texts, lists of words, numbers, days and activities', async () => {
    await press(window, 'add-disqualifier', 'edit-condition', 'add-leaf-root');
    await part(window, 'leaf-0-what').waitFor();
    for (const [fact, test, holds] of [
      ['E-mail', 'is', 'text'],
      ['E-mail', 'has the domain', 'text'],
      ['Employees', 'is between', 'number'],
      ['Number of activities', null, 'number'],
      ['Days since the last activity', null, 'number'],
    ] as const) {
      await choose('leaf-0-what', fact);
      if (test !== null) await choose('leaf-0-test', test);
      const tried = await tryEveryField(window, '[data-testid=leaf-0]');
      expect(tried.length, `${fact} ${test}: ${holds}`).toBeGreaterThan(0);
      expect(takenAsTheyAre(tried), `${fact} ${test}`).toEqual([]);
      expect(changedByRefused(tried), `${fact} ${test}`).toEqual([]);
    }
    await press(window, 'condition-done');
  });

  it('a day that is none is refused beside the field, and the last one stays', async () => {
    await press(window, 'node-stage-lead', 'add-field');
    await part(window, 'edit-key').waitFor();
    await part(window, 'edit-name').fill('Signed up on');
    await part(window, 'edit-name').blur();
    await choose('edit-type', 'Date');
    await press(window, 'add-disqualifier', 'edit-condition', 'add-leaf-root');
    await choose('leaf-0-what', 'Signed up on');
    await choose('leaf-0-test', 'is on or after');
    const day = part(window, 'day-field');
    await day.fill('2026-02-03');
    await day.blur();
    await day.focus();
    // As people type it, in the order of the window's language: 31 February.
    await window.keyboard.type('31022026');
    await day.blur();
    await part(window, 'leaf-0').locator('[role=alert]').waitFor();
    await expect.poll(() => part(window, 'condition-sentence').innerText(), patience).toMatch(/2026/);
    await press(window, 'condition-done');
  });

  it('a comment is refused in words and stays to be mended', async () => {
    await press(window, 'add-icp');
    for (const bad of ['', absurd.words.html, absurd.words.turned, absurd.words.long]) {
      await part(window, 'comment-words').fill(bad);
      await press(window, 'comment-add');
      await part(window, 'comments').locator('[role=alert]').waitFor();
      expect(await part(window, 'comment-words').inputValue()).toBe(bad);
    }
    expect(await part(window, 'comments').locator('li').count()).toBe(0);
  });

  it('a name is never empty: it is said beside the field, and the last one stays', async () => {
    for (const { make, writes } of allEditors.filter(({ writes: each }) => each[0]?.[0] === 'edit-name')) {
      await make(window);
      const [[field]] = writes as readonly [readonly [string, string]];
      const before = await part(window, field).inputValue();
      // A gate goes by its usual name while it has none of its own.
      if ((await part(window, 'gate-sentence').count()) > 0) continue;
      await part(window, field).fill('');
      await part(window, field).blur();
      await part(window, 'inspector').locator('[role=alert]').first().waitFor();
      await part(window, field).press('Escape');
      expect(await part(window, field).inputValue()).toBe(before);
    }
  });

  it('after all of it the file holds the model that it held, whole', async () => {
    expect(app?.problems).toEqual([]);
    closed = true;
    await app?.close();
    const { code, out } = await accordHere('history', file, '--json');
    expect(code).toBe(0);
    expect(out).not.toMatch(/x{201}|<b |<script|\\u202e|\u202E|1e9999|10000000000000000/);
    expect((await accordHere('check', file)).code).toBe(0);
  });

  async function choose(list: string, option: string): Promise<void> {
    await part(window, list).click();
    await window.keyboard.press('Control+a');
    await window.getByRole('option', { name: option, exact: true }).first().click();
  }
});
