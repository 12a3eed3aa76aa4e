import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import type { ImportHost } from '#main/import-host/import-host.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { remoteImportHost } from '#main/import-host/remote-import-host.ts';
import { digestOf } from '#main/store/bulk/packed-chunk.ts';
import type { Profiled } from '#shared/import/host-messages.ts';
import { defaultLimits } from '#shared/import/limits.ts';
import type { ImportPlan, PlanColumn } from '#shared/import/plan.ts';
import type { ModelId } from '#shared/model/ids.ts';
import { fileWith } from '../support/import/files.ts';
import { forkedHost } from '../support/import/forked-host.ts';
import { writeMillionRows } from '../support/import-bench/million-rows.ts';

const rows = 100_000;
const context = { fields: [], activityTypes: [], timeZone: 'UTC', currency: 'EUR' };
const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
const path = join(folder, 'leads.csv');
let alone: Awaited<ReturnType<typeof allOf>>;

beforeAll(async () => {
  // Large enough for two threads, and with columns of more texts than are held at a time.
  writeMillionRows(path, rows);
  alone = await allOf(localImportHost());
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The profile of the table, and what is built of all its columns. */
async function allOf(host: ImportHost): Promise<{ profiled: Profiled; pieces: unknown[] }> {
  const profiled = await host.profile(path, {}, context);
  if (!profiled.ok) throw new Error(JSON.stringify(profiled.refusal));
  const columns = profiled.value.suggestion.planColumns.map((column): PlanColumn => {
    if (column.role !== 'none' || column.fact.kind !== 'none') return column;
    return { ...column, fact: { kind: 'newField', name: column.key, type: 'text', source: 'explicit' } };
  });
  const { outcome } = profiled.value.suggestion;
  const modelId = 'model' as ModelId;
  const plan: ImportPlan = { path, options: {}, modelId, name: 'L', columns, outcome, kind: { kind: 'leads' } };
  const pieces: unknown[] = [];
  for await (const step of host.build({ plan, context, target: null, key: null })) {
    if (step.kind === 'refused') throw new Error(JSON.stringify(step.refusal));
    if (step.kind === 'built') pieces.push(step.summary);
    if (step.kind !== 'chunk') continue;
    const { data, digest, ...chunk } = step.chunk;
    pieces.push({ ...chunk, data: hex(digestOf(data)), digest: hex(digest) });
  }
  host.end();
  return { profiled: profiled.value, pieces };
}

it('two threads find the same in a large table as one, and build the same of it', async () => {
  expect(alone.profiled.profile.rows).toBe(rows);
  const both = await allOf(remoteImportHost(forkedHost().start));
  expect(both.profiled).toEqual(alone.profiled);
  expect(both.pieces).toEqual(alone.pieces);
}, 120_000);

it.each([
  ['that is not there', () => join(folder, 'nowhere.ts')],
  ['that dies when it is asked', () => fileWith(onAsked('process.exit(1)'), { name: 'asked.mjs' })],
  ['that has no answer', () => fileWith(onAsked('parentPort.postMessage(null)'), { name: 'none.mjs' })],
  ['that reads and then dies', () => fileWith(readsOnly(), { name: 'reads.mjs' })],
])(
  'a second thread %s is done without',
  async (_what, program) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => said.mockRestore());
    const found = await allOf(localImportHost(defaultLimits, program()));
    expect(found.profiled).toEqual(alone.profiled);
    expect(found.pieces).toEqual(alone.pieces);
  },
  120_000,
);

/** A thread's program that does one thing when it is asked something. */
function onAsked(act: string): string {
  return `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => ${act});\n`;
}

/** A thread that takes columns to profile, and is gone with them. */
function readsOnly(): string {
  return `import { parentPort } from 'node:worker_threads';
import { readSecondHalf } from ${JSON.stringify(resolve('main/files/table/read-halves.ts'))};
parentPort.on('message', async (order) => {
  if (order.kind === 'half') return parentPort.postMessage(await readSecondHalf(order.text));
  Atomics.add(order.next, 0, 2);
  process.exit(1);
});
`;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
