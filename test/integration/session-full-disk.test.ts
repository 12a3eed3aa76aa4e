import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { smallDisk } from '#test/support/small-disk.ts';
import { by, envelopeOf, smallRecords } from '#test/support/small-workshop.ts';
import { bringIn, textColumn } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

function begin(folder: string): WorkshopSession {
  const created = createSession(join(folder, 'small.accord'), smallRecords(), by());
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  onTestFinished(() => created.value.close());
  return created.value;
}

/** Takes all that is left of the disk. */
function fill(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(bavail * bsize));
}

const rename = (i: number) => {
  const narrative = { en: `${i} `.repeat(1900) };
  return envelopeOf({ type: 'icp.change', id: 'icp', set: { narrative } });
};

const icp = {
  id: 'icp',
  modelId: 'model',
  position: 1,
  name: { en: 'ICP' },
  narrative: {},
  mustHaves: [],
  criteria: [],
  exclusions: [],
  tiers: [],
};

/** Edits until one is refused; every one before it was acknowledged. */
function editUntilRefused(session: WorkshopSession): { readonly acknowledged: number; readonly refusal: unknown } {
  expect(session.execute(envelopeOf({ type: 'icp.add', record: icp })).ok).toBe(true);
  for (let acknowledged = 0; acknowledged < 5000; acknowledged++) {
    const before = session.state;
    const answer = session.execute(rename(acknowledged));
    if (!answer.ok) {
      expect(session.state).toBe(before);
      return { acknowledged, refusal: answer.refusal };
    }
  }
  throw new Error('The disk was never full.');
}

test('a disk that fills up while saving is said in words; nothing acknowledged is lost, and work goes on once there is room', ({
  skip,
}) => {
  const folder = smallDisk();
  if (folder === null) return skip('no right to mount a small disk');
  const session = begin(folder);
  const ballast = statfsSync(folder);
  writeFileSync(join(folder, 'ballast'), Buffer.alloc((ballast.bavail - 60) * ballast.bsize));
  const { acknowledged, refusal } = editUntilRefused(session);
  expect(acknowledged).toBeGreaterThan(0);
  expect(refusal).toEqual({ kind: 'diskFull', path: session.path });
  rmSync(join(folder, 'ballast'));
  expect(session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 77 })).ok).toBe(true);
  const { state } = session;
  session.close();
  const again = openSession(session.path);
  if (!again.ok) throw new Error(again.refusal.kind);
  expect(again.value.state).toEqual(state);
  expect(again.value.heads()).toHaveLength(acknowledged + 3);
  expect(again.value.db.pragma('integrity_check', { simple: true })).toBe('ok');
  again.value.close();
});

test('on a full disk a new workshop and a copy are refused and leave no half of a file', ({ skip }) => {
  const folder = smallDisk();
  if (folder === null) return skip('no right to mount a small disk');
  fill(folder);
  const path = join(folder, 'new.accord');
  expect(createSession(path, smallRecords(), by())).toEqual({ ok: false, refusal: { kind: 'diskFull', path } });
  const session = begin(temporaryFolder());
  bringIn(session, 'd1', 1000);
  expect(session.duplicate(path, { replace: false })).toEqual({ ok: false, refusal: { kind: 'diskFull', path } });
  expect(session.saveAs(path, { replace: false })).toEqual({ ok: false, refusal: { kind: 'diskFull', path } });
  expect(session.copyWithoutLeads(by(), path, { replace: false })).toEqual({
    ok: false,
    refusal: { kind: 'diskFull', path },
  });
  expect(readdirSync(folder)).toEqual(['ballast']);
  expect(session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 77 })).ok).toBe(true);
});

test('a disk that fills up after the last edit loses none of it at closing', ({ skip }) => {
  const folder = smallDisk();
  if (folder === null) return skip('no right to mount a small disk');
  const session = begin(folder);
  session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 77 }));
  const { state } = session;
  fill(folder);
  session.close();
  rmSync(join(folder, 'ballast'));
  const again = openSession(session.path);
  if (!again.ok) throw new Error(again.refusal.kind);
  expect(again.value.state).toEqual(state);
  again.value.close();
});

test('leads that no longer fit are refused in words, and cancelling takes the rest away', () => {
  const session = begin(temporaryFolder());
  const pages = session.db.pragma('page_count', { simple: true }) as number;
  session.db.pragma(`max_page_count = ${pages + 12}`);
  const begun = session.beginImport('d1', by().time);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  const noise = Array.from({ length: 20_000 }, (_, i) => `${Math.imul(i, 2_654_435_761) >>> 0}`);
  let answer = begun.value.column('leads', 'c0', textColumn(noise.slice(0, 100)));
  expect(answer.ok).toBe(true);
  answer = begun.value.column('leads', 'c1', textColumn(noise));
  expect(answer).toEqual({ ok: false, refusal: { kind: 'diskFull', path: session.path } });
  begun.value.cancel();
  session.db.pragma('max_page_count = 1000000');
  expect(session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 77 })).ok).toBe(true);
  expect(session.db.prepare('SELECT count(*) FROM bulk').pluck().get()).toBe(0);
  expect(existsSync(session.path)).toBe(true);
});

test('an edit that no longer fits is refused in words and the workshop stays as it was', () => {
  const session = begin(temporaryFolder());
  const pages = session.db.pragma('page_count', { simple: true }) as number;
  session.db.pragma(`max_page_count = ${pages + 10}`);
  const { acknowledged, refusal } = editUntilRefused(session);
  expect(acknowledged).toBeGreaterThan(0);
  expect(refusal).toEqual({ kind: 'diskFull', path: session.path });
  // Taking an edit back writes less than the edit did: one may still fit.
  let undone = session.undo(by());
  if (undone.ok) undone = session.undo(by());
  expect(undone).toEqual({ ok: false, refusal: { kind: 'diskFull', path: session.path } });
  session.db.pragma('max_page_count = 1000000');
  expect(session.undo(by()).ok).toBe(true);
});
