import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeNewFile } from '#main/files/atomic-write.ts';
import { workbookWrite } from '#main/files/workbook.ts';
import { leadReader } from '#shared/engine/leads.ts';
import { type Scores, scoreLeads } from '#shared/engine/score.ts';
import { simulate } from '#shared/engine/simulate.ts';
import { type WorkbookInput, workbookPlan } from '#shared/exchange/workbook/workbook-plan.ts';
import type { Language } from '#shared/model/local-text.ts';
import { stageName } from '#shared/text/names.ts';
import { translator } from '#shared/text/translate.ts';
import { dayOf } from '#shared/values/day.ts';
import { newCells, withNewCells } from '#test/support/exchange/edited-model.ts';
import { tamarindDataSet, tamarindModel } from '#test/support/exchange/tamarind.ts';
import { tamarindLeads } from '#test/support/exchange/tamarind-leads.ts';
import { tamarindSla } from '#test/support/exchange/tamarind-sla.ts';

const asOf = dayOf('2026-11-22');
const data = tamarindLeads(90);

let folder = '';
beforeAll(async () => {
  installFormulaEngine();
  folder = await mkdtemp(join(tmpdir(), 'accord-workbook-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['en', 'ar'] as const)('the workbook in %s', (language) => {
  const input = inputIn(language);

  test('P6 G1 S3 another program computes the same totals, grades and stages from its formulas', async () => {
    const book = await written(input);
    book.calculateFormulas();
    expect(computed(book, language)).toEqual(found(input.scores, language));
  });

  test('P2 P3 a changed cell of points, a band, a limit or a threshold moves leads as it does in the engine', async () => {
    const book = await written(input);
    const { names } = workbookPlan(input);
    for (const [name, value] of Object.entries(newCells)) {
      const [sheet = '', address = ''] = (names.find((one) => one.name === name)?.refers ?? '').split('!');
      const cell = book.getWorksheet(sheet.replaceAll("'", ''))?.getCell(address.replaceAll('$', ''));
      if (cell === undefined) throw new Error(`No cell is called ${name}.`);
      cell.value = value;
    }
    book.calculateFormulas();
    const changed = scoreLeads(tamarindModel(withNewCells), data, tamarindDataSet, asOf);
    const after = computed(book, language);
    expect(after).toEqual(found(changed, language));
    expect(after).not.toEqual(found(input.scores, language));
  });
});

test('S1 C5 what no formula can say is given as it was judged: PQL beside MQL, stages asked for, endless lists', async () => {
  const endless = Array.from({ length: 450 }, (_, i) => `${'a value that nobody has '.repeat(5)}${i}`);
  const listed = (field: string, ...values: string[]) => ({
    version: 1,
    root: { op: 'fact', field, is: { test: 'isOneOf', values: [...endless, ...values] } },
  });
  const sla = tamarindSla('en', (draft) => ({
    ...draft,
    rule: (draft.rule ?? []).map((rule) =>
      rule.id === 'senior' ? { ...rule, condition: listed('industry', 'Finance') } : rule,
    ),
    disqualifier: (draft.disqualifier ?? []).map((one) => ({ ...one, condition: listed('title', 'directorate') })),
    recycleReason: (draft.recycleReason ?? []).map((one) => ({ ...one, carriedBy: listed('returned', 'no budget') })),
    gate: [
      ...(draft.gate ?? []).map((gate) => {
        if (gate.id === 'gate-sal') return { ...gate, enabled: false };
        return gate.id === 'gate-mql'
          ? { ...gate, fastTrack: { condition: listed('industry', 'تعليم'), always: [] } }
          : gate;
      }),
      {
        ...(draft.gate ?? [])[1],
        id: 'gate-pql',
        stage: 'pql',
        requires: [],
        entry: { version: 1, root: { op: 'fact', field: 'consent', is: { test: 'isKnown' } } },
      },
    ],
  }));
  const input = { sla, scores: scoreLeads(sla.model, data, tamarindDataSet, asOf) };
  const book = await written(input);
  book.calculateFormulas();
  const after = computed(book, 'en');
  expect(after).toEqual(found(input.scores, 'en'));
  expect(new Set(after.map((lead) => (lead as unknown[])[4])).size).toBeGreaterThan(4);
});

test('V1 what is derived from another fact stands among the leads as a value, and the formulas compute with it', async () => {
  const table = [
    { value: 'Finance', words: ['director', 'المدير'] },
    { value: 'Software', words: ['head of sales'] },
  ];
  const derivation = { how: 'keywords', from: 'title', table };
  const sla = tamarindSla('en', (draft) => ({
    ...draft,
    field: (draft.field ?? []).map((field) => (field.id === 'industry' ? { ...field, derivation } : field)),
  }));
  const fields = Object.entries(tamarindDataSet.fields).filter(([id]) => id !== 'industry');
  const dataSet = { ...tamarindDataSet, fields: Object.fromEntries(fields) };
  const input = { sla, scores: scoreLeads(sla.model, data, dataSet, asOf) };
  const book = await written(input);
  book.calculateFormulas();
  expect(computed(book, 'en')).toEqual(found(input.scores, 'en'));
  expect(computed(book, 'en')).not.toEqual(found(inputIn('en').scores, 'en'));
  const leads = book.getWorksheet(translator('en')('workbook.sheet.leads'));
  const header = Array.from({ length: 60 }, (_, i) => String(leads?.getRow(1).getCell(i + 1).value ?? ''));
  const column = header.indexOf(sla.model.fields.find(({ id }) => id === 'industry')?.name.en ?? '') + 1;
  const shown = Array.from({ length: data.rows }, (_, row) => leads?.getRow(row + 2).getCell(column).value ?? null);
  const wanted = Array.from({ length: data.rows }, (_, row) => input.scores.source.cell('industry', row).text || null);
  expect(shown).toEqual(wanted);
  expect(new Set(shown)).toEqual(new Set([null, 'Finance', 'Software']));
});

test('the results that stand in the file are those the formulas give, in every sheet', async () => {
  const book = await written(inputIn('en'));
  const before = resultsOf(book);
  book.calculateFormulas();
  const after = resultsOf(book);
  expect(after.size).toBeGreaterThan(1500);
  expect([...after].filter(([at, result]) => before.get(at) !== result)).toEqual([]);
});

test('the matrix and the stages count what the simulation counted', async () => {
  const input = inputIn('en');
  const book = await written(input);
  book.calculateFormulas();
  const counts = simulate(input.sla.model, data, tamarindDataSet, asOf);
  const matrix = book.getWorksheet('Matrix');
  const cells = [0, 1, 2, 3].flatMap((row) =>
    [2, 3, 4, 5].map((column) => matrix?.getRow(row + 3).getCell(column).result),
  );
  expect(cells).toEqual(counts.cells.map((cell) => cell.leads));
  const stages = book.getWorksheet('Stages');
  const rows = counts.stages.map((_, i) => [2, 3].map((column) => stages?.getRow(i + 3).getCell(column).result));
  expect(rows).toEqual(counts.stages.map((stage) => [stage.here, stage.reached]));
});

function inputIn(language: Language): WorkbookInput & { readonly scores: Scores } {
  const sla = tamarindSla(language);
  return { sla, scores: scoreLeads(sla.model, data, tamarindDataSet, asOf) };
}

async function written(input: WorkbookInput): Promise<Workbook> {
  const write = workbookWrite(workbookPlan(input), new Date('2026-11-22T00:00:00Z'));
  const done = await writeNewFile(join(folder, 'model.xlsx'), write);
  if (!done.ok) throw new Error(done.refusal.kind);
  const book = new Workbook();
  await book.xlsx.load(await readFile(done.value));
  return book;
}

/** Id, totals, grade and stage of every lead, as the score sheet has them. */
function computed(book: Workbook, language: Language): unknown[] {
  const sheet = book.getWorksheet(translator(language)('workbook.sheet.score'));
  return Array.from({ length: data.rows }, (_, row) => {
    const cells = sheet?.getRow(row + 2);
    return [cells?.getCell(1).value, ...[2, 3, 4, 5].map((column) => cells?.getCell(column).result)];
  });
}

function found(scores: Scores, language: Language): unknown[] {
  const t = translator(language);
  const read = leadReader(scores);
  return Array.from({ length: scores.rows }, (_, row) => {
    const { id, fit, engagement, grade, stage } = read(row);
    return [id, fit / 100, engagement / 100, grade, stageName(scores.model, stage, t)];
  });
}

function resultsOf(book: Workbook): Map<string, unknown> {
  const results = new Map<string, unknown>();
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula !== undefined) results.set(`${sheet.name} ${cell.address}`, cell.result ?? '');
      });
    });
  });
  return results;
}
