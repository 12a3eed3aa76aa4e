import type { Envelope } from '#shared/commands/command.ts';
import { inStoredOrder } from '#shared/import/activity-order.ts';
import { done, type Result } from '#shared/lib/result.ts';
import type { Language } from '#shared/model/local-text.ts';
import { sampleDataSet } from '#shared/sample/data-set.ts';
import { sampleRecords } from '#shared/sample/model.ts';
import type { By } from './committed.ts';
import { beginning, createSession } from './create-session.ts';
import type { WorkshopSession } from './session.ts';
import type { SessionRefusal } from './session-refusal.ts';

/** Makes the sample company at `path`, model and leads, and opens it. All of it is its beginning: none of it can be undone. */
export function startSample(
  path: string,
  by: By,
  settings: { readonly language: Language; readonly timeZone: string },
): Result<WorkshopSession, SessionRefusal> {
  const records = sampleRecords({ ...settings, currency: 'EUR', createdAt: by.time });
  const created = createSession(path, records, by);
  if (!created.ok) return created;
  const brought = bringLeads(created.value, by);
  if (brought.ok) return created;
  created.value.close();
  return brought;
}

function bringLeads(session: WorkshopSession, by: By): Result<null, SessionRefusal> {
  const { data, record } = sampleDataSet(by.time);
  const begun = session.beginImport(record('0'.repeat(64)).id, by.time);
  if (!begun.ok) return begun;
  const stage = begun.value;
  const activities = inStoredOrder(data.activities);
  const results = [
    ...Object.entries(data.columns).map(([key, column]) => stage.column('leads', key, column)),
    stage.column('activities', 'lead', Int32Array.from(activities.lead)),
    stage.column('activities', 'type', activities.type),
    stage.column('activities', 'day', activities.day),
    stage.column('activities', 'second', activities.second),
    stage.column('activities', 'asset', activities.asset),
  ];
  const failed = results.find((result) => !result.ok);
  if (failed !== undefined) {
    stage.cancel();
    return failed;
  }
  const command = { type: 'dataSet.add', record: record(stage.fingerprint()) } as Envelope['command'];
  const committed = stage.commit({ ...by, id: `${by.id}-leads`, gesture: beginning, command });
  return committed.ok ? done(null) : committed;
}
