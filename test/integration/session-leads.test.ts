import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readReport } from '#main/store/bulk/import-records.ts';
import { readLeadColumn, readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { openToRead } from '#main/store/open-database.ts';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { by, envelopeOf, record, smallDataSet, smallRecords } from '#test/support/small-workshop.ts';
import { bringIn, cellsOf, leadName, textColumn } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

function begin(): WorkshopSession {
  const created = createSession(join(temporaryFolder(), 'small.accord'), smallRecords(), by());
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  onTestFinished(() => created.value.close());
  return created.value;
}

function open(path: string): WorkshopSession {
  const opened = openSession(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  onTestFinished(() => opened.value.close());
  return opened.value;
}

const bulkRows = (session: WorkshopSession) =>
  session.db
    .prepare(
      'SELECT (SELECT count(*) FROM bulk), (SELECT count(*) FROM bulk_chunk), (SELECT count(*) FROM import_report)',
    )
    .raw()
    .get();

/** Every byte of every file in the workshop's folder. */
function bytesBeside(path: string): string {
  const folder = join(path, '..');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('');
}

test('leads come back as they were read, over several chunks, also from another connection', () => {
  const session = begin();
  const dataSet = bringIn(session, 'd1', 140_000);
  const reader = openToRead(session.path);
  if (!reader.ok) throw new Error(reader.refusal.kind);
  onTestFinished(() => void reader.value.close());
  for (const db of [session.db, reader.value]) {
    const data = readLeadData(db, dataSet);
    expect(data.rows).toBe(140_000);
    const names = data.columns.c0;
    const titles = data.columns.c1;
    if (names === undefined || titles === undefined) throw new Error('A column is missing.');
    expect(names.codes).toHaveLength(140_000);
    expect([0, 65_535, 65_536, 139_999].map((row) => cellsOf(names)[row])).toEqual(
      [0, 65_535, 65_536, 139_999].map(leadName),
    );
    expect(titles.values).toEqual(['Director', 'Clerk', '']);
  }
  expect(readLeadColumn(session.db, dataSet, 'c1').values).toEqual(['Director', 'Clerk', '']);
  expect(readReport(session.db, 'd1', { from: 0, count: 10 })).toEqual([
    { row: 2, column: 'Size', raw: `${leadName(0)} unreadable`, reason: 'unreadableNumber' },
  ]);
});

test('activities come back with the rows of their leads', () => {
  const session = begin();
  const begun = session.beginImport('d1', by().time);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  const stage = begun.value;
  stage.column('leads', 'c0', textColumn(['a', 'b']));
  stage.column('leads', 'c1', textColumn(['x', 'y']));
  stage.column('activities', 'lead', Int32Array.of(1, 0, 1));
  stage.column('activities', 'type', textColumn(['Visit', 'Visit', 'Demo']));
  stage.column('activities', 'day', Int32Array.of(20_000, 20_001, -1));
  stage.column('activities', 'second', Int32Array.of(-1, 60, 0));
  stage.column('activities', 'asset', textColumn(['', 'Pricing', '']));
  const activities = { count: 3, types: {}, completeFrom: null, latest: null };
  const dataSet = smallDataSet('d1', 2, { activities });
  expect(stage.commit(envelopeOf({ type: 'dataSet.add', record: dataSet })).ok).toBe(true);
  const read = readLeadData(session.db, dataSet).activities;
  expect(read?.lead).toEqual(Uint32Array.of(1, 0, 1));
  expect(read?.day).toEqual(Int32Array.of(20_000, 20_001, -1));
  expect(read === null || read === undefined ? null : cellsOf(read.type)).toEqual(['Visit', 'Visit', 'Demo']);
});

test('the same leads have the same fingerprint, others another', () => {
  const [first, second, third] = [begin(), begin(), begin()].map(
    (session, i) => bringIn(session, `d${i}`, i === 2 ? 101 : 100).fingerprint,
  );
  expect(first).toBe(second);
  expect(first).not.toBe(third);
});

test('leads on their way are seen by nobody, and edits go on meanwhile', () => {
  const session = begin();
  const begun = session.beginImport('d1', by().time);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  begun.value.column('leads', 'c0', textColumn(['a']));
  expect(session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 5 })).ok).toBe(true);
  begun.value.column('leads', 'c1', textColumn(['b']));
  expect(session.state.dataSet).toEqual({});
  expect(begun.value.commit(envelopeOf({ type: 'dataSet.add', record: smallDataSet('d1', 1) })).ok).toBe(true);
  expect(Object.keys(session.state.dataSet)).toEqual(['d1']);
  expect(begun.value.column('leads', 'c0', textColumn(['a']))).toEqual({
    ok: false,
    refusal: { kind: 'importOver', dataSet: 'd1' },
  });
});

test('a cancelled import leaves nothing behind', () => {
  const session = begin();
  const begun = session.beginImport('d1', by().time);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  begun.value.column('leads', 'c0', textColumn(['a']));
  begun.value.cancel();
  expect(bulkRows(session)).toEqual([0, 0, 0]);
  expect(session.beginImport('d1', by().time).ok).toBe(true);
});

test('a window closed during an import takes the half-read leads with it', () => {
  const session = begin();
  const begun = session.beginImport('d1', by().time);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  begun.value.column('leads', 'c0', textColumn([leadName(7)]));
  session.close();
  expect(bulkRows(open(session.path))).toEqual([0, 0, 0]);
});

test('an import that is refused at its end can be tried again', () => {
  const session = begin();
  const begun = session.beginImport('d1', by().time);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  begun.value.column('leads', 'c0', textColumn(['a']));
  begun.value.column('leads', 'c1', textColumn(['b']));
  const nameless = smallDataSet('d1', 1, { name: '' as never });
  expect(begun.value.commit(envelopeOf({ type: 'dataSet.add', record: nameless })).ok).toBe(false);
  expect(begun.value.commit(envelopeOf({ type: 'dataSet.add', record: smallDataSet('d1', 1) })).ok).toBe(true);
});

test('leads that nobody brought cannot be named, and an id is used once', () => {
  const session = begin();
  expect(session.execute(envelopeOf({ type: 'dataSet.add', record: smallDataSet('d1', 3) }))).toEqual({
    ok: false,
    refusal: { kind: 'leadsMissing', dataSet: 'd1' },
  });
  bringIn(session, 'd1', 3);
  expect(session.beginImport('d1', by().time)).toMatchObject({ ok: false, refusal: { kind: 'alreadyThere' } });
});

test('an import can be undone and redone across restarts, with its leads', () => {
  let session = begin();
  const dataSet = bringIn(session, 'd1', 10);
  session.undo(by());
  expect(session.state.dataSet).toEqual({});
  session.close();
  session = open(session.path);
  expect(session.redo(by()).ok).toBe(true);
  expect(readLeadData(session.db, dataSet).rows).toBe(10);
});

test('the log quotes no lead, and neither do the records or the versions', () => {
  const session = begin();
  bringIn(session, 'd1', 50);
  session.saveVersion(by(), 'With leads');
  const texts = session.db
    .prepare(
      'SELECT command || changes FROM log UNION ALL SELECT data FROM record UNION ALL SELECT snapshot FROM version',
    )
    .pluck()
    .all();
  expect(texts.join()).not.toContain('Quaxington');
});

test('erased leads are gone for good: no byte of them is left, and nothing before can be undone', () => {
  const session = begin();
  session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 5 }));
  bringIn(session, 'd1', 3000);
  bringIn(session, 'd2', 3000);
  expect(bytesBeside(session.path)).toContain('Quaxington');
  expect(session.execute(envelopeOf({ type: 'dataSet.erase', id: 'd1', confirm: true })).ok).toBe(true);
  expect(session.state.dataSet.d1?.erased).toBe(true);
  expect(readLeadData(session.db, session.state.dataSet.d1 as never)).toEqual({
    rows: 0,
    columns: {},
    activities: null,
  });
  expect(session.undo(by())).toEqual({ ok: false, refusal: { kind: 'erasedForGood' } });
  expect(session.state.dataSet.d2?.erased).toBe(false);
  expect(session.eraseLeads(by()).ok).toBe(true);
  expect(bulkRows(session)).toEqual([0, 0, 0]);
  expect(bytesBeside(session.path)).not.toContain('Quaxington');
  session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 6 }));
  expect(session.undo(by()).ok).toBe(true);
  session.close();
  expect(bytesBeside(session.path)).not.toContain('Quaxington');
  expect(open(session.path).undo(by())).toEqual({ ok: false, refusal: { kind: 'erasedForGood' } });
});

test('leads of a data set that was removed before are erased too, and the removal cannot be undone then', () => {
  const session = begin();
  bringIn(session, 'd1', 300);
  session.execute(envelopeOf({ type: 'dataSet.remove', id: 'd1' }));
  expect(bytesBeside(session.path)).toContain('Quaxington');
  expect(session.eraseLeads(by()).ok).toBe(true);
  expect(bytesBeside(session.path)).not.toContain('Quaxington');
  expect(session.undo(by())).toEqual({ ok: false, refusal: { kind: 'erasedForGood' } });
});

test('going back to a version does not bring erased leads back', () => {
  const session = begin();
  bringIn(session, 'd1', 10);
  const version = session.saveVersion(by(), 'Before');
  session.eraseLeads(by());
  session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 5 }));
  if (!version.ok) throw new Error(version.refusal.kind);
  // Documents of the version have no leads to speak of either.
  const kept = session.stateOfVersion(version.value.id);
  expect(kept.ok && readLeadData(session.db, kept.value.dataSet.d1 as never).rows).toBe(0);
  expect(session.restoreVersion(by(), version.value.id).ok).toBe(true);
  expect(session.state.dataSet.d1?.erased).toBe(true);
  expect((session.state.rule.director as { points: number }).points).toBe(1000);
});

test('a copy without leads has the model, the history and the versions, and no byte of any lead', () => {
  const ada = record('participant', { id: 'ada', name: 'Ada', role: '', side: 'marketing' });
  const session = begin();
  session.execute(envelopeOf({ type: 'participant.add', record: ada.record }));
  bringIn(session, 'd1', 3000);
  bringIn(session, 'gone', 3000);
  session.execute(envelopeOf({ type: 'dataSet.remove', id: 'gone' }));
  session.saveVersion(by(), 'Agreed');
  const begun = session.beginImport('running', by().time);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  begun.value.column('leads', 'c0', textColumn([leadName(1)]));
  const path = join(temporaryFolder(), 'shared.accord');
  expect(session.copyWithoutLeads(by(), path, { replace: false })).toEqual({ ok: true, value: path });
  expect(readdirSync(join(path, '..'))).toEqual(['shared.accord']);
  const bytes = bytesBeside(path);
  expect(bytes).not.toContain('Quaxington');
  expect(bytes).not.toContain('Zebedee');
  const copy = open(path);
  expect(bulkRows(copy)).toEqual([0, 0, 0]);
  expect(copy.state.dataSet.d1?.erased).toBe(true);
  expect({ ...copy.state, dataSet: {} }).toEqual({ ...session.state, dataSet: {} });
  expect(copy.versions()).toEqual(session.versions());
  expect(copy.heads().slice(0, session.heads().length)).toEqual(session.heads());
  expect(copy.undo(by())).toEqual({ ok: false, refusal: { kind: 'erasedForGood' } });
  expect(session.state.dataSet.d1?.erased).toBe(false);
  expect(session.undo(by()).ok).toBe(true);
});
