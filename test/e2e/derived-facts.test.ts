import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

const people = [
  ['Layla Haddad', 'VP Sales', 'layla@acme.co', '+971 50 123 4567'],
  ['Omar Al Faisal', 'مدير المبيعات', 'omar@gmail.com', '00966 55 123 4567'],
  ['Sara Nassar', 'Head of IT', 'sara@harbour.example.com', '+20 10 1234 5678'],
  ['Ben Carter', 'مدير عام', 'ben@yahoo.com', '050 123 4567'],
  ['Mona Zaki', 'Astronaut', 'mona@stars.org', '+1 212 555 0123'],
];

function tableOf(folder: string): string {
  const path = join(folder, 'people.csv');
  const rows = Array.from({ length: 50 }, (_none, i) => {
    const [name = '', title = '', mail = '', phone = ''] = people[i % 5] ?? [];
    return [`L${i}`, `${name}`, title, mail.replace('@', `${i}@`), phone, i % 3 === 0 ? 'yes' : 'no'].join(',');
  });
  writeFileSync(path, ['Lead id,Full name,Job title,Email,Phone,Converted', ...rows].join('\n'));
  return path;
}

describe('facts derived from others, in the real app', () => {
  it.each(['en', 'ar'] as const)(
    'are offered with the mapping, shown with the text they come from, and edited: %s',
    async (lang) => {
      const { app, window, folder, shot, problems, close } = await launchApp({ lang });
      const part = (name: string) => person.part(window, name);
      await answerSaveDialogs(app, join(folder, 'workshop.accord'));
      await person.beginWorkshop(window, { company: 'Oris', template: 'b2b-saas' });
      await answerOpenDialogs(app, tableOf(folder));
      await person.chooseTable(window);
      const offered = part('import-derive').locator('input[type="checkbox"]');
      expect(await offered.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked))).not.toContain(
        true,
      );
      await part('import-derive-c2-seniority').check({ force: true });
      await part('import-derive-c2-department').check({ force: true });
      await part('import-derive-c3-freeMail').check({ force: true });
      await part('import-derive').scrollIntoViewIfNeeded();
      await shot(`derived-mapping-${lang}`);
      await person.runImport(window);

      await person.goToStep(window, 'stages');
      await part('node-stage-lead').click({ position: { x: 30, y: 16 } });
      await window
        .getByTestId(/^field-/)
        .getByText(lang === 'en' ? 'Seniority' : 'المستوى الوظيفي')
        .click();
      await part('keyword-unmatched').getByText('Astronaut').waitFor();
      await part('keyword-unmatched').scrollIntoViewIfNeeded();
      await shot(`derived-editor-${lang}`);
      await part('keyword-value-2').fill(lang === 'en' ? 'Explorer' : 'مستكشف');
      await part('keyword-value-2').press('Enter');
      await part('keyword-words-2').click();
      await part('keyword-edit-2').fill('astronaut');
      await part('keyword-edit-2').press('Enter');
      await part('keyword-unmatched').waitFor({ state: 'detached' });
      await part('panel-close').click();

      await part('node-stage-lead').click({ position: { x: 30, y: 16 } });
      await person.goToStep(window, 'simulate');
      await part('cell-D4').click();
      await part('lead-row-0').click();
      await part('lead-outcome').waitFor();
      await window.waitForTimeout(500);
      await shot(`derived-lead-${lang}`);
      const facts = await window.locator('dl').last().innerText();
      expect(facts).toContain(lang === 'en' ? 'VP (from “VP Sales”)' : 'نائب رئيس (من «');
      expect(problems).toEqual([]);
      await close();
    },
  );
});
