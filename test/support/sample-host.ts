import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createEngineHost, type EngineHost } from '#main/engine-host/host.ts';
import { leadFiles } from '#main/engine-host/lead-files.ts';
import { startSample } from '#main/workshop/start-sample.ts';
import type { EngineReply } from '#shared/bridge/engine-port.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { type Model, modelOf } from '#shared/model/model.ts';

const by = { id: 'sample', time: '2026-11-23T09:00:00.000Z', actor: { side: 'both' } } as const;

/** The sample company's workshop, open while the file's tests run. */
type Workshop = { readonly path: string; readonly model: Model; readonly dataSet: DataSet; readonly close: () => void };
export let folder: string;
export let workshop: Workshop;

/** Opens the sample company before a file's tests and closes it after them. */
export function withSample(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
    const path = join(folder, 'sample.accord');
    const made = startSample(path, by, { language: 'en', timeZone: 'UTC' });
    if (!made.ok) throw new Error(made.refusal.kind);
    const { state, close } = made.value;
    const model = modelOf(state, Object.values(state.workshop)[0]?.shownModel as never);
    const dataSet = state.dataSet['sample-leads'];
    if (model === null || dataSet === undefined) throw new Error('no sample');
    workshop = { path, model, dataSet, close: close.bind(made.value) };
  });
  afterAll(() => {
    workshop?.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** What every question is about. */
export function about() {
  return { model: workshop.model, dataSet: workshop.dataSet, asOf: null, today: 20_800 };
}

/** A table of all leads, but for what is asked. */
export function table(query: object) {
  const all = { filters: [], find: { text: '', in: [] }, sort: [] };
  return { query: { ...all, ...query }, facts: [], from: 0, count: 100 };
}

export function newHost(now = () => performance.now()): EngineHost {
  return createEngineHost({
    files: leadFiles,
    pause: () => new Promise((resume) => setImmediate(resume)),
    now,
    report: (error) => {
      throw error;
    },
  });
}

/** A line that answers each question with a promise. */
export function lineTo(host: EngineHost, file: string) {
  const waiting = new Map<number, (reply: EngineReply) => void>();
  let last = 0;
  const line = host.connect(file, (reply) => {
    if (!('progress' in reply)) waiting.get(reply.id)?.(reply);
  });
  const ask = (name: string, input: unknown): Promise<EngineReply> => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      line.receive(structuredClone({ id, ask: name, input }));
    });
  };
  return { ask, say: line.receive, close: line.close };
}
