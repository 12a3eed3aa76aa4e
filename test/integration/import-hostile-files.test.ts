import { createHash } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { remoteImportHost } from '#main/import-host/remote-import-host.ts';
import { runImport } from '#main/import-host/run-import.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import { fileWith } from '../support/import/files.ts';
import { forkedHost } from '../support/import/forked-host.ts';
import { hostileFiles } from '../support/import/hostile-files.ts';
import { context } from '../support/import/planned.ts';
import { freshWorkshop, importBy, orderFor } from '../support/import/workshops.ts';

/** Everything in the workshop's file, as one text. */
function imprint({ db }: WorkshopSession): string {
  return createHash('sha256').update(db.serialize()).digest('hex');
}

it('no hostile file changes a byte of the workshop', async () => {
  const session = freshWorkshop('education');
  const before = imprint(session);
  for (const { name, bytes, kind } of hostileFiles) {
    const answer = await runImport(session, orderFor(fileWith(bytes())), importBy);
    expect(answer.ok ? null : answer.refusal.kind, name).toBe(kind);
  }
  expect(imprint(session)).toBe(before);
  expect(session.db.pragma('integrity_check', { simple: true })).toBe('ok');
}, 120_000);

it('the process that reads is killed in the middle of a file: a refusal, and the next file is read', async () => {
  const { start, processes } = forkedHost();
  const host = remoteImportHost(start);
  onTestFinished(() => host.end());
  const row = 'L1,"a long, quoted note that takes its time",2026-01-05,12\n';
  const large = fileWith(`Lead ID,Note,Created,Size\n${row.repeat(400_000)}`);
  for (let round = 0; round < 3; round++) {
    const answer = await host.profile(large, {}, context, {
      // It told how far it came: it is in the middle.
      progress: ({ share }) => {
        if (share < 1) processes.at(-1)?.kill('SIGKILL');
      },
    });
    expect(answer.ok ? null : answer.refusal.kind).toBe('importHostDied');
    expect(processes.at(-1)?.killed).toBe(true);
  }
  const small = await host.profile(fileWith('Lead ID,Size\n1,2\n2,3\n'), {}, context);
  expect(small.ok && small.value.profile.rows).toBe(2);
  expect(processes).toHaveLength(4);
}, 60_000);
