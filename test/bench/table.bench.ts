import { expect, it } from 'vitest';
import { createEngine } from '#shared/engine/engine.ts';
import { gradeAt } from '#shared/engine/grades/grade-of.ts';
import type { LeadData } from '#shared/engine/lead-data.ts';
import type { Scores } from '#shared/engine/score.ts';
import { tablePage } from '#shared/engine/table/lead-table.ts';
import type { TableColumn, TablePage, TableQuery, TableSort } from '#shared/engine/table/query.ts';
import { finished } from '#test/support/engine/finished.ts';
import { benchLeads } from './engine/bench-leads.ts';
import { benchDay, benchModel } from './engine/bench-model.ts';

const rows = Number(process.env.ACCORD_BENCH_LEADS ?? 1_000_000);

const runs = 5;

type Row = Readonly<Partial<Record<TableColumn, string | number | null>>> & { readonly row: number };

/** Sorting in the engine host against `Array.prototype.sort` of the same leads as objects, in one run. */
it(`sorts, filters and pages ${rows.toLocaleString('en')} leads`, { timeout: 280_000 }, () => {
  const model = benchModel();
  const seeded = benchLeads(model, rows, 0);
  const { dataSet } = seeded;
  // A name for each lead, as long as an e-mail address: the worst case for texts.
  const names = Array.from({ length: rows }, (_, row) => `${scrambled(row).toString(36)}.${row % 97}@example.com`);
  const data: LeadData = {
    ...seeded.data,
    activities: null,
    columns: { ...seeded.data.columns, c90: { values: names, codes: Uint32Array.from(names.keys()) } },
  };
  const scores = createEngine(data).score(model, { ...dataSet, activities: null, nameColumn: 'c90' }, benchDay);

  const sorts: Readonly<Record<string, readonly TableSort[]>> = {
    'a category (2,000 values)': [{ by: 'field:t9', descending: false }],
    'a number': [{ by: 'field:n2', descending: true }],
    'points of fit': [{ by: 'fit', descending: true }],
    'grade, then a category, then a number': [
      { by: 'grade', descending: false },
      { by: 'field:t3', descending: false },
      { by: 'field:n1', descending: true },
    ],
    'a name (every lead its own)': [{ by: 'lead', descending: false }],
  };
  const measured = Object.entries(sorts).map(([name, sort]) => {
    const [first, page] = timed(() => pageOf(scores, { ...everything, sort }));
    // Filters that let all through: nothing of the order is kept, only what was read of the columns.
    const again = Array.from({ length: runs }, (_, i) => {
      const filters: TableQuery['filters'] = [{ column: 'engagement', is: 'between', from: -i, to: null }];
      return timed(() => pageOf(scores, { ...everything, sort, filters }))[0];
    });
    const pages = again.map((_, i) => timed(() => pageOf(scores, { ...everything, sort }, (rows >> 1) + i * 1000))[0]);
    return { name, sort, first, page, again: median(again), paging: median(pages) };
  });
  const [filtering] = timed(() =>
    pageOf(scores, { ...everything, filters: [{ column: 'field:n2', is: 'between', from: 100, to: 300 }] }),
  );
  const [finding] = timed(() => pageOf(scores, { ...everything, find: { text: '7f', in: ['lead', 'field:t9'] } }));

  // A million objects are in the way of everything else, so they come last.
  const objects = rowObjects(scores, data);
  const ratios: number[] = [];
  const table = measured.map(({ name, sort, first, page, again, paging }) => {
    const [plain, sorted] = timed(() => plainSort(objects, sort));
    // The same order, or nothing is worth comparing.
    expect(page.rows.map(({ lead }) => lead.row)).toEqual(sorted.slice(0, 100).map(({ row }) => row));
    ratios.push(plain / again);
    const times = {
      'first time': ms(first),
      'columns read': ms(again),
      'a page': ms(paging),
      'Array.prototype.sort': ms(plain),
    };
    return [`sort by ${name}`, { ...times, 'plain / columns read': (plain / again).toFixed(1) }] as const;
  });
  console.table(Object.fromEntries(table));
  console.table({ 'filter by a range': ms(filtering), 'find in two columns, one of a million texts': ms(finding) });
  // Sorting that is no faster than the plain way would be no reason for all this.
  expect(Math.min(...ratios)).toBeGreaterThan(3);
});

const everything: TableQuery = { filters: [], find: { text: '', in: [] }, sort: [] };

function pageOf(scores: Scores, query: TableQuery, from = 0): TablePage {
  return finished(tablePage(scores, query, ['field:t0', 'field:n2'], from, 100));
}

/** Only what is sorted by, which is kind to the plain sort. */
function rowObjects({ rows: count, model, dataSet, totals, reached }: Scores, data: LeadData): Row[] {
  const columnOf = (id: string) => data.columns[dataSet.fields[id as keyof typeof dataSet.fields]?.column ?? ''];
  const cell = (id: string) => {
    const column = columnOf(id);
    const isNumber = model.fields.find((field) => field.id === id)?.type === 'number';
    return (row: number) => {
      const text = column?.values[column.codes[row] as number] ?? '-';
      return text === '-' ? null : isNumber ? Number(text) : text;
    };
  };
  const [t9, t3, n2, n1] = ['t9', 't3', 'n2', 'n1'].map(cell) as ReturnType<typeof cell>[];
  return Array.from({ length: count }, (_, row) => ({
    row,
    lead: data.columns.c90?.values[row] as string,
    fit: totals.fit[row] as number,
    grade: gradeAt(reached, row),
    'field:t9': t9?.(row) ?? null,
    'field:t3': t3?.(row) ?? null,
    'field:n2': n2?.(row) ?? null,
    'field:n1': n1?.(row) ?? null,
  }));
}

function plainSort(objects: readonly Row[], sort: readonly TableSort[]): Row[] {
  return [...objects].sort((a, b) => {
    for (const { by, descending } of sort) {
      const one = a[by] ?? null;
      const other = b[by] ?? null;
      if (one === other) continue;
      if (one === null) return 1;
      if (other === null) return -1;
      return one < other === descending ? 1 : -1;
    }
    return 0;
  });
}

function scrambled(n: number): number {
  return (Math.imul(n + 1, 2_654_435_761) >>> 0) + 1_000_000_000;
}

function timed<T>(work: () => T): [number, T] {
  const begun = performance.now();
  const result = work();
  return [performance.now() - begun, result];
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] as number;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
