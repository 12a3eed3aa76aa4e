import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDocuments } from '#main/document-host/write-documents.ts';
import { bytes, writeNewFile } from '#main/files/atomic-write.ts';
import { type ExportRequest, exportWorkshop } from '#main/files/export-workshop.ts';
import { safeFileName } from '#main/files/safe-file-name.ts';
import { parseModelJson } from '#shared/exchange/model-json/parse-model-json.ts';
import { modelHash } from '#shared/model/identity.ts';
import { emptyState } from '#shared/model/records.ts';
import { tamarindModel, tamarindState } from '#test/support/exchange/tamarind.ts';
import { tamarindLeads } from '#test/support/exchange/tamarind-leads.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const leads = tamarindLeads(60);
const asked = (more: Partial<ExportRequest> = {}): ExportRequest => ({
  state: tamarindState(),
  leads,
  asOf: null,
  formats: ['docx', 'xlsx', 'json'],
  language: 'en',
  folder,
  now: new Date('2026-11-22T22:30:00Z'),
  ...more,
});

describe('an export', () => {
  test('writes each document under the company’s name and says where and how large', async () => {
    const exported = await exportWorkshop(
      asked({ formats: ['docx', 'pdf', 'xlsx', 'json'], printPdf: async () => Buffer.from('%PDF-') }),
    );
    if (!exported.ok) throw new Error(exported.refusal.kind);
    expect(exported.value.files.map(({ path }) => path)).toEqual(
      [
        'Tamarind Learning SLA (en).docx',
        'Tamarind Learning SLA (en).pdf',
        'Tamarind Learning model (en).xlsx',
        'Tamarind Learning model.json',
      ].map((name) => join(folder, name)),
    );
    for (const file of exported.value.files) expect((await readFile(file.path)).length).toBe(file.bytes);
    expect((await readdir(folder)).length).toBe(4);
  });

  test('H1 reads the exported model back, scores all leads with it and finds no difference', async () => {
    const exported = await exportWorkshop(asked({ formats: ['json'] }));
    if (!exported.ok) throw new Error(exported.refusal.kind);
    expect(exported.value).toMatchObject({
      modelHash: modelHash(tamarindModel()),
      selfCheck: { leads: 60, differences: 0 },
    });
    const read = parseModelJson(await readFile(exported.value.files[0]?.path ?? '', 'utf8'));
    expect(read.ok && modelHash(read.value)).toBe(exported.value.modelHash);
  });

  test('never replaces a file that is there: the next one gets a number', async () => {
    const mine = join(folder, 'Tamarind Learning SLA (ar).docx');
    await writeFile(mine, 'my own notes');
    const exported = await exportWorkshop(asked({ formats: ['docx'], language: 'ar' }));
    expect(exported.ok && exported.value.files[0]?.path).toBe(join(folder, 'Tamarind Learning SLA (ar) 2.docx'));
    expect(await readFile(mine, 'utf8')).toBe('my own notes');
  });

  test('works without leads, and before anybody has named anything', async () => {
    const bare = tamarindState((draft) => ({
      ...draft,
      workshop: (draft.workshop ?? []).map((one) => ({ ...one, title: {}, company: '', shownDataSet: null })),
    }));
    const exported = await exportWorkshop(asked({ state: bare, leads: null }));
    expect(exported.ok && exported.value.selfCheck).toEqual({ leads: 0, differences: 0 });
    expect((await readdir(folder)).sort()).toEqual([
      'Accord SLA (en).docx',
      'Accord model (en).xlsx',
      'Accord model.json',
    ]);
  });

  test('is refused where the folder is not there, or is a file, and writes nothing', async () => {
    const missing = join(folder, 'gone');
    expect(await exportWorkshop(asked({ folder: missing }))).toEqual({
      ok: false,
      refusal: { kind: 'folderMissing', path: missing },
    });
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await exportWorkshop(asked({ folder: file }))).toMatchObject({
      ok: false,
      refusal: { kind: 'folderMissing' },
    });
    expect(await readdir(folder)).toEqual(['file']);
  });

  test('of a PDF without a window is refused before anything is written', async () => {
    expect(await exportWorkshop(asked({ formats: ['docx', 'pdf'] }))).toEqual({
      ok: false,
      refusal: { kind: 'pdfNeedsWindow' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('of no workshop is refused', async () => {
    expect(await exportWorkshop(asked({ state: emptyState }))).toEqual({ ok: false, refusal: { kind: 'noWorkshop' } });
  });

  test('that fills the disk leaves nothing behind, not even what was written before', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const exported = await exportWorkshop(
      asked({ formats: ['docx', 'json', 'pdf'], printPdf: () => Promise.reject(full) }),
    );
    expect(exported).toMatchObject({ ok: false, refusal: { kind: 'diskFull' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('that breaks on a bug in its second language leaves nothing behind, and the bug is one', async () => {
    const bare = tamarindState((draft) => ({
      ...draft,
      workshop: (draft.workshop ?? []).map((one) => ({ ...one, shownDataSet: null })),
    }));
    let printed = 0;
    const order = { file: 'none', state: bare, formats: ['docx', 'pdf'], languages: ['en', 'ar'], folder } as const;
    const written = writeDocuments(
      { ...order, formats: [...order.formats], languages: [...order.languages], now: '2026-11-22T22:30:00Z' },
      async () => {
        printed++;
        if (printed === 2) throw new TypeError('no window to draw in');
        return Buffer.from('%PDF-');
      },
    );
    await expect(written).rejects.toThrow('no window to draw in');
    expect(printed).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a file that is written', () => {
  test('is not there at all when its writing breaks off', async () => {
    const half = writeNewFile(join(folder, 'half.txt'), async (handle) => {
      await handle.writeFile('half');
      throw Object.assign(new Error('gone'), { code: 'EIO' });
    });
    expect(await half).toMatchObject({ ok: false, refusal: { kind: 'diskFailed', code: 'EIO' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('keeps a bug a bug', async () => {
    const bug = writeNewFile(join(folder, 'bug.txt'), () => Promise.reject(new TypeError('bug')));
    await expect(bug).rejects.toThrow('bug');
    expect(await readdir(folder)).toEqual([]);
  });

  test('meets another of its name only by number, even when many are written at once', async () => {
    const paths = await Promise.all(
      Array.from({ length: 12 }, (_, i) => writeNewFile(join(folder, 'x.txt'), bytes(String(i)))),
    );
    expect(new Set(paths.map((path) => path.ok && path.value)).size).toBe(12);
    const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    expect(new Set(texts).size).toBe(12);
  });

  test('is not put over a folder of its name', async () => {
    await mkdir(join(folder, 'x.txt'));
    const written = await writeNewFile(join(folder, 'x.txt'), bytes('x'));
    expect(written.ok && written.value).toBe(join(folder, 'x 2.txt'));
  });
});

test.each([
  ['a/b\\c:d*e?"<f>|g', 'a b c d e f g.docx'],
  ['..\u202Eevil', 'evil.docx'],
  ['CON', '_CON.docx'],
  ['com1.txt', '_com1.txt.docx'],
  ['  تمرند للتعليم. ', 'تمرند للتعليم.docx'],
  ['', '_.docx'],
  ['...', '_.docx'],
])('the name %j is safe on every system as %j', (name, safe) => {
  expect(safeFileName(name, 'docx')).toBe(safe);
});
