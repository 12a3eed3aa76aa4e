import { describe, expect, it } from 'vitest';
import type { ImportHost } from '#main/import-host/import-host.ts';
import { importInto } from '#main/import-host/import-into.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { runImport } from '#main/import-host/run-import.ts';
import { bulkIds } from '#main/store/bulk/delete-bulk.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import { fileWith } from '../support/import/files.ts';
import { column, planOf } from '../support/import/planned.ts';
import { freshWorkshop, importBy, orderFor } from '../support/import/workshops.ts';
import { by, envelopeOf } from '../support/small-workshop.ts';

/** A workshop with leads, and the plan that joins activities to them. */
async function withLeads(): Promise<{ session: WorkshopSession; plan: ImportPlan; dataSet: string }> {
  const session = freshWorkshop();
  const leads = await runImport(session, orderFor(fileWith('Lead ID,Size\nA,1\nB,2\n')), importBy);
  if (!leads.ok) throw new Error(JSON.stringify(leads.refusal));
  const dataSet = leads.value.datasetId;
  const path = fileWith('Lead ID,Activity,Date\nA,Visit,2026-01-10\n');
  const kind = { kind: 'activities', dataSet, column: 'c0', types: {}, completeFrom: null } as never;
  const { shownModel } = session.state.workshop.workshop ?? {};
  const columns = [column(0, 'lead'), column(1, 'type'), column(2, 'day')];
  return { session, plan: planOf(columns, { path, kind, modelId: shownModel as never }), dataSet };
}

/** A host beside which something happens while it builds. */
function hostBeside(happens: () => void): ImportHost {
  const host = localImportHost();
  return {
    ...host,
    async *build(order, watch) {
      for await (const step of host.build(order, watch)) {
        if (step.kind === 'built') happens();
        yield step;
      }
    },
  };
}

describe('what happens while activities come in', () => {
  it('undoing the leads that they belong to refuses them, and leaves no leads without a record behind', async () => {
    const { session, plan, dataSet } = await withLeads();
    const host = hostBeside(() => expect(session.undo(by()).ok).toBe(true));
    const answer = await importInto(session, plan, host, importBy);
    expect(answer).toEqual({ ok: false, refusal: { kind: 'notFound', ref: { kind: 'dataSet', id: dataSet } } });
    expect(Object.keys(session.state.dataSet)).toEqual([]);
    expect(bulkIds(session.db)).toEqual([dataSet]);
    expect(session.redo(by()).ok).toBe(true);
  });

  it('the leads are not erased, because the import has taken them over already', async () => {
    const { session, plan, dataSet } = await withLeads();
    const erase = envelopeOf({ type: 'dataSet.erase', id: dataSet, confirm: true });
    const host = hostBeside(() => {
      expect(session.execute(erase)).toEqual({ ok: false, refusal: { kind: 'importRunning' } });
    });
    expect((await importInto(session, plan, host, importBy)).ok).toBe(true);
  });
});
