import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchIn } from '#test/support/import/search-in.ts';
import { launchApp, type TestApp, type TestAppOptions } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

const { part } = person;
const people = ['Ann Quaxington', 'Bob Zebedee', 'Cy Quaxington', 'Dee Zebedee', 'Eve Quaxington', 'Flo Zebedee'];

/** Twelve leads; two ids and one address occur more than once, one row has no id. */
function leads(folder: string): string {
  const rows = Array.from({ length: 12 }, (_none, i) => {
    const name = people[i % 6] as string;
    const mail = `${name.toLowerCase().replace(' ', '.')}${i}@${i % 3 ? 'acme.com' : 'gmail.com'}`;
    return [`L${i}`, mail, name, `+20 100 555 01${i}`, ['Cairo', 'Riyadh', 'Dubai'][i % 3], i % 4 ? 0 : 1];
  });
  const twice = ['L3', 'dee.new@acme.com', 'Dee Zebedee', '+20 100 555 0200', 'Jeddah', 1];
  const bare = ['L5', '', 'Flo Zebedee', '', '', 0];
  const shared = ['L20', 'eve.quaxington4@acme.com', 'Eve Q', '', 'Dubai', 0];
  const noId = ['', 'gus@acme.com', 'Gus Quaxington', '+20 100 555 0300', 'Cairo', 0];
  return written(folder, 'leads.csv', [
    'Lead id,E-mail,Full name,Phone,City,Converted',
    ...[...rows, twice, bare, shared, noId].map((cells) => cells.join(',')),
  ]);
}

function activities(folder: string): string {
  const rows = [1, 7, 10, 1, 7, 10].map((i, at) => {
    const mail = `${(people[i % 6] as string).toLowerCase().replace(' ', '.')}${i}@acme.com`;
    return `${mail},Visited,2026-03-0${at + 1}`;
  });
  return written(folder, 'march.csv', ['E-mail,Activity,Date', ...rows]);
}

function written(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

async function mapping(options: TestAppOptions = {}): Promise<TestApp & { readonly file: string }> {
  const launched = await launchApp(options);
  const file = join(launched.folder, 'workshop.accord');
  await answerSaveDialogs(launched.app, file);
  await person.beginWorkshop(launched.window, { company: 'Oris', template: 'blank' });
  await answerOpenDialogs(launched.app, leads(launched.folder));
  await person.chooseTable(launched.window);
  await part(launched.window, 'import-duplicates').waitFor();
  return { ...launched, file };
}

const count = (app: TestApp, which: string) => part(app.window, `import-count-${which}`).locator('dd').innerText();

describe('several rows of one lead, in the real app', () => {
  it('are shown before anything is stored; the fullest is kept when asked; the report says which, now and later', async () => {
    const app = await mapping();
    const { window, folder, problems, close } = app;
    const same = part(window, 'import-same-id');
    expect(await same.innerText()).toContain('4 rows are about 2 leads: they share their Lead id.');
    await part(window, 'import-same-id-show').click();
    const examples = same.getByTestId('import-same-example');
    expect(await examples.count()).toBe(2);
    expect(await examples.first().locator('tr[data-kept="true"] th').innerText()).toBe('5');
    await part(window, 'import-same-id-last').click();
    await expect.poll(() => examples.first().locator('tr[data-kept="true"] th').innerText()).toBe('14');
    await part(window, 'import-same-id-fullest').click();
    await part(window, 'import-same-email-first').click();
    await app.shot('import-duplicates-en');
    await part(window, 'import-run').click();
    await part(window, 'import-report').waitFor();
    expect(await count(app, 'read')).toBe('16');
    expect(await count(app, 'kept')).toBe('12');
    expect(await count(app, 'merged')).toBe('3');
    expect(await count(app, 'refused')).toBe('1');
    const rows = part(window, 'import-report-rows');
    expect(await rows.innerText()).toContain('Kept: row 5.');
    await app.shot('import-report-en');
    const [report, mend] = [join(folder, 'report.csv'), join(folder, 'mend.csv')];
    await answerSaveDialogs(app.app, report, mend);
    await part(window, 'import-save-report').click();
    await part(window, 'import-saved').getByText('report.csv').waitFor();
    await part(window, 'import-save-refused').click();
    await part(window, 'import-saved').getByText('mend.csv').waitFor();
    expect(readFileSync(report, 'utf8')).toContain('14,Lead id,L3,doubledId,5,');
    expect(readFileSync(report, 'utf8')).toContain('16,E-mail,eve.quaxington4@acme.com,doubledEmail,6,');
    const lines = readFileSync(mend, 'utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFLead id,E-mail,Full name,Phone,City,Converted,accord_reason');
    expect(lines[1]).toBe(
      ',gus@acme.com,Gus Quaxington,\'+20 100 555 0300,Cairo,0,"row 17: The row names no lead id, so it was left out."',
    );
    // Mended and brought in again: the row becomes a lead.
    writeFileSync(mend, lines.join('\r\n').replace('\r\n,gus', '\r\nL30,gus'));
    await answerOpenDialogs(app.app, mend);
    await part(window, 'import-another').click();
    await part(window, 'import-choose').click();
    await part(window, 'import-run').click();
    await part(window, 'import-report').waitFor();
    expect(await count(app, 'kept')).toBe('1');
    await part(window, 'import-to-canvas').click();
    // The first import's report is still there, at its data set.
    await part(window, 'settings-open').click();
    await part(window, 'settings-data-sets').click();
    await window.locator('[data-testid^="data-set-report-"]').first().click();
    await part(window, 'import-report').waitFor();
    expect(await count(app, 'read')).toBe('16');
    expect(problems).toEqual([]);
    await close();
  });
});

describe('names replaced, in the real app', () => {
  it('need a key file first; activities join with it alone; no name is in the workshop', async () => {
    const app = await mapping();
    const { window, folder, file, problems } = app;
    await part(window, 'import-pseudonymise').check();
    expect(await part(window, 'import-run').isDisabled()).toBe(true);
    const key = join(folder, 'names.accord-key');
    await answerSaveDialogs(app.app, key);
    await part(window, 'import-key-make').click();
    await part(window, 'import-key-file').waitFor();
    await part(window, 'import-treatments').scrollIntoViewIfNeeded();
    await app.shot('import-pseudonyms-en');
    await part(window, 'import-run').click();
    await part(window, 'import-report').waitFor();
    expect(await part(window, 'import-said').innerText()).toContain('Replaced by pseudonyms: E-mail and Full name.');
    await app.shot('import-pseudonyms-report-en');
    await part(window, 'import-another').click();
    await answerOpenDialogs(app.app, activities(folder));
    await part(window, 'import-choose').click();
    await part(window, 'import-join-column').click();
    await window.getByRole('option', { name: 'E-mail' }).click();
    await part(window, 'import-pseudonyms').waitFor();
    expect(await part(window, 'import-run').isDisabled()).toBe(true);
    await app.shot('import-pseudonyms-join-en');
    const other = written(folder, 'other.accord-key', ['not a key']);
    await answerOpenDialogs(app.app, other, key);
    await part(window, 'import-key-open').click();
    expect(await part(window, 'failure').innerText()).toContain('is not a key file');
    await part(window, 'import-key-open').click();
    await part(window, 'import-key-file').waitFor();
    await part(window, 'import-run').click();
    await part(window, 'import-report').waitFor();
    expect(await count(app, 'kept')).toBe('6');
    expect(await count(app, 'refused')).toBe('0');
    // The leads' own report is one step away.
    await part(window, 'import-report').getByText('Leads', { exact: true }).click();
    await expect.poll(() => count(app, 'kept')).toBe('13');
    expect(problems).toEqual([]);
    const secret = /^key: (\S+)$/m.exec(readFileSync(key, 'utf8'))?.[1] ?? '';
    const gone = app.app.waitForEvent('close');
    await window.close();
    await gone;
    const isInside = searchIn(file);
    for (const text of [secret, 'Quaxington', 'Zebedee', 'zebedee', 'quaxington', 'gus@', '555 0']) {
      expect([text, isInside(text)]).toEqual([text, false]);
    }
    expect(isInside('acme.com')).toBe(true);
    rmSync(folder, { recursive: true, force: true });
  });
});

it('in Arabic the same questions stand mirrored, and their sentences fit', async () => {
  const app = await mapping({ lang: 'ar' });
  const { window, folder, problems, close } = app;
  await part(window, 'import-same-id-show').click();
  await app.shot('import-duplicates-ar');
  await part(window, 'import-pseudonymise').check();
  await answerSaveDialogs(app.app, join(folder, 'names.accord-key'));
  await part(window, 'import-key-make').click();
  await part(window, 'import-key-file').waitFor();
  await part(window, 'import-treatments').scrollIntoViewIfNeeded();
  await app.shot('import-pseudonyms-ar');
  const overflowing = await window.evaluate(() =>
    [...document.querySelectorAll('[data-testid="import-duplicates"] *, [data-testid="import-pseudonyms"] *')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'visible')
      .filter((each) => each.clientWidth > 0)
      .map((each) => each.textContent?.slice(0, 60)),
  );
  expect(overflowing).toEqual([]);
  await part(window, 'import-run').click();
  await part(window, 'import-report').waitFor();
  await app.shot('import-report-ar');
  expect(problems).toEqual([]);
  await close();
});
