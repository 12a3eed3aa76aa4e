import { expect, test } from 'vitest';
import { importInto } from '#main/import-host/import-into.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { fileWith } from '../support/import/files.ts';
import { column, newField, planOf } from '../support/import/planned.ts';
import { freshWorkshop, importBy } from '../support/import/workshops.ts';
import { cellsOf } from '../support/staged-leads.ts';

test('E1 outcomes bring the day of a stage and a reason with them, those of the deal that decides, filled in afterwards', async () => {
  const session = freshWorkshop();
  const leads = planOf([column(0, 'id')], { path: fileWith('Lead ID\nA\nB\nC\n') });
  expect((await importInto(session, leads, localImportHost(), importBy)).ok).toBe(true);
  const [base] = Object.values(session.state.dataSet);
  if (base === undefined) throw new Error('There is no data set.');
  const after = (fact: ReturnType<typeof newField>) => ({ ...fact, filledAt: 'after' }) as typeof fact;
  const deals = planOf(
    [
      column(0, 'lead'),
      column(1, 'outcome'),
      column(2, 'outcomeDate'),
      column(3, 'none', after(newField('SQL on', 'date'))),
      column(4, 'none', after(newField('Loss reason', 'category'))),
    ],
    {
      path: fileWith(
        'Lead,Result,Closed,SQL on,Loss reason\nA,lost,2026-02-01,2026-01-20,Budget\nA,won,2026-03-01,2026-02-10,\nB,lost,2026-02-03,,No reply\n',
      ),
      outcome: { won: ['won'], lost: ['lost'] },
      kind: { kind: 'outcomes', dataSet: base.id, column: 'c0', withoutDeal: 'open' },
    },
  );
  expect((await importInto(session, deals, localImportHost(), importBy)).ok).toBe(true);
  const [dataSet] = Object.values(session.state.dataSet);
  if (dataSet === undefined) throw new Error('There is no data set.');
  const { columns } = readLeadData(session.db, dataSet);
  const told = Object.values(session.state.field).map((field) => {
    const key = dataSet.fields[field.id]?.column ?? '';
    return [field.key, field.filledAt, columns[key] && cellsOf(columns[key])];
  });
  expect(told).toEqual([
    ['sql_on', 'after', ['2026-02-10', '', '']],
    ['loss_reason', 'after', ['', 'No reply', '']],
  ]);
  expect(session.undo({ id: 'u', time: importBy.now(), actor: importBy.actor }).ok).toBe(true);
  expect(session.state.field).toEqual({});
});
