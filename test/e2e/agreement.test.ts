import { describe, expect, it } from 'vitest';
import { translator } from '#shared/text/translate.ts';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

describe('signing, in the real app', () => {
  it.each(['en', 'ar'] as const)(
    'H1 both halves make one line; an edit makes them stale and undoing it makes them fresh, in %s',
    async (lang) => {
      const { window, shot, problems, close } = await launchApp({ lang });
      const t = translator(lang);
      const line = (state: string) => person.part(window, `signed-line-${state}`);
      await person.openSample(window);
      await person.goToStep(window, 'agree');
      await line('none').waitFor();
      await person.sign(window, 'marketing', 'Hala Brandt', 'Head of Marketing');
      await line('marketing').waitFor();
      await person.sign(window, 'sales', 'Tomas Adeyemi', 'Head of Sales');
      await line('both').waitFor();

      await window.locator('[data-testid^="clause-edit-"]').first().click();
      const amount = window.locator('[data-testid^="clause-editor-"] input[inputmode="decimal"]').first();
      await amount.fill('63');
      await amount.press('Enter');
      await person.part(window, 'stale-marketing').waitFor();
      expect(await person.part(window, 'stale-sales').textContent()).toContain(t('agree.stale.clauses'));
      expect(await person.part(window, 'signature-marketing').textContent()).toContain('Hala Brandt');
      await shot(`agree-stale-${lang}`);

      await person.goToStep(window, 'export');
      const notes = await person.part(window, 'export-readiness').textContent();
      expect(notes).toContain(t('export.stale', { count: 2 }));

      await person.part(window, 'undo').click();
      await person.goToStep(window, 'agree');
      await line('both').waitFor();
      expect(problems).toEqual([]);
      await close();
    },
  );
});
