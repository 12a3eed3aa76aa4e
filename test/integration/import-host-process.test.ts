import { describe, expect, it, onTestFinished } from 'vitest';
import { contextOf, importInto } from '#main/import-host/import-into.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { remoteImportHost } from '#main/import-host/remote-import-host.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { fileWith, workbookOf } from '../support/import/files.ts';
import { forkedHost } from '../support/import/forked-host.ts';
import { imprint, only, planFor } from '../support/import/small-table.ts';
import { freshWorkshop, importBy } from '../support/import/workshops.ts';

describe('the import host in a process of its own', () => {
  it('profiles and builds as the one in this process does', async () => {
    const { start } = forkedHost();
    const remote = remoteImportHost(start);
    onTestFinished(() => remote.end());
    const path = fileWith(
      workbookOf({
        Leads: [
          ['Lead ID', 'Source', 'Size'],
          ['A', 'Ads', 5],
          ['B', 'Web', 'x'],
        ],
      }),
      { name: 'leads.xlsx' },
    );
    const session = freshWorkshop();
    const context = contextOf(session.state, 'model');
    expect(await remote.profile(path, {}, context)).toEqual(await localImportHost().profile(path, {}, context));
    const shares: number[] = [];
    const progress = ({ share }: { share: number }) => shares.push(share);
    const answer = await importInto(session, planFor(path), remote, importBy, { progress });
    expect(shares[0]).toBeCloseTo(1 / 3);
    expect(answer).toMatchObject({
      ok: true,
      value: { counts: { read: 2, kept: 2 }, unreadable: [{ column: 'Size', count: 1 }] },
    });
    expect(readLeadData(session.db, only(session)).rows).toBe(2);
  });

  it('a refusal crosses as it is', async () => {
    const remote = remoteImportHost(forkedHost().start);
    onTestFinished(() => remote.end());
    const answer = await remote.profile(fileWith('%PDF-1.7'), {}, contextOf(freshWorkshop().state, 'model'));
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'tableIsPdf' } });
  });

  it('killed at any moment, it leaves the workshop as it was, and the next import works', async () => {
    const { start, processes } = forkedHost();
    const remote = remoteImportHost(start);
    onTestFinished(() => remote.end());
    const session = freshWorkshop();
    const rows = Array.from({ length: 150_000 }, (_none, i) => `L${i},Ads,${i}`).join('\n');
    const path = fileWith(`Lead ID,Source,Size\n${rows}\n`);
    const before = imprint(session);
    for (const delay of [10, 80, 160, 240]) {
      const running = importInto(session, planFor(path), remote, importBy);
      await new Promise((turn) => setTimeout(turn, delay));
      const died = processes.at(-1)?.kill('SIGKILL');
      const answer = await running;
      if (answer.ok) throw new Error(`It was over before it was killed: ${died}`);
      expect(answer.refusal.kind).toBe('importHostDied');
      expect(imprint(session)).toEqual(before);
    }
    expect((await importInto(session, planFor(path), remote, importBy)).ok).toBe(true);
    expect(only(session).leads).toBe(150_000);
  });

  it('cancelling ends the process at once', async () => {
    const { start, processes } = forkedHost();
    const remote = remoteImportHost(start);
    const path = fileWith(`a,b\n${'1,2\n'.repeat(800_000)}`);
    const stop = new AbortController();
    const profiling = remote.profile(path, {}, contextOf(freshWorkshop().state, 'model'), { signal: stop.signal });
    setTimeout(() => stop.abort(), 60);
    expect(await profiling).toMatchObject({ refusal: { kind: 'importCancelled' } });
    await new Promise((turn) => processes[0]?.once('exit', turn));
    expect(processes[0]?.signalCode).toBe('SIGKILL');
  });
});
