import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

describe('columns that become activities, in the real app', () => {
  it.each(['en', 'ar'] as const)('are chosen with the mapping, and are there with the leads: %s', async (lang) => {
    const { app, window, folder, shot, problems, close } = await launchApp({ lang });
    const part = (name: string) => person.part(window, name);
    const path = join(folder, 'wide.csv');
    const rows = Array.from(
      { length: 60 },
      (_none, i) => `L${i},2026-01-${10 + (i % 9)},${i % 4},${i % 2 ? 'yes' : 'no'}`,
    );
    writeFileSync(path, ['Lead id,Created,Total Visits,Converted', ...rows].join('\n'));
    await answerSaveDialogs(app, join(folder, 'workshop.accord'));
    await person.beginWorkshop(window, { company: 'Oris', template: 'b2b-saas' });
    await answerOpenDialogs(app, path);
    await person.chooseTable(window);
    await window.locator('[data-testid="import-column-c2"] [data-column-name]').click();
    await part('import-wide-on').check({ force: true });
    await part('import-wide-day').scrollIntoViewIfNeeded();
    await shot(`wide-activities-${lang}`);
    await person.runImport(window);
    await person.goToStep(window, 'stages');
    await part('node-stage-lead').click({ position: { x: 30, y: 16 } });
    await window
      .getByTestId(/^activity-/)
      .getByText('Total Visits')
      .waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});
