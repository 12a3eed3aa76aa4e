import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openToRead } from '#main/store/open-database.ts';
import { readState } from '#main/store/records.ts';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession } from '#main/workshop/session.ts';
import { by, smallRecords } from '#test/support/small-workshop.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const program = join(import.meta.dirname, '../support/killed/child.ts');

/** Another program that has the workshop open and edits it without a pause. */
async function otherProgram(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, 'edit', folder, 'other']);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

test('a workshop that another program has open is refused kindly, and free again when that program is killed', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'work.accord');
  const other = await otherProgram(folder);
  expect(openSession(path)).toEqual({ ok: false, refusal: { kind: 'alreadyOpen', path } });
  expect(createSession(path, smallRecords(), by(), { replace: true })).toEqual({
    ok: false,
    refusal: { kind: 'alreadyOpen', path },
  });
  await killed(other);
  const opened = openSession(path);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  opened.value.close();
  expect(readdirSync(folder)).toEqual(['work.accord']);
});

test('another program reads the whole workshop again and again while it is written', async () => {
  const folder = temporaryFolder();
  const other = await otherProgram(folder);
  const reader = openToRead(join(folder, 'work.accord'));
  if (!reader.ok) throw new Error(reader.refusal.kind);
  onTestFinished(() => void reader.value.close());
  const seen = new Set<unknown>();
  for (let i = 0; i < 40; i++) {
    const { state, entries } = reader.value.transaction(() => ({
      state: readState(reader.value),
      entries: reader.value.prepare('SELECT count(*) FROM log').pluck().get(),
    }))();
    expect(state.rule.director).toBeDefined();
    seen.add(entries);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(seen.size).toBeGreaterThan(3);
  expect(other.exitCode).toBeNull();
});
