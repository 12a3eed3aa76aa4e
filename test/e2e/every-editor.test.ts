import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accordHere } from '#test/support/accord-cli.ts';
import { allEditors, type EditorCase, find, part, press } from '#test/support/editors/all-editors.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';

/** The machine that tests may be busy. */
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 });

describe('every editor creates, edits, undoes, redoes, and survives a restart, in the real app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-editors-'));
  const file = join(folder, 'editors.accord');
  let app: TestApp;
  let window: Page;
  const launched = async () => {
    app = await launchApp({ size: { width: 1920, height: 1040 }, args: [file] });
    window = app.window;
    window.setDefaultTimeout(30_000);
    await part(window, 'canvas').waitFor();
  };
  beforeAll(async () => {
    expect((await accordHere('new', file, '--template', 'b2b-saas', '--lang', 'en')).code).toBe(0);
    await launched();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const held = (field: string) => part(window, field).inputValue();
  const heldNow = async (field: string) => ((await part(window, field).count()) === 0 ? null : held(field));
  const undo = () => press(window, 'undo');
  const redo = () => press(window, 'redo');
  const records = () => window.locator('.react-flow__node').count();

  for (const { what, make, writes, isNew } of allEditors) {
    it(`${what}: made, written, taken back and done again`, async () => {
      const before = await records();
      await make(window);
      const [[first]] = writes as readonly [EditorCase['writes'][number]];
      await part(window, first).waitFor();
      const began: string[] = [];
      for (const [field, text] of writes) {
        began.push(await held(field));
        await part(window, field).fill(text);
        await part(window, field).press(field.startsWith('edit-words') ? 'Tab' : 'Enter');
        await part(window, 'strip').click({ position: { x: 4, y: 4 } });
      }
      for (const [field, text] of writes) if (fieldStays(field)) await soon(() => held(field)).toBe(text);
      // One step each, back to how it began.
      for (let i = 0; i < writes.length; i++) await undo();
      for (const [i, [field]] of writes.entries()) if (fieldStays(field)) await soon(() => held(field)).toBe(began[i]);
      if (isNew && before > 0) {
        await undo();
        await soon(() => part(window, first).count()).toBe(0);
        await redo();
      }
      for (let i = 0; i < writes.length; i++) await redo();
      await soon(() => part(window, 'redo').getAttribute('aria-disabled')).toBe('true');
    });
  }

  it('a gate’s fast track, a stage that is not used, a mark of intent and a comment, too', async () => {
    await press(window, 'node-gate-model/sal', 'add-fast-track', 'condition-done');
    await part(window, 'edit-fast-track').waitFor();
    await undo();
    await soon(() => part(window, 'edit-fast-track').count()).toBe(0);
    await redo();
    await part(window, 'edit-fast-track').waitFor();
    await press(window, 'node-gate-model/opportunity', 'edit-enabled');
    await soon(() => part(window, 'edit-enabled').isChecked()).toBe(true);
    await undo();
    await soon(() => part(window, 'edit-enabled').isChecked()).toBe(false);
    await redo();
    await soon(() => part(window, 'edit-enabled').isChecked()).toBe(true);
    await find(window, 'Made kind of act');
    await part(window, 'edit-signal').click();
    await window.getByRole('option', { name: 'Intent', exact: false }).first().click();
    // Open it is a field, closed a button.
    const signal = () =>
      part(window, 'edit-signal').evaluate((list) => (list as HTMLInputElement).value || list.textContent);
    const marked = await signal();
    await undo();
    await soon(signal).not.toBe(marked);
    await redo();
    await soon(signal).toBe(marked);
    await find(window, 'Made ICP');
    await part(window, 'comment-words').fill('Made comment');
    await press(window, 'comment-add');
    const said = () => part(window, 'comments').getByText('Made comment').count();
    await soon(said).toBe(1);
    await undo();
    await soon(said).toBe(0);
    await redo();
    await soon(said).toBe(1);
  });

  it('all of it is there after a restart, and whole', async () => {
    expect(app.problems).toEqual([]);
    await app.close();
    await launched();
    for (const { what, writes, open } of allEditors) {
      const [[, name]] = writes as readonly [EditorCase['writes'][number]];
      if (open === undefined) await find(window, name);
      else await open(window);
      for (const [field, text] of writes) {
        const now = field.startsWith('framework-name-') ? `framework-name-${text}` : field;
        await soon(async () => ({ what, field: now, holds: await heldNow(now) })).toEqual({
          what,
          field: now,
          holds: text,
        });
      }
    }
    await press(window, 'node-gate-model/sal');
    await part(window, 'edit-fast-track').waitFor();
    await find(window, 'Made ICP');
    await part(window, 'comments').getByText('Made comment').waitFor();
    expect(app.problems).toEqual([]);
  });
});

/** A framework's field goes by its name, which is what is written into it. */
function fieldStays(field: string): boolean {
  return !field.startsWith('framework-name-');
}
