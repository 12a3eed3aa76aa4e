import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchApp } from '#test/support/launch-app.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import * as person from '../../../scripts/demo/person.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../../scripts/window/file-dialogs.ts';

/** What another program reads in a PDF of ours. */
const ask = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 50_000_000 });

test('the PDFs that the real app draws carry their fonts and their text, in both languages, on numbered A4 pages', async () => {
  const folder = temporaryFolder();
  const documents = join(folder, 'documents');
  mkdirSync(documents);
  const { app, window, problems, close } = await launchApp({ lang: 'en' });
  await answerSaveDialogs(app, join(folder, 'sample.accord'));
  await person.openSample(window);
  await person.goToStep(window, 'export');
  await answerOpenDialogs(app, documents);
  await person.writeDocuments(window, ['en', 'ar']);
  expect(problems).toEqual([]);
  await close();

  const pdfs = readdirSync(documents).filter((name) => name.endsWith('.pdf'));
  expect(pdfs).toHaveLength(2);
  for (const name of pdfs) {
    const path = join(documents, name);
    const info = ask('pdfinfo', path);
    expect(info).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);
    expect(info).toMatch(/Tagged:\s+yes/);
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
    expect(pages).toBeGreaterThan(2);

    const fonts = ask('pdffonts', path).split('\n').slice(2).filter(Boolean);
    for (const font of fonts) expect(font).toMatch(/(Inter|IBMPlexSansArabic)-.*TrueType.*yes yes yes/);
    expect(
      fonts.some((font) => font.includes(name.includes('(ar)') ? 'IBMPlexSansArabic-SemiBold' : 'Inter-SemiBold')),
    ).toBe(true);

    const last = ask('pdftotext', '-f', String(pages), '-l', String(pages), '-raw', path, '-');
    expect(last).toContain(String(pages));
    const text = ask('pdftotext', '-raw', path, '-').normalize('NFKC');
    for (const part of name.includes('(ar)')
      ? ['MQL', 'SLA']
      : ['What an MQL is', 'Marketing will', 'Sales will', `page 1 of ${pages}`]) {
      expect(text).toContain(part);
    }
  }
}, 240_000);
