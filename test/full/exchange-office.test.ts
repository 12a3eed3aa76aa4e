import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read, type WorkBook } from 'xlsx';
import { bytes, type Write, writeNewFile } from '#main/files/atomic-write.ts';
import { slaDocx } from '#main/files/docx.ts';
import { workbookWrite } from '#main/files/workbook.ts';
import { leadReader } from '#shared/engine/leads.ts';
import { type Scores, scoreLeads } from '#shared/engine/score.ts';
import { slaDocument } from '#shared/exchange/sla/sla-document.ts';
import type { Cell, WorkbookPlan } from '#shared/exchange/workbook/plan.ts';
import { workbookPlan } from '#shared/exchange/workbook/workbook-plan.ts';
import type { Language } from '#shared/model/local-text.ts';
import { stageName } from '#shared/text/names.ts';
import { translator } from '#shared/text/translate.ts';
import { dayOf } from '#shared/values/day.ts';
import { newCells, withNewCells } from '#test/support/exchange/edited-model.ts';
import { convert, pdfText } from '#test/support/exchange/office.ts';
import { tamarindDataSet, tamarindModel } from '#test/support/exchange/tamarind.ts';
import { tamarindLeads } from '#test/support/exchange/tamarind-leads.ts';
import { tamarindSla } from '#test/support/exchange/tamarind-sla.ts';

const asOf = dayOf('2026-11-22');
const data = tamarindLeads(2000);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-office-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['en', 'ar'] as const)('an office suite, in %s', (language) => {
  const sla = tamarindSla(language);
  const scores = scoreLeads(sla.model, data, tamarindDataSet, asOf);

  test('P6 G1 S4 computes every lead’s totals, grade and stage anew as the engine did', async () => {
    const book = await recomputed(workbookPlan({ sla, scores }));
    expect(computed(book, language)).toEqual(found(scores, language));
  });

  test('P2 P3 computes other totals from changed cells, as the engine does from the changed model', async () => {
    const book = await recomputed(withCells(workbookPlan({ sla, scores })));
    const changed = scoreLeads(tamarindModel(withNewCells), data, tamarindDataSet, asOf);
    expect(computed(book, language)).toEqual(found(changed, language));
  });

  test('opens the SLA and shows its sections in order', async () => {
    const document = slaDocument(sla);
    const text = await pdfText(await convert(await put('sla.docx', bytes(await slaDocx(document))), 'pdf', folder));
    const headings = [...document.agreement, ...document.definitions].map(({ heading }) => heading);
    if (language === 'en') {
      const places = headings.map((heading) => text.indexOf(heading));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places.every((place) => place >= 0)).toBe(true);
    }
    expect(text).toContain('9,240');
    expect(text).toContain('A1');
  });
});

async function put(name: string, write: Write): Promise<string> {
  const written = await writeNewFile(join(folder, name), write);
  if (!written.ok) throw new Error(written.refusal.kind);
  return written.value;
}

async function recomputed(plan: WorkbookPlan): Promise<WorkBook> {
  const path = await put('model.xlsx', workbookWrite(plan, new Date('2026-11-22T00:00:00Z')));
  return read(await readFile(await convert(path, 'xlsx', folder)));
}

/** The plan with other values in named cells; results are left as they were, so that only computing anew is right. */
function withCells(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet, index) => {
    if (index !== 1) return sheet;
    const rows = [...sheet.rows].map((row) => [...row]);
    for (const [name, value] of Object.entries(newCells)) {
      const [, column = '', line = ''] =
        /\$([A-Z])\$(\d+)$/.exec(plan.names.find((one) => one.name === name)?.refers ?? '') ?? [];
      const row = rows[Number(line) - 1] as Cell[];
      row[column.charCodeAt(0) - 65] = { value, look: 'input' };
    }
    return { ...sheet, rows };
  });
  return { ...plan, sheets };
}

function computed(book: WorkBook, language: Language): unknown[] {
  const sheet = book.Sheets[translator(language)('workbook.sheet.score')] ?? {};
  const at = (column: string, row: number) => (sheet[`${column}${row + 2}`] as { v?: unknown } | undefined)?.v;
  return Array.from({ length: data.rows }, (_, row) => ['A', 'B', 'C', 'D', 'E'].map((column) => at(column, row)));
}

function found(scores: Scores, language: Language): unknown[] {
  const t = translator(language);
  const lead = leadReader(scores);
  return Array.from({ length: scores.rows }, (_, row) => {
    const { id, fit, engagement, grade, stage } = lead(row);
    return [id, fit / 100, engagement / 100, grade, stageName(scores.model, stage, t)];
  });
}
