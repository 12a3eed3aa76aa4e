import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseTable, useImport } from '#renderer/screens/import/import-store.ts';
import { setOpenWorkshop } from '#renderer/state/workshop-store.ts';
import type { Answer } from '#shared/bridge/contract.ts';
import type { ChosenTable } from '#shared/bridge/import-contract.ts';
import { profileTable } from '#shared/import/profile-table.ts';
import { suggestMapping } from '#shared/import/suggest-mapping.ts';
import { emptyState } from '#shared/model/records.ts';
import { tableOf } from '#test/support/import/files.ts';

type Reply = (answer: Answer<'import.choose'>) => void;

/** The other end of the bridge, which answers when the test says so. */
function bridge(): Map<string | null, Reply> {
  const replies = new Map<string | null, Reply>();
  const request = (_name: string, { path }: { path: string | null }) =>
    new Promise((reply) => replies.set(path, reply as Reply));
  vi.stubGlobal('window', { accord: { request } });
  return replies;
}

afterEach(() => {
  setOpenWorkshop(null);
  vi.unstubAllGlobals();
});

const open = (path: string) =>
  setOpenWorkshop({ path, name: path, state: emptyState, undo: { canUndo: false, canRedo: false } });

async function chosen(path: string): Promise<ChosenTable> {
  const profile = profileTable(await tableOf('Lead ID,Size\nA,1\nB,2\n'), path);
  return { path, profile, suggestion: suggestMapping(profile, [], 'leads') };
}

const stepNow = () => useImport.getState().now;

describe('a table under way', () => {
  it('a second file dropped while the first is read takes its place, though the first says that it was stopped', async () => {
    const replies = bridge();
    open('one.accord');
    const first = chooseTable('first.csv');
    const second = chooseTable('second.csv');
    replies.get('first.csv')?.({ ok: false, refusal: { kind: 'importCancelled' } });
    await first;
    expect(stepNow().step).toBe('reading');
    replies.get('second.csv')?.({ ok: true, value: await chosen('second.csv') });
    await second;
    expect(stepNow()).toMatchObject({ step: 'map', mapping: { path: 'second.csv' } });
  });

  it('is let go when another workshop is opened, also by an answer that comes after', async () => {
    const replies = bridge();
    open('one.accord');
    const read = chooseTable('first.csv');
    open('other.accord');
    expect(stepNow()).toEqual({ step: 'idle' });
    replies.get('first.csv')?.({ ok: true, value: await chosen('first.csv') });
    await read;
    expect(stepNow()).toEqual({ step: 'idle' });
  });
});
