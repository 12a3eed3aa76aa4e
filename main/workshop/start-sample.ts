import type { Envelope } from '#shared/commands/command.ts';
import type { TextColumn } from '#shared/engine/lead-data.ts';
import { done, type Result } from '#shared/lib/result.ts';
import type { Language } from '#shared/model/local-text.ts';
import { sampleDataSet } from '#shared/sample/data-set.ts';
import { sampleRecords } from '#shared/sample/model.ts';
import { chunkRows } from '../store/bulk/chunk-codec.ts';
import type { BulkPart } from '../store/bulk/stage.ts';
import type { By } from './committed.ts';
import { beginning, createSession } from './create-session.ts';
import type { ImportStage } from './import-stage.ts';
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
  const { activities } = data;
  const results = [
    ...Object.entries(data.columns).flatMap(([key, column]) => writeTexts(stage, 'leads', key, column)),
    ...writeNumbers(stage, 'lead', Int32Array.from(activities.lead)),
    ...writeTexts(stage, 'activities', 'type', activities.type),
    ...writeNumbers(stage, 'day', activities.day),
    ...writeNumbers(stage, 'second', activities.second),
    ...writeTexts(stage, 'activities', 'asset', activities.asset),
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

function writeTexts(stage: ImportStage, part: BulkPart, key: string, { values, codes }: TextColumn) {
  return chunked(codes.length).map(([from, to], chunk) =>
    stage.write(part, key, chunk, { codec: 'dict', column: { values, codes: codes.subarray(from, to) } }),
  );
}

function writeNumbers(stage: ImportStage, key: string, numbers: Int32Array) {
  return chunked(numbers.length).map(([from, to], chunk) =>
    stage.write('activities', key, chunk, { codec: 'i32', numbers: numbers.subarray(from, to) }),
  );
}

function chunked(rows: number): (readonly [from: number, to: number])[] {
  const chunks = Math.max(1, Math.ceil(rows / chunkRows));
  return Array.from({ length: chunks }, (_, i) => [i * chunkRows, Math.min(rows, (i + 1) * chunkRows)] as const);
}
