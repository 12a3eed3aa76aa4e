import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildActivities } from '#shared/import/build-activities.ts';
import { buildLeads } from '#shared/import/build-leads.ts';
import { mendedTable } from '#shared/import/mended-table.ts';
import { withRefusedRows } from '#shared/import/refused-rows.ts';
import { formulaGuard } from '#shared/lib/formula-guard.ts';
import type { DataSetId } from '#shared/model/ids.ts';
import { headersOf, rowsOf, tableOf } from '../support/import/files.ts';
import { built, column, context, planOf } from '../support/import/planned.ts';
import { textColumn } from '../support/staged-leads.ts';

describe('refused rows', () => {
  it('are kept with all cells of the source, also of columns that are not brought in; merged rows are none', async () => {
    const table = await tableOf('id,a,b\nA,1,x\n,2,y\nA,3,z\nB,4,w,more,\n');
    const { leftOut } = built(withRefusedRows(table, buildLeads(table, planOf([column(0, 'id')]), context)));
    expect(leftOut).toEqual([
      { row: 5, reason: 'longRow', cells: ['B', '4', 'w', 'more'] },
      { row: 3, reason: 'noId', cells: ['', '2', 'y'] },
    ]);
  });

  it('of activities say which lead, type or day was missing', async () => {
    const table = await tableOf(
      'who,what,when\nL1,visit,2026-01-02\nL9,visit,2026-01-02\nL1,,2026-01-02\nL1,visit,soon\n',
    );
    const plan = planOf([column(0, 'lead'), column(1, 'type'), column(2, 'day')], {
      kind: { kind: 'activities', dataSet: 'd' as DataSetId, column: 'c0', types: {}, completeFrom: null },
    });
    const target = { rows: 1, column: textColumn(['L1']), nextColumn: 1 };
    const { leftOut } = built(withRefusedRows(table, buildActivities(table, plan, context, target)));
    expect(leftOut.map(({ row, reason, cells }) => [row, reason, cells[0]])).toEqual([
      [3, 'unknownLead', 'L9'],
      [4, 'noType', 'L1'],
      [5, 'unreadableDay', 'L1'],
    ]);
  });
});

describe('a mended file', () => {
  it('is read as the source would be: without the reasons and without the marks against formulas', async () => {
    const table = mendedTable(await tableOf("id,tel,accord_reason\n7,'+49 170,row 3: no id\n8,''=x,\n9,'plain,x\n"));
    expect(headersOf(table)).toEqual(['id', 'tel']);
    expect(rowsOf(table)).toEqual([
      ['7', '+49 170'],
      ['8', "'=x"],
      ['9', "'plain"],
    ]);
  });

  it('every other table stays as it is, apostrophes included', async () => {
    const table = await tableOf("id,tel\n7,'+49 170\n");
    expect(mendedTable(table)).toBe(table);
  });

  it('for every text, taking the mark off again gives the text, and what stands in the file is no formula', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `'=${text}`),
          fc.string().map((text) => `-${text}`),
        ),
        (text) => {
          const given = formulaGuard.given(text);
          expect(formulaGuard.taken(given)).toBe(text);
          expect(/^[=+@\t\r]/.test(given) || (/^-/.test(given) && !/^-\d+(\.\d+)?$/.test(given))).toBe(false);
        },
      ),
    );
  });
});
