import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translator } from '#shared/text/translate.ts';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerOpenDialogs } from '../../scripts/window/file-dialogs.ts';

const t = translator('en');

describe('settings and data sets, in the real app', () => {
  it('change what the workshop is called and when it works, each as a step to undo', async () => {
    const { window, problems, close } = await launchApp();
    const part = (name: string) => person.part(window, name);
    await person.openSample(window);
    await part('settings-open').click();
    await part('settings-company').fill('Harbour & Vane');
    await part('settings-company').press('Enter');
    await part('settings-hours-to').fill('8');
    await part('settings-hours-to').press('Enter');
    await window.getByText(t('settings.hoursUpsideDown')).waitFor();
    await part('settings-day-6').setChecked(true);
    await window.keyboard.press('Escape');
    expect(await part('workshop-title').textContent()).toContain('Harbour & Vane');
    await part('undo').click();
    await part('undo').click();
    await window.getByText('Tamarind Learning').first().waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('erase leads only when their name is typed, and say that it cannot be undone', async () => {
    const { window, shot, problems, close } = await launchApp();
    const part = (name: string) => person.part(window, name);
    await person.openSample(window);
    await part('settings-open').click();
    await part('settings-data-sets').click();
    await window.locator('[data-testid^="data-set-erase-"]').click();
    expect(await part('erase-go').isDisabled()).toBe(true);
    await window.getByText(t('settings.eraseNoUndo')).waitFor();
    await shot('erase-leads');
    const name = (await window.locator('[data-testid^="data-set-"] input').first().inputValue()) ?? '';
    await part('erase-name').fill(name);
    await part('erase-go').click();
    await window.getByText(t('settings.erased')).waitFor();
    await window.keyboard.press('Escape');
    await part('leads-shown').waitFor({ state: 'detached' });
    expect(await part('undo').getAttribute('aria-disabled')).toBe('true');
    expect(problems).toEqual([]);
    await close();
  });

  it('erase the leads of data sets that were removed as well, byte for byte, and of earlier copies if asked', async () => {
    const { window, folder, shot, problems, close } = await launchApp();
    const part = (name: string) => person.part(window, name);
    await person.openSample(window);
    const samples = join(folder, 'user-data', 'samples');
    const file = join(samples, readdirSync(samples).find((name) => name.endsWith('.accord')) ?? '');
    const earlier = `${file}-format-60`;
    copyFileSync(file, earlier);
    await part('settings-open').click();
    await part('settings-data-sets').click();
    await window.locator('[data-testid^="data-set-remove-"]').click();
    await window.getByText(t('settings.noDataSets')).waitFor();
    await part('erase-all').click();
    await window.getByText(t('settings.eraseCopies', { count: 1 })).click();
    await window.getByText(basename(earlier)).waitFor();
    await shot('erase-copies');
    await part('erase-name').fill(basename(file, '.accord'));
    await part('erase-go').click();
    await part('erase-go').waitFor({ state: 'detached' });
    expect(existsSync(earlier)).toBe(false);
    await window.keyboard.press('Escape');
    expect(await part('undo').getAttribute('aria-disabled')).toBe('true');
    await part('settings-open').waitFor();
    await window.evaluate(() =>
      (
        globalThis as unknown as { accord: { request: (name: string, input: object) => Promise<unknown> } }
      ).accord.request('workshop.close', {}),
    );
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).toContain('Website intent');
    expect(bytes).not.toContain('TL-0');
    expect(bytes).not.toContain('saffronleaf');
    expect(problems).toEqual([]);
    await close();
  });

  it('hold limits for large files on this computer: what is beyond one is refused, and read once it is raised', async () => {
    const launched = await launchApp();
    const { app, window, folder, shot, problems, close } = launched;
    const part = (name: string) => person.part(window, name);
    const wide = join(folder, 'wide.csv');
    writeFileSync(wide, 'Lead ID,City,Size,Source\n1,Leeds,12,Ads\n2,York,30,Fair\n3,Hull,7,Ads\n');
    await person.openSample(window);
    const setColumns = async (count: string) => {
      await part('settings-open').click();
      await part('settings-limits').click();
      await part('settings-limit-columns').fill(count);
      await part('settings-limit-columns').press('Enter');
    };
    await setColumns('3');
    await shot('settings-limits');
    await window.keyboard.press('Escape');
    await answerOpenDialogs(app, wide, wide);
    await window.keyboard.press('Control+i');
    await part('import-choose').click();
    const columns = { path: wide, columns: 4, limit: 3 };
    await window.getByText(t('refusal.tableTooManyColumns', columns)).waitFor();
    await setColumns('4');
    expect(await part('settings-limits-usual').isEnabled()).toBe(true);
    await window.keyboard.press('Escape');
    await part('import-choose').click();
    await part('import-run').waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});
