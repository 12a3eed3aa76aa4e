import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { translator } from '#shared/text/translate.ts';
import { accord } from '#test/support/accord-cli.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

const t = translator('en');

function tableOf(folder: string, rows: number): string {
  const path = join(folder, 'many.csv');
  const lines = ['Lead id,City,Converted,Comment'];
  for (let i = 0; i < rows; i++)
    lines.push(`L${i},${i % 3 ? 'Select' : 'Cairo'},${i % 4 ? 0 : 1},note number ${i} of many`);
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** Halts the process that reads tables, so that an import is surely on its way. @returns its id */
async function haltHost(app: TestApp): Promise<number> {
  return app.app.evaluate(({ app: electron }) => {
    const host = electron.getAppMetrics().find(({ name }) => name === 'Accord import');
    if (host === undefined) throw new Error('No process reads tables.');
    process.kill(host.pid, 'SIGSTOP');
    return host.pid;
  });
}

/** Begins to bring in a table of 3,000 leads that will not come to its end by itself. */
async function importOnItsWay(app: TestApp): Promise<number> {
  await mapTable(app, tableOf(app.folder, 3000));
  const host = await haltHost(app);
  await person.part(app.window, 'import-run').click();
  await person.part(app.window, 'import-progress').waitFor();
  return host;
}

async function withWorkshop(): Promise<TestApp & { readonly file: string }> {
  const launched = await launchApp();
  const file = join(launched.folder, 'workshop.accord');
  await answerSaveDialogs(launched.app, file);
  await person.beginWorkshop(launched.window, { company: 'Oris', template: 'blank' });
  return { ...launched, file };
}

async function mapTable(app: TestApp, path: string): Promise<void> {
  await answerOpenDialogs(app.app, path);
  await person.chooseTable(app.window);
}

const kept = (window: Page) => person.part(window, 'import-count-kept').textContent();

describe('bringing a table in, in the real app', () => {
  it('takes a file that is dropped on the window, finds its hidden missing values, and is one step to undo', async () => {
    const app = await withWorkshop();
    const { window, folder, problems, close } = app;
    const path = tableOf(folder, 300);
    const page = await window.context().newCDPSession(window);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { items: [], files: [path], dragOperationsMask: 1 };
      await page.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
    }
    await person.part(window, 'import-run').waitFor();
    expect(await person.part(window, 'import-marker-Select').isChecked()).toBe(true);
    await person.runImport(window, async () => expect(await kept(window)).toContain('300'));
    expect(await person.stripNumber(window, 'base-rate')).toBe('25.0%');
    await window.keyboard.press('Control+z');
    await person.part(window, 'leads-shown').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
  });

  it('takes none of several files that are dropped at once, and says to drop one; then it takes that one', async () => {
    const app = await withWorkshop();
    const { window, folder, problems, close } = app;
    const one = tableOf(folder, 30);
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'Lead id,City\n1,Cairo\n');
    const page = await window.context().newCDPSession(window);
    const drop = async (files: readonly string[]) => {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        const data = { items: [], files: [...files], dragOperationsMask: 1 };
        await page.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
      }
    };
    await drop([one, other]);
    await window.getByText(t('refusal.severalDropped', { files: 2 })).waitFor();
    expect(await person.part(window, 'import-run').count()).toBe(0);
    await drop([other]);
    await person.part(window, 'import-run').waitFor();
    expect(await window.getByText('other.csv').count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('refuses a file that is no table in a sentence, and the workshop stays as it was', async () => {
    const app = await withWorkshop();
    const { window, folder, problems, close } = app;
    const path = join(folder, 'leads.csv');
    writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 255, 254, 0]));
    await answerOpenDialogs(app.app, path);
    await window.keyboard.press('Control+i');
    await person.part(window, 'import-choose').click();
    const sentence = await person.part(window, 'failure').textContent();
    expect(sentence).toContain(basename(path));
    expect(await person.part(window, 'import-choose').isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it('can be cancelled on its way: the mapping is back, and the workshop has no leads', async () => {
    const app = await withWorkshop();
    const { window, problems, close } = app;
    const host = await importOnItsWay(app);
    await person.part(window, 'import-cancel').click();
    await person.part(window, 'import-run').waitFor();
    process.kill(host, 'SIGKILL');
    expect(await person.part(window, 'leads-shown').count()).toBe(0);
    await person.runImport(window, async () => expect(await kept(window)).toContain('3,000'));
    expect(problems).toEqual([]);
    await close();
  });

  it('says when the process that reads tables died, and reads the next time', async () => {
    const app = await withWorkshop();
    const { window, close } = app;
    process.kill(await importOnItsWay(app), 'SIGKILL');
    await window.getByText(t('refusal.importHostDied')).waitFor();
    expect(await person.part(window, 'leads-shown').count()).toBe(0);
    await person.runImport(window, async () => expect(await kept(window)).toContain('3,000'));
    await close();
  });

  it('leaves the workshop as it was when the window is closed on its way', async () => {
    const app = await withWorkshop();
    const { window, folder, file } = app;
    const host = await importOnItsWay(app);
    const gone = app.app.waitForEvent('close');
    await window.close();
    process.kill(host, 'SIGKILL');
    await gone;
    const { code, out } = await accord('history', file, '--json');
    expect(code).toBe(0);
    expect(out).not.toContain('many');
    rmSync(folder, { recursive: true, force: true });
  });
});
