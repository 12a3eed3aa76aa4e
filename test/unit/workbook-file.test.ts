import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzip } from '@cj-tech-master/excelts/archive';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeNewFile } from '#main/files/atomic-write.ts';
import { workbookWrite } from '#main/files/workbook.ts';
import { scoreLeads } from '#shared/engine/score.ts';
import type { WorkbookPlan } from '#shared/exchange/workbook/plan.ts';
import { mostLeads, workbookPlan } from '#shared/exchange/workbook/workbook-plan.ts';
import { dayOf } from '#shared/values/day.ts';
import { tamarindDataSet } from '#test/support/exchange/tamarind.ts';
import { tamarindLeads } from '#test/support/exchange/tamarind-leads.ts';
import { tamarindSla } from '#test/support/exchange/tamarind-sla.ts';

const asOf = dayOf('2026-11-22');
const at = new Date('2026-11-22T00:00:00Z');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-workbook-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the workbook’s file', () => {
  test('keeps texts of leads that begin like formulas as texts: only formulas of ours are formulas', async () => {
    const parts = await partsOf(planFor('en', 30));
    const leads = parts.get('xl/worksheets/sheet3.xml') ?? '';
    for (const text of ['=HYPERLINK(&quot;http://x&quot;)', '+Cleo', '@Dina', '-Eve'])
      expect(leads).toContain(`>${text}<`);
    const formulas = [...leads.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula ?? '');
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas) expect(formula).toMatch(/^&quot; &quot;&amp;TRIM\(SUBSTITUTE\(/);
  });

  test.each([
    ['en', false],
    ['ar', true],
  ] as const)('in %s freezes heads and runs the right way', async (language, rightToLeft) => {
    const parts = await partsOf(planFor(language, 12));
    const sheets = [...parts].filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
    expect(sheets).toHaveLength(7);
    for (const [, xml] of sheets) {
      expect(xml).toContain('state="frozen"');
      expect(xml.includes('rightToLeft="1"')).toBe(rightToLeft);
    }
  });

  test('uses no function that old Excel or LibreOffice lack', async () => {
    const known = new Set(
      'AND OR NOT IF EXACT LOWER TRIM SUBSTITUTE FIND ISNUMBER LEFT RIGHT LEN MID MATCH INDEX ROUND MIN MAX SUM COUNTIFS SUMPRODUCT TRUE FALSE'.split(
        ' ',
      ),
    );
    for (const formula of formulasOf(planFor('en', 20))) {
      expect(formula.length).toBeLessThan(8192);
      for (const [, name] of formula.replace(/"[^"]*"/g, '""').matchAll(/([A-Z]+)\(/g)) expect(known).toContain(name);
    }
  });

  test('names every cell that formulas read', () => {
    const plan = planFor('ar', 20);
    const names = new Set(plan.names.map(({ name }) => name));
    const asked = new Set(
      formulasOf(plan).flatMap(
        (formula) =>
          formula.replace(/"[^"]*"/g, '').match(/\b[a-z]+(?:_[A-Za-z0-9]+)+\b|\bgrades\b|\bdestinations\b/g) ?? [],
      ),
    );
    expect(asked.size).toBeGreaterThan(15);
    expect([...asked].filter((name) => !names.has(name))).toEqual([]);
  });

  test('says how many leads it took, and on its first sheet what is only a value', () => {
    const plan = planFor('en', mostLeads + 5);
    const [readMe] = plan.sheets;
    const said = [...(readMe?.rows ?? [])]
      .flat()
      .map(({ value }) => value)
      .join('\n');
    expect(said).toContain('Only the first 10,000 of 10,005 leads are here');
    expect(said).toContain('Given as values, not computed here: Visits and Demo requests.');
    expect([...(plan.sheets[3]?.rows ?? [])].length).toBe(mostLeads + 1);
  });

  test('that cannot be written to the end says why instead of waiting', async () => {
    let chunks = 0;
    const full = {
      appendFile: async () => {
        chunks++;
        if (chunks > 2) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    await expect(workbookWrite(planFor('en', 1500), at)(full as never)).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  test('without leads holds the model and the promises', async () => {
    const plan = workbookPlan({ sla: { ...tamarindSla('en'), dataSet: null, simulation: null }, scores: null });
    expect(plan.sheets.map(({ name }) => name)).toEqual(['Read me', 'Model', 'SLA']);
    expect((await partsOf(plan)).size).toBeGreaterThan(5);
  });
});

function planFor(language: 'en' | 'ar', rows: number): WorkbookPlan {
  const sla = tamarindSla(language);
  return workbookPlan({ sla, scores: scoreLeads(sla.model, tamarindLeads(rows), tamarindDataSet, asOf) });
}

function formulasOf(plan: WorkbookPlan): string[] {
  return plan.sheets.flatMap(({ rows }) =>
    [...rows].flat().flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
  );
}

async function partsOf(plan: WorkbookPlan): Promise<Map<string, string>> {
  const written = await writeNewFile(join(folder, 'file.xlsx'), workbookWrite(plan, at));
  if (!written.ok) throw new Error(written.refusal.kind);
  const parts = new Map<string, string>();
  for await (const entry of unzip(await readFile(written.value)).entries()) parts.set(entry.path, await entry.text());
  return parts;
}
