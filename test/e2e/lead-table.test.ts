import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '#shared/text/translate.ts';
import { flawsFor } from '#test/support/flaws-for.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

/** The machine may be busy with other tests. */
const soon = <Value>(see: () => Promise<Value>) => expect.poll(see, { timeout: 10_000 });
const focusedCell = (window: Page) =>
  window.evaluate(() => document.activeElement?.getAttribute('data-at') ?? document.activeElement?.tagName);
const total = (window: Page) => person.part(window, 'lead-total').innerText();
const texts = (window: Page, column: string, rows: number) =>
  window.evaluate(
    ([name, count]) => {
      const head = document.querySelector(`[data-testid="column-${name}"]`);
      const at = head?.getAttribute('data-at')?.slice(3);
      return Array.from({ length: count }, (_, row) => {
        const cell = document.querySelector(`[data-at="${row}:${at}"]`);
        return (cell as HTMLElement | null)?.innerText.trim() ?? null;
      });
    },
    [column, rows] as const,
  );

describe.each(['en', 'ar'] as const)('the table of leads, on the sample company in the real app, in %s', (lang) => {
  const t = translator(lang);
  let launched: TestApp;
  let window: Page;
  beforeAll(async () => {
    launched = await launchApp({ lang });
    window = launched.window;
    window.setDefaultTimeout(45_000);
    await person.openSample(window);
    await person.part(window, 'leads-shown').click();
    await person.part(window, 'lead-row-0').waitFor();
  });
  afterAll(async () => {
    await launched.close();
  });

  it('shows all leads, a few rows at a time, as a grid that says how large it is', async () => {
    expect(await total(window)).toBe(t('frame.leads', { count: 5000 }));
    const grid = person.part(window, 'lead-grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe('5001');
    expect(await window.locator('[role=row]').count()).toBeLessThan(60);
    await launched.shot(`lead-table-${lang}-1-all`);
    expect(await flawsFor(window, '[data-testid=lead-list]')).toEqual([]);
  });

  it('sorts by points from the most, and by another column within', async () => {
    await person.part(window, 'column-fit').click();
    await expect
      .poll(async () => (await texts(window, 'fit', 3)).every((text) => text !== null && text !== ''))
      .toBe(true);
    await soon(() => person.part(window, 'column-fit').getAttribute('aria-sort')).toBe('descending');
    const number = (text: string | null) => Number((text ?? '').replaceAll(',', '').replace('−', '-'));
    await soon(async () => {
      const points = (await texts(window, 'fit', 8)).map(number);
      return points[0] !== 0 && points.every((value, i) => i === 0 || value <= (points[i - 1] as number));
    }).toBe(true);
    await person.part(window, 'column-lead').click({ modifiers: ['Shift'] });
    expect(await person.part(window, 'column-lead').getAttribute('aria-sort')).toBe('ascending');
    expect(await person.part(window, 'column-fit').getAttribute('aria-sort')).toBe('descending');
  });

  it('filters by a grade from the column’s menu, says how many of how many, and takes it away again', async () => {
    await person.part(window, 'column-menu-grade').click();
    await person.part(window, 'column-menu').waitFor();
    await launched.shot(`lead-table-${lang}-2-menu`);
    expect(await flawsFor(window, '[data-testid=column-menu]')).toEqual([]);
    await person.part(window, 'choice-0').check({ force: true });
    await soon(() => total(window)).toContain(t.formats.number(5000));
    const [grade] = await texts(window, 'grade', 1);
    await soon(() => texts(window, 'grade', 3)).toEqual(['A1', 'A1', 'A1']);
    expect(grade).not.toBe(null);
    await window.keyboard.press('Escape');
    await person.part(window, 'column-menu').waitFor({ state: 'detached' });
    expect(await person.part(window, 'lead-chips').innerText()).toContain('A1');
    await launched.shot(`lead-table-${lang}-3-filtered`);
    await person.part(window, 'chip-remove-0').click();
    await soon(() => total(window)).toBe(t('frame.leads', { count: 5000 }));
  });

  it('finds a text with Ctrl F, and says so where none has it', async () => {
    await window.keyboard.press('Control+f');
    expect(await window.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('lead-find');
    await window.keyboard.type('zzzzqqq');
    await window.getByText(t('table.none')).waitFor();
    await launched.shot(`lead-table-${lang}-4-none`);
    await window.keyboard.press('Escape');
    await soon(() => total(window)).toBe(t('frame.leads', { count: 5000 }));
  });

  it('is walked with the keyboard from the first row to the last, and the focus is never lost', async () => {
    await person.part(window, 'column-grade').focus();
    await window.keyboard.press('ArrowDown');
    await soon(() => focusedCell(window)).toBe('0:1');
    await window.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await soon(() => focusedCell(window)).toBe('0:2');
    await window.keyboard.press('Control+End');
    await soon(() => focusedCell(window)).toMatch(/^4999:/);
    await window.keyboard.press('PageUp');
    await soon(() => focusedCell(window)).toMatch(/^49[78]\d:/);
    await window.keyboard.press('Control+Home');
    await soon(() => focusedCell(window)).toBe('0:0');
    await window.keyboard.press('Alt+ArrowDown');
    await person.part(window, 'column-menu').waitFor();
    await window.keyboard.press('Escape');
    await person.part(window, 'column-menu').waitFor({ state: 'detached' });
  });

  it('opens a lead and comes back to the same place', async () => {
    await person.part(window, 'lead-grid').evaluate((grid) => {
      grid.scrollTop = 44 * 1200;
    });
    await person.part(window, 'lead-row-1205').filter({ hasText: /\S/ }).click();
    const name = await person.part(window, 'lead-name').innerText();
    await launched.shot(`lead-table-${lang}-5-lead`);
    await person.part(window, 'lead-back').click();
    await person.part(window, 'lead-row-1205').waitFor();
    await soon(() => focusedCell(window)).toMatch(/^1205:/);
    expect(await person.part(window, 'lead-row-1205').innerText()).toContain(name);
    await window.keyboard.press('Enter');
    await person.part(window, 'lead-name').filter({ hasText: name }).waitFor();
    await person.part(window, 'lead-after').click();
    await person.part(window, 'lead-back').click();
    await soon(() => focusedCell(window)).toMatch(/^1206:/);
  });

  it('remembers which columns are shown and in which order', async () => {
    await person.part(window, 'columns-open').click();
    await person.part(window, 'column-chooser').waitFor();
    await launched.shot(`lead-table-${lang}-6-columns`);
    await person.part(window, 'show-grade').uncheck({ force: true });
    await person.part(window, 'column-grade').waitFor({ state: 'detached' });
    await person.part(window, 'later-fit').click();
    await window.keyboard.press('Escape');
    await person.goToStep(window, 'simulate');
    await person.part(window, 'leads-shown').click();
    await window.locator('[data-testid^="lead-row-"] b').first().waitFor();
    await person.part(window, 'lead-grid').evaluate((grid) => {
      grid.scrollLeft = 0;
    });
    await soon(() => person.part(window, 'column-engagement').getAttribute('aria-colindex')).toBe('2');
    await soon(() => person.part(window, 'column-fit').getAttribute('aria-colindex')).toBe('3');
    expect(launched.problems).toEqual([]);
  });
});
