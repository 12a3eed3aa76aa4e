import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translator } from '#shared/text/translate.ts';
import { accord } from '#test/support/accord-cli.ts';
import { launchApp } from '#test/support/launch-app.ts';
import { realData } from '#test/support/real-data.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import * as person from '../../scripts/demo/person.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';

const leads = realData('xeducation-leads.csv');

describe('the main job, on X Education’s 9,240 leads in the real app', () => {
  it.for(['en', 'ar'] as const)(
    'goes from a new workshop to a signed SLA, in %s',
    { timeout: 240_000 },
    async (lang, context) => {
      if (leads === null) return context.skip('real data is not here');
      const launched = await launchApp({ lang });
      const { app, window, shot, problems, close } = launched;
      const folder = temporaryFolder();
      const t = translator(lang);
      const file = join(folder, 'x-education.accord');
      const documents = join(folder, 'documents');
      mkdirSync(documents);

      await answerSaveDialogs(app, file);
      await person.beginWorkshop(window, { company: 'X Education', template: 'education' });
      await shot(`main-job-${lang}-1-canvas-without-leads`);

      await answerOpenDialogs(app, leads);
      await person.chooseTable(window);
      await shot(`main-job-${lang}-2-mapping`);
      await person.runImport(window, async () => {
        expect(await person.part(window, 'import-count-kept').textContent()).toContain('9,240');
        await shot(`main-job-${lang}-3-report`);
      });
      await shot(`main-job-${lang}-4-canvas`);
      expect(await person.stripNumber(window, 'base-rate')).toBe(t.formats.percent(0.38539, 2));

      const before = await person.stripNumber(window, 'mql');
      await person.goToStep(window, 'simulate');
      await person.moveThreshold(window, 'fit', 1, 6);
      // Six presses of a key, however fast they follow each other: 20 and 6 make 26.
      await person.part(window, 'threshold-fit-1').filter({ hasText: '26' }).waitFor({ timeout: 5000 });
      const after = await person.stripChanges(window, 'mql', before);
      await shot(`main-job-${lang}-5-simulate`);
      await window.keyboard.press('Control+z');
      expect(await person.stripChanges(window, 'mql', after)).toBe(before);
      await window.keyboard.press('Control+y');
      expect(await person.stripChanges(window, 'mql', before)).toBe(after);

      await person.part(window, 'cell-A1').click();
      await person.part(window, 'lead-row-0').click();
      await person.part(window, 'total-fit').waitFor();
      await shot(`main-job-${lang}-6-lead`);

      await person.goToStep(window, 'agree');
      await person.sign(window, 'marketing', 'Hala Brandt', 'Head of Marketing');
      await person.sign(window, 'sales', 'Tomas Adeyemi', 'Head of Sales');
      await shot(`main-job-${lang}-7-agree`);

      await person.goToStep(window, 'export');
      await answerOpenDialogs(app, documents);
      await person.writeDocuments(window, [lang]);
      await shot(`main-job-${lang}-8-export`);
      const endings = readdirSync(documents)
        .map((name) => name.slice(name.lastIndexOf('.')))
        .sort();
      expect(endings).toEqual(['.docx', '.json', '.pdf', '.xlsx']);

      expect(problems).toEqual([]);
      await close();
      expect(existsSync(`${file}-wal`)).toBe(false);

      // The same through the command line gives the same numbers.
      const counted = await accord('simulate', file, '--json');
      const {
        leads: scored,
        baseRate,
        reached,
      } = JSON.parse(counted.out) as { leads: number; baseRate: number; reached: Record<string, number> };
      expect(t.formats.number(scored)).toBe('9,240');
      expect(baseRate).toBeCloseTo(3561 / 9240, 12);
      expect(t.formats.number(reached.mql ?? 0)).toBe(after);
    },
  );
});
