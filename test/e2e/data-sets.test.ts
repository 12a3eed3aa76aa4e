import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

function tableOf(folder: string, name: string, from: number, rows: number, won: number): string {
  const path = join(folder, `${name}.csv`);
  const cells = Array.from({ length: rows }, (_none, i) =>
    [`L${from + i}`, i % 2 ? 'IT director' : 'Student', i % 3 ? '250' : '20', i % 10 < won ? 'yes' : 'no'].join(','),
  );
  writeFileSync(path, ['Lead id,Job title,Employees,Converted', ...cells].join('\n'));
  return path;
}

describe('several data sets, in the real app', () => {
  it.each(['en', 'ar'] as const)(
    'are added to, compared, renamed and removed, each a step to undo: %s',
    async (lang) => {
      const { app, window, folder, shot, problems, close } = await launchApp({ lang });
      const part = (name: string) => person.part(window, name);
      const choose = async (select: string, option: number) => {
        await part(select).click();
        await window.getByRole('option').nth(option).click();
      };
      await answerSaveDialogs(app, join(folder, 'workshop.accord'));
      await person.beginWorkshop(window, { company: 'Oris', template: 'b2b-saas' });
      await answerOpenDialogs(app, tableOf(folder, 'last-year', 0, 400, 1));
      await person.chooseTable(window);
      expect(await part('import-into').count()).toBe(0);
      await person.runImport(window);

      await answerOpenDialogs(app, tableOf(folder, 'quarter', 300, 200, 5));
      await person.chooseTable(window);
      expect(await part('import-kept-used').textContent()).toContain('last-year.csv');
      await choose('import-into', 1);
      await shot(`data-sets-append-${lang}`);
      await person.runImport(window, async () => {
        expect(await part('import-count-kept').textContent()).toContain('100');
        expect(await part('import-count-merged').textContent()).toContain('100');
      });
      expect(await part('leads-shown').textContent()).toContain('500');
      await part('undo').click();
      await part('leads-shown').getByText('400').waitFor();

      await answerOpenDialogs(app, tableOf(folder, 'quarter', 300, 200, 5));
      await person.chooseTable(window);
      await person.runImport(window);
      await part('settings-open').click();
      await part('settings-compare').click();
      await part('compare-baseRate-').waitFor();
      expect(await part('compare-baseRate-').textContent()).toMatch(/50\.0\p{Cf}*%/u);
      expect(await part('compare-baseRate-').textContent()).toMatch(/10\.0\p{Cf}*%/u);
      await window.waitForTimeout(300);
      await shot(`data-sets-compare-${lang}`);
      await part('settings-data-sets').click();
      await shot(`data-sets-list-${lang}`);
      const name = window.locator('[data-testid^="data-set-"] input').last();
      await name.fill('Q3');
      await name.press('Enter');
      await window.locator('[data-testid^="data-set-remove-"]').last().click();
      expect(await window.locator('[data-testid^="data-set-remove-"]').count()).toBe(1);
      await window.keyboard.press('Escape');
      await window.keyboard.press('Control+i');
      await part('kept-mappings').waitFor();
      await shot(`kept-mappings-${lang}`);
      await part('undo').click();
      await part('leads-shown').getByText('200').waitFor();
      expect(problems).toEqual([]);
      await close();
    },
  );
});
