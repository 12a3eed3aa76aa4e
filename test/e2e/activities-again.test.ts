import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchApp } from '#test/support/launch-app.ts';
import { showLook } from '#test/support/walk/show-look.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

const leads = Array.from(
  { length: 60 },
  (_none, i) => `L${i},${i % 2 ? 'IT director' : 'Student'},${i % 3 ? 250 : 20}`,
);
/** Two a lead, on days of a month. */
const activities = (month: string, first: string, second: string) =>
  leads.flatMap((_lead, i) => [
    `L${i},${first},2026-${month}-${10 + (i % 9)}`,
    `L${i},${second},2026-${month}-${20 + (i % 8)}`,
  ]);

describe('activities for leads that have some, in the real app', () => {
  it.each([
    { lang: 'en', look: 'light' },
    { lang: 'ar', look: 'projector' },
  ] as const)('are added to them or take their place, as is said before: $lang, $look', async ({ lang, look }) => {
    const { app, window, folder, shot, problems, close } = await launchApp({
      lang,
      size: { width: 1280, height: 720 },
    });
    const part = (name: string) => person.part(window, name);
    const table = (name: string, header: string, rows: readonly string[]) => {
      writeFileSync(join(folder, name), [header, ...rows].join('\n'));
      return answerOpenDialogs(app, join(folder, name));
    };
    const choose = async (select: string, option: number) => {
      await part(select).click();
      await window.getByRole('option').nth(option).click();
    };
    const ofFirstLead = async (type: string) => {
      await person.goToStep(window, 'stages');
      await part('node-stage-lead').click({ position: { x: 30, y: 16 } });
      return window.getByTestId(/^activity-/).getByText(type);
    };
    await answerSaveDialogs(app, join(folder, 'workshop.accord'));
    await person.beginWorkshop(window, { company: 'Oris', template: 'b2b-saas' });
    await showLook(window, look);
    await table('leads.csv', 'Lead id,Job title,Employees', leads);
    await person.chooseTable(window);
    await person.runImport(window);
    await table('january.csv', 'Lead id,Activity,Date', activities('01', 'Wrote to us', 'Called us back'));
    await person.chooseTable(window);
    expect(await part('import-existing').count()).toBe(0);
    await person.runImport(window);

    await table('february.csv', 'Lead id,Activity,Date', activities('02', 'Met at a fair', 'Came by'));
    await person.chooseTable(window);
    await part('import-existing-note').waitFor();
    await shot(`activities-again-replace-${lang}-${look}`);
    await choose('import-existing', 1);
    await shot(`activities-again-append-${lang}-${look}`);
    await part('import-existing').click();
    await window.getByRole('option').first().waitFor();
    await shot(`activities-again-list-${lang}-${look}`);
    await window.keyboard.press('Escape');
    await person.runImport(window, async () => {
      await shot(`activities-again-report-${lang}-${look}`);
    });
    await (await ofFirstLead('Met at a fair')).first().waitFor();
    await (await ofFirstLead('Called us back')).first().waitFor();
    await part('undo').click();

    await table('more.csv', 'Lead id,Job title,Employees', leads.slice(0, 20));
    await person.chooseTable(window);
    await choose('import-into', 2);
    await part('import-loses-joined').waitFor();
    await shot(`activities-again-lost-${lang}-${look}`);
    expect(problems).toEqual([]);
    await close();
  });
});
