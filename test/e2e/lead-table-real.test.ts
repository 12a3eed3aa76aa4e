import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { translator } from '#shared/text/translate.ts';
import { accord } from '#test/support/accord-cli.ts';
import { launchApp } from '#test/support/launch-app.ts';
import { realData } from '#test/support/real-data.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import * as person from '../../scripts/demo/person.ts';

const leads = realData('xeducation-leads.csv');

/** Scrolls along the table until a column is drawn. */
async function bringInSight(window: Page, column: string): Promise<void> {
  const head = person.part(window, `column-${column}`);
  for (let start = 0; (await head.count()) === 0; start += 300) {
    if (start > 10_000) throw new Error(`The table has no ${column}.`);
    await person.part(window, 'lead-grid').evaluate((grid, by) => {
      grid.scrollLeft = getComputedStyle(grid).direction === 'rtl' ? -by : by;
    }, start);
    await window.waitForTimeout(100);
  }
  await head.scrollIntoViewIfNeeded();
}

async function choose(window: Page, column: string, value: string): Promise<void> {
  await bringInSight(window, column);
  await person.part(window, `column-menu-${column}`).click();
  await person.part(window, 'column-menu').waitFor();
  await person.part(window, 'column-menu').getByText(value, { exact: true }).click();
  await window.keyboard.press('Escape');
  await person.part(window, 'column-menu').waitFor({ state: 'detached' });
}

/** The figures are those of the data's own ground truth, computed apart from the product. */
describe('the table of leads, on X Education’s 9,240 leads in the real app', () => {
  it.for(['en', 'ar'] as const)('counts, filters and sorts as the data says, in %s', async (lang, context) => {
    if (leads === null) return context.skip('real data is not here');
    const t = translator(lang);
    const file = join(temporaryFolder(), 'x-education.accord');
    await accord('new', file, '--template', 'education');
    const imported = await accord('import', file, leads, '--missing', '*=Select', '--outcome', 'Converted=1');
    expect(imported.code).toBe(0);
    const { window, shot, problems, close } = await launchApp({ lang, args: [file] });
    window.setDefaultTimeout(45_000);
    const total = async (shown: number | null) => {
      const said =
        shown === null
          ? t('frame.leads', { count: 9240 })
          : t('table.shownOf', { shown: t.formats.number(shown), count: 9240 });
      await expect.poll(() => person.part(window, 'lead-total').innerText(), { timeout: 30_000 }).toBe(said);
    };
    await person.countsAreIn(window);
    await person.part(window, 'leads-shown').click();
    await total(null);

    await choose(window, 'field:lead_source', 'Organic Search');
    await total(1154);
    await choose(window, 'outcome', t('lead.outcome.won'));
    await total(436);
    await shot(`lead-table-x-education-${lang}-1-filtered`);
    await person.part(window, 'leads-show-all').click();
    await total(null);

    // No source is written for 36 leads; 29 of them bought.
    await bringInSight(window, 'field:lead_source');
    await person.part(window, 'column-menu-field:lead_source').click();
    await person.part(window, 'filter-unknown').click();
    await total(36);
    await shot(`lead-table-x-education-${lang}-2-menu`);
    await window.keyboard.press('Escape');
    await choose(window, 'outcome', t('lead.outcome.won'));
    await total(29);
    await person.part(window, 'leads-show-all').click();

    // The most minutes on the website first, as numbers.
    await bringInSight(window, 'field:time_on_website');
    await person.part(window, 'column-field:time_on_website').click();
    await person.part(window, 'column-field:time_on_website').click();
    const at = (await person.part(window, 'column-field:time_on_website').getAttribute('data-at'))?.slice(3);
    await expect.poll(() => window.locator(`[data-at="0:${at}"]`).innerText(), { timeout: 30_000 }).toBe('2272');
    await shot(`lead-table-x-education-${lang}-3-sorted`);
    expect(problems).toEqual([]);
    await close();
  });
});
