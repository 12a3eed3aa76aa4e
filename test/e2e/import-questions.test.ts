import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { translator } from '#shared/text/translate.ts';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

/** A table whose dates read two ways, with a row too long and hidden missing values. */
function untidyTable(folder: string): string {
  const path = join(folder, 'leads.csv');
  const rows = Array.from(
    { length: 60 },
    (_none, i) => `L-${i},0${(i % 9) + 1}/0${((i + 3) % 9) + 1}/2026,${i % 3 ? 'Ads' : 'Select'},${i % 4 ? 0 : 1}`,
  );
  rows[7] += ',one too many';
  writeFileSync(path, ['Lead ID,Created,Source,Converted', ...rows].join('\r\n'));
  return path;
}

it.each(['en', 'ar'] as const)(
  'dates that read two ways are asked about by the day they mean, and odd rows are said first, in %s',
  async (lang) => {
    const t = translator(lang);
    const { app, window, folder, shot, problems, close } = await launchApp({ lang });
    const part = (name: string) => person.part(window, name);
    await answerSaveDialogs(app, join(folder, 'w.accord'));
    await person.beginWorkshop(window, { company: 'Oris', template: 'blank' });
    await answerOpenDialogs(app, untidyTable(folder));
    await person.chooseTable(window);
    await part('import-date-questions').waitFor();
    expect(await part('import-troubles').textContent()).toContain(t('import.report.longRow'));
    await shot(`import-questions-${lang}`);
    const [dayFirst, monthFirst] = [part('import-date-c1-dmy'), part('import-date-c1-mdy')];
    expect(await dayFirst.textContent()).not.toBe(await monthFirst.textContent());
    await monthFirst.click();
    await part('import-date-questions').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
  },
);
