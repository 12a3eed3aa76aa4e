import { describe, expect, it } from 'vitest';
import { buildLeads } from '#shared/import/build-leads.ts';
import { buildOutcomes } from '#shared/import/build-outcomes.ts';
import { findDuplicates } from '#shared/import/find-duplicates.ts';
import type { PlannedDuplicates } from '#shared/import/merge-rule.ts';
import type { DataSetId } from '#shared/model/ids.ts';
import { tableOf } from '../support/import/files.ts';
import { built, column, context, fieldCalled, newField, planOf } from '../support/import/planned.ts';
import { textColumn } from '../support/staged-leads.ts';

const text = [
  'id,mail,title,city',
  'A,ann@x.com,,Cairo',
  'B,bob@x.com,Clerk,Select',
  ' a,ann@x.com,Director,Cairo',
  'a,,Director,Riyadh',
  'C,Bob <BOB@x.com>,,Cairo',
  'n/a,c@x.com,,',
  'n/a,d@x.com,,',
].join('\n');
const columns = [
  column(0, 'id', { kind: 'none' }, { missing: ['n/a'] }),
  column(1, 'none', newField('Mail', 'email')),
  column(2, 'none', newField('Title', 'text')),
  column(3, 'none', newField('City', 'category'), { missing: ['Select'] }),
];

async function keptBy(duplicates?: PlannedDuplicates) {
  const plan = planOf(columns, duplicates === undefined ? {} : { duplicates });
  const { cells, lines, summary } = built(buildLeads(await tableOf(text), plan, context));
  return { ids: cells('c0'), titles: cells('c2'), cities: cells('c3'), lines, counts: summary.counts };
}

describe('rows of one lead', () => {
  it('keep the first of each id unless told otherwise, and e-mail addresses may occur twice', async () => {
    const { ids, counts } = await keptBy();
    expect(ids).toEqual(['A', 'B', 'C']);
    expect(counts).toEqual({ read: 7, kept: 3, merged: 2, refused: 2 });
  });

  it('keep the last: its cells and its place in the file, and each other row is listed with the one that stayed', async () => {
    const { ids, cities, lines } = await keptBy({ id: 'last', email: 'keep' });
    expect(ids).toEqual(['B', 'a', 'C']);
    expect(cities).toEqual(['Select', 'Riyadh', 'Cairo']);
    expect(lines.filter(({ reason }) => reason === 'doubledId')).toEqual([
      { row: 2, column: 'id', raw: 'A', reason: 'doubledId', keptRow: 5 },
      { row: 4, column: 'id', raw: ' a', reason: 'doubledId', keptRow: 5 },
    ]);
  });

  it('keep the fullest as it is: no gap is filled from another row, and of equals the first stays', async () => {
    const { ids, titles, cities } = await keptBy({ id: 'fullest', email: 'keep' });
    expect(ids).toEqual(['B', ' a', 'C']);
    expect(titles).toEqual(['Clerk', 'Director', '']);
    expect(cities).toEqual(['Select', 'Cairo', 'Cairo']);
    const even = await tableOf('id,a,b\nX,1,\nX,,2\n');
    const plan = planOf([
      column(0, 'id'),
      column(1, 'none', newField('a', 'text')),
      column(2, 'none', newField('b', 'text')),
    ]);
    const { cells } = built(buildLeads(even, { ...plan, duplicates: { id: 'fullest', email: 'keep' } }, context));
    expect([cells('c1'), cells('c2')]).toEqual([['1'], ['']]);
  });

  it('V2 the fullest row is the one with the most known cells: markers fill nothing', async () => {
    const table = await tableOf('id,a,b\nX,Select,Select\nX,1,\n');
    const missing = { missing: ['Select'] };
    const own = [
      column(0, 'id'),
      column(1, 'none', newField('a', 'text'), missing),
      column(2, 'none', newField('b', 'text'), missing),
    ];
    const { cells } = built(buildLeads(table, planOf(own, { duplicates: { id: 'fullest', email: 'keep' } }), context));
    expect(cells('c1')).toEqual(['1']);
  });

  it('by e-mail address, when asked: compared without the name beside it, among the rows that the ids leave', async () => {
    const { ids, lines, counts } = await keptBy({ id: 'first', email: 'last' });
    expect(ids).toEqual(['A', 'C']);
    expect(counts).toEqual({ read: 7, kept: 2, merged: 3, refused: 2 });
    expect(lines.find(({ reason }) => reason === 'doubledEmail')).toEqual({
      row: 3,
      column: 'mail',
      raw: 'bob@x.com',
      reason: 'doubledEmail',
      keptRow: 6,
    });
  });

  it('V2 a marker is no id: such rows are refused, not merged into one lead', async () => {
    const { lines } = await keptBy();
    expect(lines.filter(({ reason }) => reason === 'noId').map(({ row, raw }) => [row, raw])).toEqual([
      [7, 'n/a'],
      [8, 'n/a'],
    ]);
  });

  it('are found without an id column, by a field of the model that is an e-mail', async () => {
    const mail = fieldCalled('Mail', 'email', { missing: ['none@none.com'] });
    const table = await tableOf('mail\na@x.com\nnone@none.com\nA@x.com \nnone@none.com\n');
    const plan = planOf([column(0, 'none', { kind: 'field', field: mail.id })], {
      duplicates: { id: 'first', email: 'first' },
    });
    const { cells, summary } = built(buildLeads(table, plan, { ...context, fields: [mail] }));
    expect(cells('c0')).toEqual(['a@x.com', 'none@none.com', 'none@none.com']);
    expect(summary.counts.merged).toBe(1);
  });
});

describe('what a person is shown before anything is stored', () => {
  it('which rows, of how many leads, what differs, and the row that each rule keeps', async () => {
    const found = findDuplicates(await tableOf(text), planOf(columns), context);
    expect(found.id).toEqual({
      column: 'id',
      leads: 1,
      rows: 3,
      examples: [
        {
          text: 'A',
          rows: [2, 4, 5],
          moreRows: 0,
          keeps: { first: 2, last: 5, fullest: 4 },
          differs: [
            { column: 'mail', texts: ['ann@x.com', 'ann@x.com', ''] },
            { column: 'title', texts: ['', 'Director', 'Director'] },
            { column: 'city', texts: ['Cairo', 'Cairo', 'Riyadh'] },
          ],
          moreColumns: 0,
        },
      ],
    });
    expect(found.email).toMatchObject({ column: 'mail', leads: 1, rows: 2, examples: [{ rows: [3, 6] }] });
  });

  it('is nothing where no column tells leads apart, and a count of zero where all differ', async () => {
    const table = await tableOf('id,city\nA,x\nB,x\n');
    expect(findDuplicates(table, planOf([column(1, 'none', newField('City', 'text'))]), context)).toEqual({
      id: null,
      email: null,
    });
    expect(findDuplicates(table, planOf([column(0, 'id')]), context).id).toEqual({
      column: 'id',
      leads: 0,
      rows: 0,
      examples: [],
    });
  });

  it('is bounded: a thousand rows of one id in a wide table show five rows and four columns', async () => {
    const wide = Array.from({ length: 9 }, (_none, i) => `k${i}`);
    const rows = Array.from({ length: 1000 }, (_none, row) => ['X', ...wide.map((name) => `${name}-${row}`)].join(','));
    const table = await tableOf([['id', ...wide].join(','), ...rows].join('\n'));
    const own = [column(0, 'id'), ...wide.map((name, i) => column(i + 1, 'none', newField(name, 'text')))];
    const [example] = findDuplicates(table, planOf(own), context).id?.examples ?? [];
    expect(example).toMatchObject({ rows: [2, 3, 4, 5, 6], moreRows: 995, moreColumns: 5 });
    expect(example?.differs).toHaveLength(4);
  });
});

it('E1 of several deals of one lead, those that do not decide are listed with the one that does', async () => {
  const table = await tableOf('lead,result,date\nL1,lost,2026-01-02\nL1,won,2026-01-05\nL1,won,2026-01-03\n');
  const plan = planOf([column(0, 'lead'), column(1, 'outcome'), column(2, 'outcomeDate')], {
    kind: { kind: 'outcomes', dataSet: 'd' as DataSetId, column: 'c0', withoutDeal: 'open' },
    outcome: { won: ['won'], lost: null },
  });
  const { lines, summary } = built(
    buildOutcomes(table, plan, context, { rows: 1, column: textColumn(['L1']), nextColumn: 1 }),
  );
  expect(summary.counts).toEqual({ read: 3, kept: 1, merged: 2, refused: 0 });
  expect(lines).toEqual([
    { row: 2, column: 'lead', raw: 'L1', reason: 'otherDeal', keptRow: 4 },
    { row: 3, column: 'lead', raw: 'L1', reason: 'otherDeal', keptRow: 4 },
  ]);
});
