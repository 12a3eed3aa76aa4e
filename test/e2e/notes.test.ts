import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accordHere } from '#test/support/accord-cli.ts';
import { find } from '#test/support/editors/all-editors.ts';
import { flawsFor } from '#test/support/flaws-for.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'accord-notes-'));
const file = join(folder, 'notes.accord');
const part = (window: Page, name: string) => window.getByTestId(name).first();
const notes = (window: Page) => window.locator('.react-flow__node-note');
const frames = (window: Page) => window.locator('.react-flow__node-region');
/** The frames that this test makes; the template brings an agenda of five. */
const added = (window: Page, name = 'worth a call') => frames(window).filter({ hasText: name });
const words = 'Sales says website intent is too generous.';

/** The machine that tests may be busy. */
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 15_000 });

describe('notes, questions, frames and comments in the real app', () => {
  let launched: TestApp;
  let window: Page;
  const open = async () => {
    launched = await launchApp({ size: { width: 1600, height: 1000 }, args: [file] });
    window = launched.window;
    window.setDefaultTimeout(15_000);
    // A window that starts on a busy machine may take longer than what happens in it.
    await part(window, 'canvas').waitFor({ timeout: 60_000 });
  };
  beforeAll(async () => {
    expect((await accordHere('new', file, '--template', 'b2b-saas', '--lang', 'en')).code).toBe(0);
    await open();
  });
  afterAll(async () => {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a note is written where it stands, under the pen, and is one step to undo; what looks like HTML is refused', async () => {
    await part(window, 'pen-marketing').click();
    await part(window, 'action-board.note').click();
    await part(window, 'write-words').fill('<b>bold</b>');
    await window.keyboard.press('Control+Enter');
    expect(await notes(window).getByRole('alert').textContent()).toContain('HTML');
    await part(window, 'write-words').fill('Turned\u202Eround');
    await window.keyboard.press('Control+Enter');
    expect(await notes(window).getByRole('alert').textContent()).toContain('direction');
    await part(window, 'write-words').fill(words);
    await window.keyboard.press('Control+Enter');
    await soon(() => notes(window).textContent()).toContain(words);
    expect(await notes(window).getAttribute('aria-label')).toBe('Note by Marketing');
    await part(window, 'undo').click();
    await soon(() => notes(window).count()).toBe(0);
    await part(window, 'redo').click();
    await soon(() => notes(window).textContent()).toContain(words);
  });

  it('by keyboard alone: a question is asked, answered, opened again, moved, sized and deleted', async () => {
    await window.locator('.react-flow__node-card').first().focus();
    await window.keyboard.press('q');
    await part(window, 'write-words').fill('Who calls an A1 on Friday evening?');
    await window.keyboard.press('Control+Enter');
    const question = notes(window).filter({ hasText: 'Friday' });
    await soon(() => question.getAttribute('aria-label')).toBe('Open question by Marketing');
    await soon(() => part(window, 'open-points-count').textContent()).toBe('1');
    await part(window, 'answer-question').press('Enter');
    await part(window, 'write-answer').fill('Whoever is on duty');
    await window.keyboard.press('Control+Enter');
    await soon(() => question.getAttribute('aria-label')).toBe('Answered question by Marketing');
    await part(window, 'edit-answer').fill('');
    await part(window, 'edit-answer').blur();
    await soon(() => question.getAttribute('aria-label')).toBe('Open question by Marketing');
    await question.focus();
    const before = await question.boundingBox();
    await window.keyboard.press('Alt+ArrowDown');
    await soon(async () => (await question.boundingBox())?.y).toBeGreaterThan((before?.y ?? 0) + 3);
    await window.keyboard.press('Alt+Shift+ArrowRight');
    await soon(async () => (await question.boundingBox())?.width).toBeGreaterThan((before?.width ?? 0) + 3);
    await question.focus();
    await window.keyboard.press('Delete');
    await soon(() => notes(window).count()).toBe(1);
  });

  it('a frame takes along what stands in it, in one step', async () => {
    await part(window, 'action-board.frame').click();
    await part(window, 'write-frame-name').fill('What makes a lead worth a call');
    await window.keyboard.press('Enter');
    const frame = added(window);
    await soon(() => frame.textContent()).toContain('worth a call');
    await part(window, 'edit-minutes').fill('40');
    await part(window, 'edit-minutes').press('Enter');
    await soon(() => frame.textContent()).toContain('40 min');
    // The note is put into the middle of the frame by hand.
    const [own, around] = [await notes(window).boundingBox(), await frame.boundingBox()];
    if (own === null || around === null) throw new Error('nothing there');
    await window.mouse.move(own.x + 20, own.y + 12);
    await window.mouse.down();
    await window.mouse.move(own.x + 40, own.y + 40, { steps: 3 });
    await window.mouse.move(around.x + 60, around.y + 120, { steps: 4 });
    await window.mouse.up();
    const note = await notes(window).boundingBox();
    await frame.focus();
    await window.keyboard.press('Alt+ArrowDown');
    await soon(async () => (await notes(window).boundingBox())?.y).toBeGreaterThan((note?.y ?? 0) + 3);
    await part(window, 'undo').click();
    await soon(async () => (await notes(window).boundingBox())?.y).toBeCloseTo(note?.y ?? 0, 0);
  });

  it('a frame dragged by hand takes along what stands in it, as one step to undo', async () => {
    const frame = added(window);
    const both = async () => {
      const [own, note] = [await frame.boundingBox(), await notes(window).boundingBox()];
      // Told from where the lanes begin, wherever the canvas lies.
      const lanes = await window.locator('.react-flow__node-laneHead').first().boundingBox();
      const [left, top] = [lanes?.x ?? 0, lanes?.y ?? 0];
      const at = [(own?.x ?? 0) - left, (own?.y ?? 0) - top, (note?.x ?? 0) - left, (note?.y ?? 0) - top];
      return at.map(Math.round);
    };
    // In the middle of the window, where the hand does not take the canvas along.
    await find(window, 'worth a call');
    await part(window, 'frame-show').click();
    let last = '';
    await soon(async () => {
      const before = last;
      last = JSON.stringify(await frame.boundingBox());
      return before === last;
    }).toBe(true);
    const [x, y, noteX, noteY] = (await both()) as [number, number, number, number];
    const title = await frame.locator('h3').boundingBox();
    if (title === null) throw new Error('no title');
    const grip = { x: title.x + 8, y: title.y + title.height / 2 };
    await window.mouse.move(grip.x, grip.y);
    await window.mouse.down();
    await window.mouse.move(grip.x + 4, grip.y);
    await window.mouse.move(grip.x + 20, grip.y + 70, { steps: 6 });
    await soon(async () => (await both())[1]).toBeGreaterThan(y + 30);
    const carried = await both();
    // Under the hand already, not only when it lets go.
    expect((carried[2] as number) - noteX).toBeCloseTo((carried[0] as number) - x, -0.5);
    expect((carried[3] as number) - noteY).toBeCloseTo((carried[1] as number) - y, -0.5);
    await window.mouse.up();
    await soon(both).toEqual(carried.map((at) => expect.closeTo(at, -0.5)));
    await part(window, 'undo').click();
    await soon(both).toEqual([x, y, noteX, noteY]);
    await part(window, 'redo').click();
    await soon(async () => (await both())[3]).toBeGreaterThan(noteY + 30);
    await part(window, 'undo').click();
    await soon(both).toEqual([x, y, noteX, noteY]);
    await part(window, 'zoom-fit').click();
  });

  it('a comment is counted on its card, listed with what is open, resolved and opened again', async () => {
    await part(window, 'pen-sales').click();
    await window.locator('[data-testid^="node-group-"]').first().click();
    await part(window, 'comment-add').click();
    expect(await part(window, 'comments').getByRole('alert').textContent()).toContain('first');
    await part(window, 'comment-words').fill('Twenty-five points are too many.');
    await part(window, 'comment-add').click();
    await window.locator('[data-testid^="comment-count-group-"]').waitFor();
    await part(window, 'open-points-show').click();
    const listed = part(window, 'open-points');
    await soon(() => listed.textContent()).toContain('Twenty-five points');
    expect(await flawsFor(window, '[data-testid=open-points]')).toEqual([]);
    await listed.getByTestId('comment-resolve').click();
    await soon(() => listed.textContent()).toContain('Nothing is open');
    await window.keyboard.press('Escape');
    await soon(() => window.locator('[data-testid^="comment-count-"]').count()).toBe(0);
    await part(window, 'comment-reopen').click();
    await window.locator('[data-testid^="comment-count-group-"]').waitFor();
    const own = '.react-flow__node-note, .react-flow__node-region, [data-testid=comments]';
    expect(await flawsFor(window, own)).toEqual([]);
  });

  it('all of it survives a restart; presenting turns pages by key, from frame to frame', async () => {
    await part(window, 'action-board.frame').click();
    await part(window, 'write-frame-name').fill('Who owes what');
    await window.keyboard.press('Enter');
    await soon(() => frames(window).count()).toBe(7);
    await launched.close();
    await open();
    await soon(() => notes(window).textContent()).toContain(words);
    await soon(() => frames(window).count()).toBe(7);
    await window.locator('[data-testid^="comment-count-group-"]').waitFor();
    await part(window, 'present').click();
    const page = () => part(window, 'page-name').textContent();
    await soon(page).toBe('Who we want');
    // The page is the frame, as large as it goes, whatever the projector's sizes made of the window.
    const canvas = await part(window, 'canvas').boundingBox();
    const filled = async () => {
      const box = await frames(window).first().boundingBox();
      return Math.max((box?.width ?? 0) / (canvas?.width ?? 1), (box?.height ?? 0) / (canvas?.height ?? 1));
    };
    await soon(filled).toBeGreaterThan(0.55);
    await window.keyboard.press('PageDown');
    await soon(page).toBe('What earns points');
    await window.keyboard.press('ArrowLeft');
    await soon(page).toBe('Who we want');
    // What the room has added comes after the template's own steps.
    for (let i = 0; i < 6; i++) await window.keyboard.press('PageDown');
    await soon(page).toBe('Who owes what');
    await window.keyboard.press('Escape');
    await soon(() => part(window, 'page-bar').count()).toBe(0);
    expect(launched.problems).toEqual([]);
  });
});
