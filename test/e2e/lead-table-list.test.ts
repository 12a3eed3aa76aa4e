import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { translator } from '#shared/text/translate.ts';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

const soon = <Value>(see: () => Promise<Value>) => expect.poll(see, { timeout: 15_000 });

async function centreOf(part: Locator): Promise<{ x: number; y: number; width: number }> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('It is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

/** Takes hold of a part, moves it along in steps and lets go. */
async function dragged(window: Page, part: Locator, by: number): Promise<void> {
  const { x, y } = await centreOf(part);
  await window.mouse.move(x, y);
  await window.mouse.down();
  await window.mouse.move(x + by / 2, y, { steps: 3 });
  await window.mouse.move(x + by, y, { steps: 3 });
  await window.mouse.up();
}

it.each(['en', 'ar'] as const)(
  'columns of the table of leads are dragged wider and elsewhere, by keys too, and the list is saved as a CSV: %s',
  async (lang) => {
    const t = translator(lang);
    const { app, window, folder, problems, shot, close } = await launchApp({ lang });
    window.setDefaultTimeout(45_000);
    const part = (name: string) => person.part(window, name);
    const widthOf = async (name: string) => Math.round((await centreOf(part(`column-${name}`))).width);
    const placeOf = (name: string) => part(`column-${name}`).getAttribute('aria-colindex');
    const onwards = lang === 'ar' ? -1 : 1;
    await person.openSample(window);
    await part('leads-shown').click();
    await part('lead-row-0').waitFor();

    const before = await widthOf('grade');
    await dragged(window, part('column-grip-grade'), 60 * onwards);
    await soon(async () => Math.abs((await widthOf('grade')) - before - 60) <= 4).toBe(true);
    // What was dragged was not clicked: nothing is sorted.
    expect(await part('column-grade').getAttribute('aria-sort')).toBe('none');
    await part('column-grade').focus();
    const wider = await widthOf('grade');
    await window.keyboard.press(lang === 'ar' ? 'Alt+ArrowLeft' : 'Alt+ArrowRight');
    await soon(async () => (await widthOf('grade')) > wider).toBe(true);

    expect([await placeOf('grade'), await placeOf('fit')]).toEqual(['2', '3']);
    const far = (await centreOf(part('column-fit'))).x - (await centreOf(part('column-grade'))).x;
    await dragged(window, part('column-grade'), far + 30 * onwards);
    await soon(async () => [await placeOf('grade'), await placeOf('fit')]).toEqual(['3', '2']);
    expect(await part('column-grade').getAttribute('aria-sort')).toBe('none');
    const kept = await widthOf('grade');
    await person.goToStep(window, 'simulate');
    await part('leads-shown').click();
    await part('lead-row-0').waitFor();
    await soon(() => widthOf('grade')).toBe(kept);
    await shot(`lead-table-list-${lang}-1-wide`);

    await part('lead-find').fill('an');
    await soon(() => part('lead-total').innerText()).not.toBe(t('frame.leads', { count: 5000 }));
    await part('column-fit').click();
    await soon(() => part('column-fit').getAttribute('aria-sort')).toBe('descending');
    const path = join(folder, 'list.csv');
    await answerSaveDialogs(app, path);
    await part('leads-save').click();
    await part('leads-saved').waitFor();
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const lines = text.slice(1).trimEnd().split('\r\n');
    expect(lines.slice(0, 1).join()).toContain([t('model.dimension.fit'), t('lead.grade')].join(','));
    const shown = (await part('lead-total').innerText()).replaceAll(',', '');
    expect(lines.length - 1).toBe(Number(/\d+/.exec(shown)?.[0]));
    const fit = lines[0]?.split(',').indexOf(t('model.dimension.fit')) ?? -1;
    const points = lines.slice(1, 4).map((line) => Number(line.split(',')[fit]));
    expect(points).toEqual([...points].sort((a, b) => b - a));
    await shot(`lead-table-list-${lang}-2-saved`);

    // A place that cannot be written says so, and nothing is left behind.
    const nowhere = join(folder, 'gone', 'list.csv');
    await answerSaveDialogs(app, nowhere);
    await part('leads-save').click();
    await part('failure').waitFor();
    expect(existsSync(nowhere)).toBe(false);
    expect(problems).toEqual([]);
    await close();
  },
);
