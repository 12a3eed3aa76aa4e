import { describe, expect, it } from 'vitest';
import { buildActivities } from '#shared/import/build-activities.ts';
import { buildLeads } from '#shared/import/build-leads.ts';
import { buildOutcomes } from '#shared/import/build-outcomes.ts';
import type { JoinTarget } from '#shared/import/host-messages.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import { planProblem } from '#shared/import/plan-problem.ts';
import type { DataSetId } from '#shared/model/ids.ts';
import { dayOf } from '#shared/values/day.ts';
import { tableOf } from '../support/import/files.ts';
import { built, column, context, fieldCalled, newField, planOf } from '../support/import/planned.ts';
import { textColumn } from '../support/staged-leads.ts';

const leads: JoinTarget = { rows: 3, column: textColumn(['L1', 'l2 ', 'L3']), nextColumn: 4 };
const joined = { dataSet: 'd' as DataSetId, column: 'c0' };
const activities: ImportPlan['kind'] = { kind: 'activities', ...joined, types: {}, completeFrom: null };
const outcomes = (withoutDeal: 'open' | 'lost' = 'open'): ImportPlan['kind'] => ({
  kind: 'outcomes',
  ...joined,
  withoutDeal,
});

describe('a table of leads', () => {
  it('keeps the first row of an id, lists the others, refuses rows without one', async () => {
    const table = await tableOf('id,name\nA,Ann\nB,Bob\n a,Again\n,Nobody\nC,Cy\n');
    const { cells, lines, summary } = built(buildLeads(table, planOf([column(0, 'id'), column(1, 'name')]), context));
    expect(cells('c1')).toEqual(['Ann', 'Bob', 'Cy']);
    expect(summary.counts).toEqual({ read: 5, kept: 3, merged: 1, refused: 1 });
    expect(lines).toEqual([
      { row: 4, column: 'id', raw: ' a', reason: 'doubledId', keptRow: 2 },
      { row: 5, column: 'id', raw: '', reason: 'noId' },
    ]);
  });

  it('counts rows that were refused while reading, and lists them', async () => {
    const table = await tableOf('id,name\nA,Ann\nB,Bob,extra\nC,Cy\n');
    const { lines, summary } = built(buildLeads(table, planOf([column(0, 'id'), column(1, 'name')]), context));
    expect(summary.counts).toEqual({ read: 3, kept: 2, merged: 0, refused: 1 });
    expect(lines).toEqual([{ row: 3, column: '', raw: 'B | Bob | extra', reason: 'longRow' }]);
  });

  it('V4 what cannot be read as the field is listed with its row; markers and empty cells are not', async () => {
    const table = await tableOf(
      'id,size,rev,seen,mail\nA,12,$5,2026-01-05,a@x.com\nB,a lot,€5,soon,nope\nC,n/a,,,\nD,1-50,$7K,05/01/2026,\n',
    );
    const plan = planOf([
      column(0, 'id'),
      column(1, 'none', newField('Size', 'number'), { missing: ['N/A'] }),
      column(2, 'none', newField('Revenue', 'money', 'USD')),
      column(3, 'created'),
      column(4, 'none', newField('Mail', 'email')),
    ]);
    const { lines, summary } = built(buildLeads(table, plan, context));
    expect(lines.map(({ row, column: name, raw, reason }) => [row, name, raw, reason])).toEqual([
      [3, 'size', 'a lot', 'unreadableNumber'],
      [5, 'size', '1-50', 'unreadableNumber'],
      [3, 'rev', '€5', 'unreadableMoney'],
      [3, 'seen', 'soon', 'unreadableDate'],
      [5, 'seen', '05/01/2026', 'unreadableDate'],
      [3, 'mail', 'nope', 'unreadableEmail'],
    ]);
    expect(summary.unreadable[0]).toEqual({ column: 'size', count: 2, examples: ['a lot', '1-50'] });
  });

  it('V2 a field of the model brings its own markers', async () => {
    const size = fieldCalled('Size', 'number', { missing: ['unknown'] });
    const table = await tableOf('size\n12\nunknown\n?\n');
    const plan = planOf([column(0, 'none', { kind: 'field', field: size.id }, { missing: ['?'] })]);
    expect(built(buildLeads(table, plan, { ...context, fields: [size] })).lines).toEqual([]);
  });

  it('stores the original spelling, and only the columns in use', async () => {
    const table = await tableOf('a,b,c\n  Ann ,=1+1,x\n');
    const { columns, cells, summary } = built(
      buildLeads(
        table,
        planOf([column(0, 'name'), column(1, 'none', newField('b', 'text')), column(2, 'none')]),
        context,
      ),
    );
    expect(cells('c0')).toEqual(['  Ann ']);
    expect(cells('c1')).toEqual(['=1+1']);
    expect(columns.map(({ key }) => key)).toEqual(['c0', 'c1']);
    expect(summary.columns).toEqual([
      { key: 'c0', header: 'a' },
      { key: 'c1', header: 'b' },
    ]);
  });
});

describe('A1 a table of activities', () => {
  const text = [
    'lead,what,when,page',
    'L1,Email Opened,2026-01-05 10:30,/pricing',
    'L2,email opened,2026-01-06,',
    ' l3 ,Visit,2026-01-04T23:30:00Z,/home',
    'L9,Visit,2026-01-05,',
    ',Visit,2026-01-05,',
    'L1,,2026-01-05,',
    'L1,Visit,,',
    'L1,Visit,someday,',
  ].join('\n');
  const plan = planOf([column(0, 'lead'), column(1, 'type'), column(2, 'day'), column(3, 'asset')], {
    kind: activities,
  });

  it('is joined to its leads, with types in their first spelling and days in the zone', async () => {
    const { cells, summary } = built(
      buildActivities(await tableOf(text), plan, { ...context, timeZone: 'Asia/Riyadh' }, leads),
    );
    expect(cells('lead', 'activities')).toEqual([0, 1, 2]);
    expect(cells('type', 'activities')).toEqual(['Email Opened', 'Email Opened', 'Visit']);
    expect(cells('day', 'activities')).toEqual([dayOf('2026-01-05'), dayOf('2026-01-06'), dayOf('2026-01-05')]);
    expect(cells('second', 'activities')).toEqual([10.5 * 3600, -1, 2.5 * 3600]);
    expect(cells('asset', 'activities')).toEqual(['/pricing', '', '/home']);
    expect(summary.activities).toEqual({
      count: 3,
      types: ['Email Opened', 'Visit'],
      earliest: '2026-01-05',
      latest: '2026-01-06',
    });
  });

  it('lists every line that could not be joined or read, with its row', async () => {
    const { lines, summary } = built(buildActivities(await tableOf(text), plan, context, leads));
    expect(lines.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'unknownLead'],
      [6, 'noLead'],
      [7, 'noType'],
      [8, 'noDay'],
      [9, 'unreadableDay'],
    ]);
    expect(summary.counts).toEqual({ read: 8, kept: 3, merged: 0, refused: 5 });
  });

  it('does not guess between two leads of one e-mail', async () => {
    const target = { ...leads, column: textColumn(['a@x.com', 'A@X.com', 'b@x.com']) };
    const table = await tableOf('lead,what,when\na@x.com,Visit,2026-01-05\nB@x.com,Visit,2026-01-05\n');
    const { lines, cells } = built(buildActivities(table, plan, context, target));
    expect(cells('lead', 'activities')).toEqual([2]);
    expect(lines.map(({ reason }) => reason)).toEqual(['ambiguousLead']);
  });
});

describe('E1 a table of outcomes', () => {
  const deals = planOf([column(0, 'lead'), column(1, 'outcome'), column(2, 'outcomeDate')], {
    kind: outcomes(),
    outcome: { won: ['won'], lost: ['lost'] },
  });

  it('won if any deal is won, on its earliest date; lost if all are lost; else open', async () => {
    const table = await tableOf(
      'lead,result,closed\nL1,lost,2026-01-01\nL1,Won,2026-03-01\nL1,won,2026-02-01\nL2,lost,2026-01-03\nL2,lost,2026-01-02\nL3,lost,2026-01-01\nL3,talking,\n',
    );
    const { cells, summary } = built(buildOutcomes(table, deals, context, leads));
    expect(cells('c4')).toEqual(['won', 'lost', 'open']);
    expect(cells('c5')).toEqual(['2026-02-01', '2026-01-02', '']);
    expect(summary.counts).toEqual({ read: 7, kept: 3, merged: 4, refused: 0 });
  });

  it('deals without a result are won when they have a date, and leads without a deal are open or lost as agreed', async () => {
    const table = await tableOf('lead,won_date\nL1,2026-01-01\nL2,\nL7,2026-01-01\n');
    const columns = [column(0, 'lead'), column(1, 'outcomeDate')];
    const open = built(buildOutcomes(table, planOf(columns, { kind: outcomes('open') }), context, leads));
    expect(open.cells('c4')).toEqual(['won', 'open', '']);
    expect(open.lines.map(({ row, reason }) => [row, reason])).toEqual([[4, 'unknownLead']]);
    const lost = built(buildOutcomes(table, planOf(columns, { kind: outcomes('lost') }), context, leads));
    expect(lost.cells('c4')).toEqual(['won', 'open', 'no deal']);
  });
});

describe('a plan that cannot be carried out is refused', () => {
  it.each<[string, Parameters<typeof planOf>, string]>([
    ['a column that is not there', [[column(9, 'id')]], 'planUnknownColumn'],
    ['two columns of one role', [[column(0, 'id'), column(1, 'id')]], 'planRoleTwice'],
    [
      'two columns of one field',
      [
        [
          column(0, 'none', { kind: 'field', field: 'f' as never }),
          column(1, 'none', { kind: 'field', field: 'f' as never }),
        ],
      ],
      'planFieldTwice',
    ],
    ['nothing in use', [[column(0, 'none'), column(1, 'none')]], 'planNothingUsed'],
    ['an outcome without a value that is won', [[column(0, 'outcome')]], 'planWithoutOutcome'],
    ['activities without a lead', [[column(0, 'type'), column(1, 'day')], { kind: activities }], 'planWithoutLead'],
    ['activities without a type', [[column(0, 'lead'), column(1, 'day')], { kind: activities }], 'planWithoutType'],
    ['activities without a day', [[column(0, 'lead'), column(1, 'type')], { kind: activities }], 'planWithoutDay'],
    ['outcomes without a lead', [[column(0, 'outcomeDate')], { kind: outcomes() }], 'planWithoutLead'],
  ])('%s', async (_name, given, kind) => {
    expect(planProblem(planOf(...given), await tableOf('a,b\n1,2\n'))?.kind).toBe(kind);
  });

  it('a column of kinds with hundreds of values is no column of kinds', async () => {
    const table = await tableOf(
      `lead,what,when\n${Array.from({ length: 300 }, (_none, i) => `L,note ${i},2026-01-05`).join('\n')}\n`,
    );
    const plan = planOf([column(0, 'lead'), column(1, 'type'), column(2, 'day')], { kind: activities });
    expect(planProblem(plan, table)).toEqual({ kind: 'planTooManyTypes', column: 'what', types: 300, limit: 200 });
  });
});
