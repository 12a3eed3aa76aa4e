import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchApp } from '#test/support/launch-app.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

describe('a beginning', () => {
  it('is a template’s picture, three questions that are answered already, and Enter', async () => {
    const { app, window, folder, problems, close } = await launchApp();
    await answerSaveDialogs(app, join(folder, 'account.accord'));
    await person.part(window, 'start-template-account-based').focus();
    await window.keyboard.press('Enter');
    await person.part(window, 'new-company').waitFor();
    expect(await person.part(window, 'new-template-account-based').isChecked()).toBe(true);
    expect(await person.part(window, 'new-currency').innerText()).toMatch(/^[A-Z]{3} · /);
    await person.part(window, 'new-company').fill('Northgate Mutual');
    await window.keyboard.press('Enter');
    await person.part(window, 'canvas-screen').waitFor();
    expect(await person.part(window, 'workshop-title').innerText()).toContain('Northgate Mutual');
    await person.part(window, 'node-persona-procurement').waitFor();
    // The way through the sample company is not for one's own workshop.
    expect(await person.part(window, 'tour').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('the way through the sample company', () => {
  it('waits for each thing to be done, can be left, and goes on where it was after a restart', async () => {
    const userData = temporaryFolder();
    const first = await launchApp({ userData });
    const { window } = first;
    const done = (step: string) =>
      window.locator(`[data-testid="tour"][data-step="${step}"][data-done="true"]`).waitFor();
    const part = (name: string) => person.part(window, name);
    await person.openSampleOnTour(window);
    expect(await part('tour').getAttribute('data-step')).toBe('profile');
    await part('tour-show').click();
    await window.locator('[data-testid="node-icp-growing-tech"][data-pointed]').waitFor();
    expect(await part('tour').getAttribute('data-done')).toBe('false');
    await part('node-icp-growing-tech').click({ position: { x: 30, y: 16 } });
    await done('profile');
    await part('tour-next').click();

    await part('tour-show').click();
    await person.moveThreshold(window, 'fit', 1, 10);
    await done('threshold');
    await part('tour')
      .getByText(/2,012 before, 1,753 now/)
      .waitFor();
    await part('tour-next').click();

    await window.locator('[data-testid="tour-mistake-lowB"][data-mended="true"]').waitFor();
    for (const [mistake, name, points] of [
      ['deadSource', 'Content syndication', '0'],
      ['jobHunters', 'Visited careers', '-10'],
    ] as const) {
      await part(`tour-show-${mistake}`).click();
      await part('inspector').getByText(name, { exact: true }).first().waitFor();
      await part('edit-points').fill(points);
      await window.keyboard.press('Enter');
      if (mistake === 'deadSource') {
        await window.locator(`[data-testid="tour-mistake-${mistake}"][data-mended="true"]`).waitFor();
      }
    }
    await done('mistakes');
    await part('tour')
      .getByText(/1,753 before, 1,634 now/)
      .waitFor();

    await part('tour-leave').click();
    expect(await part('tour').count()).toBe(0);
    await first.close();

    const second = await launchApp({ userData });
    await person.part(second.window, 'recent-0').click();
    await person.countsAreIn(second.window);
    expect(await person.part(second.window, 'tour').count()).toBe(0);
    await person.part(second.window, 'look-menu').click();
    await person.part(second.window, 'tour-resume').click();
    await second.window.locator('[data-testid="tour"][data-step="mistakes"][data-done="true"]').waitFor();
    await person.part(second.window, 'tour-next').click();
    await person.part(second.window, 'tour-show').click();
    await person.part(second.window, 'cell-B2').click();
    await person.part(second.window, 'tour-next').click();
    await person.part(second.window, 'lead-row-0').click();
    await person.part(second.window, 'tour-next').click();
    await person.part(second.window, 'tour-show').click();
    await person.sign(second.window, 'marketing', 'Hala Brandt', 'Head of Marketing');
    await person.sign(second.window, 'sales', 'Tomas Adeyemi', 'Head of Sales');
    await person.part(second.window, 'tour-next').click();
    await person.part(second.window, 'tour-new').click();
    await person.part(second.window, 'new-company').waitFor();
    expect([...first.problems, ...second.problems]).toEqual([]);
    await second.close();
  });
});
