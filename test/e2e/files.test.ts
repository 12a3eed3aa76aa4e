import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isolated } from '#shared/text/isolate.ts';
import { translator } from '#shared/text/translate.ts';
import { launchApp } from '#test/support/launch-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'accord-files-'));

describe('a file that is no workshop', () => {
  const bad = [
    ['an empty file', 'empty.accord', (path: string) => writeFileSync(path, ''), 'refusal.emptyFile'],
    [
      'some other file',
      'other.accord',
      (path: string) => writeFileSync(path, 'Name,E-mail\nMeera,m@x.example\n'),
      'refusal.notAWorkshop',
    ],
    ['a folder', 'folder.accord', (path: string) => mkdirSync(path), 'refusal.isAFolder'],
    ['a file that is not there', 'gone.accord', () => undefined, 'refusal.fileMissing'],
  ] as const;

  it.each(bad)('%s is refused in a sentence, and the window stays', async (_what, name, make, key) => {
    const path = join(folder, name);
    make(path);
    for (const lang of ['en', 'ar'] as const) {
      const { window, problems, close } = await launchApp({ lang, args: [path] });
      const t = translator(lang);
      const sentence = t(key, { path: isolated(path, t) });
      await window.getByText(sentence).waitFor({ timeout: 10_000 });
      expect(await window.getByTestId('start-new').isVisible()).toBe(true);
      expect(problems).toEqual([]);
      await close();
    }
  });
});
