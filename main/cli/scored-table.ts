import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Scores, scoreLeads } from '#shared/engine/score.ts';
import { defaultLimits } from '#shared/import/limits.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { recordsOfModel } from '#shared/model/records-of-model.ts';
import type { ImportOrder } from '../import-host/import-order.ts';
import { runImport } from '../import-host/run-import.ts';
import { readLeadData } from '../store/bulk/read-lead-data.ts';
import { createSession } from '../workshop/create-session.ts';
import type { WorkshopSession } from '../workshop/session.ts';
import { asOfDay } from './as-of-day.ts';
import type { Surroundings } from './command-line.ts';

export type TablesToScore = {
  readonly table: string;
  readonly activities: string | undefined;
  readonly map: string | undefined;
  readonly asOf: string | undefined;
};

/**
 * Brings the tables into a workshop of their own, in a folder that only this user reads and that is gone afterwards,
 * and scores them with the model as it is: markers that the tables suggest are not the model's, and do not count.
 */
export async function scoreTable(
  model: Model,
  tables: TablesToScore,
  { now }: Surroundings,
): Promise<Result<Scores, Failure>> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-score-'));
  const by = { id: randomUUID(), time: now(), actor: { side: 'both' } } as const;
  try {
    const created = createSession(join(folder, 'score.accord'), recordsOfModel(model, by.time), by);
    if (!created.ok) return created;
    const session = created.value;
    try {
      const brought = await bringIn(session, tables, now);
      if (!brought.ok) return brought;
      const data = readLeadData(session.db, brought.value);
      const day = asOfDay(tables.asOf, data, model, now());
      return day.ok ? done(scoreLeads(model, data, brought.value, day.value)) : day;
    } finally {
      session.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bringIn(
  session: WorkshopSession,
  tables: TablesToScore,
  now: () => string,
): Promise<Result<DataSet, Failure>> {
  const by = { actor: { side: 'both' }, now } as const;
  const mapPath = tables.map === undefined ? null : resolve(tables.map);
  const leads = await runImport(session, { ...order('leads', tables.table), mapPath }, by);
  if (!leads.ok) return leads;
  if (tables.activities !== undefined) {
    const activities = await runImport(session, order('activities', tables.activities), by);
    if (!activities.ok) return activities;
  }
  const shown = session.state.workshop.workshop?.shownDataSet ?? '';
  return done(session.state.dataSet[shown] as DataSet);
}

function order(kind: ImportOrder['kind'], table: string): ImportOrder {
  return {
    path: resolve(table),
    table: {},
    kind,
    dataset: null,
    mapPath: null,
    reportPath: null,
    missing: [],
    outcome: null,
    outcomeDate: null,
    id: null,
    join: null,
    refusedPath: null,
    language: 'en',
    duplicates: {},
    limits: defaultLimits,
    asSuggested: true,
    pseudonymise: false,
    keyPath: null,
    treat: [],
  };
}
