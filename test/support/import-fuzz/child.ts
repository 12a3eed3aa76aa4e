import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportOrder } from '#main/import-host/import-order.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { runImport } from '#main/import-host/run-import.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { createSession } from '#main/workshop/create-session.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import { templates } from '#shared/templates/templates.ts';
import { context } from '../import/planned.ts';
import { type FuzzFormat, fuzzedFile } from './bases.ts';
import { seeded } from './mutate.ts';

/** What the parent asks: tries of one format, each from a seed of its own. */
export type FuzzOrder = {
  readonly folder: string;
  /** What is asked of an import; its path is each try's own. */
  readonly order: ImportOrder;
  readonly format: FuzzFormat;
  readonly seeds: readonly number[];
};
/** What became of a try; `problem` is what must not be. */
export type FuzzTold = { readonly seed: number; readonly kind: string; readonly problem: string | null };

/** Every so many tries the file is brought into a workshop, too. */
const importEvery = 20;

process.on('message', (order: FuzzOrder) => void carryOut(order));

async function carryOut({ folder, order, format, seeds }: FuzzOrder): Promise<void> {
  const session = freshWorkshop(join(folder, `${randomUUID()}.accord`));
  const path = join(folder, `${randomUUID()}.csv`);
  for (const [place, seed] of seeds.entries()) {
    writeFileSync(path, fuzzedFile(format, seeded(seed)));
    process.send?.(await tried(session, { ...order, path }, seed, place % importEvery === 0));
  }
  session.close();
  rmSync(path);
  process.send?.({ seed: -1, kind: 'over', problem: null } satisfies FuzzTold);
  process.disconnect();
}

async function tried(session: WorkshopSession, order: ImportOrder, seed: number, brings: boolean): Promise<FuzzTold> {
  try {
    const answer = await localImportHost().profile(order.path, {}, context);
    const kind = answer.ok ? 'table' : answer.refusal.kind;
    if (kind === 'unexpected') return { seed, kind, problem: 'refused as unexpected' };
    if (answer.ok && (answer.value.profile.rows < 1 || JSON.stringify(answer.value).includes('"NaN"')))
      return { seed, kind, problem: 'a table without rows, or with NaN' };
    return { seed, kind, problem: brings ? await halfImport(session, order) : null };
  } catch (error) {
    return { seed, kind: 'threw', problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What is wrong with the workshop after an import: it has all of the table's rows, or is as it was. */
async function halfImport(session: WorkshopSession, order: ImportOrder): Promise<string | null> {
  const before = Object.keys(session.state.dataSet).length;
  const brought = await runImport(session, order, {
    actor: { side: 'both' },
    now: () => new Date().toISOString(),
  });
  const after = Object.values(session.state.dataSet);
  if (!brought.ok) return after.length === before ? null : 'refused, and there are leads';
  const own = after.find(({ id }) => id === brought.value.datasetId);
  if (own === undefined || after.length !== before + 1) return 'brought in, and not there';
  const { rows } = readLeadData(session.db, own);
  const { read, kept, merged, refused } = brought.value.rows;
  if (rows !== kept || kept + merged + refused !== read)
    return `half of it: ${rows} of ${JSON.stringify(brought.value.rows)}`;
  return session.db.pragma('quick_check', { simple: true }) === 'ok' ? null : 'the file is damaged';
}

function freshWorkshop(path: string): WorkshopSession {
  const time = '2026-01-05T09:00:00Z';
  const about = {
    title: { en: 'Fuzz' },
    company: '',
    language: 'en',
    timeZone: 'UTC',
    currency: 'EUR',
    createdAt: time,
  } as const;
  const created = createSession(path, templates.blank(about), { id: randomUUID(), time, actor: { side: 'both' } });
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  return created.value;
}
