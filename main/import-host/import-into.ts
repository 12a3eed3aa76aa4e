import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Actor } from '#shared/commands/define.ts';
import { dataSetCommand, plainLine } from '#shared/import/data-set-command.ts';
import type { BuildSummary, ImportChunk, ImportContext, JoinTarget } from '#shared/import/host-messages.ts';
import type { ImportDone } from '#shared/import/import-done.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { DataSetId } from '#shared/model/ids.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import { readLeadColumn } from '../store/bulk/read-lead-data.ts';
import type { ImportStage } from '../workshop/import-stage.ts';
import type { WorkshopSession } from '../workshop/session.ts';
import type { BuildStep, ImportHost, Watch } from './import-host.ts';

export type ImportBy = { readonly actor: Actor; readonly now: () => string; readonly newId?: () => string };

/**
 * Carries a plan out: stages what the host builds, then makes it visible with one command, so that the workshop has all
 * of it or nothing. Refused or cancelled, the workshop is as it was; killed, the next opening sweeps what was staged.
 */
export async function importInto(
  session: WorkshopSession,
  plan: ImportPlan,
  host: ImportHost,
  by: ImportBy,
  watch: Watch = {},
): Promise<Result<ImportDone, Failure>> {
  const newId = by.newId ?? randomUUID;
  const base = baseOf(session.state, plan);
  if (base !== null && !base.ok) return base;
  const order = {
    plan,
    context: contextOf(session.state, plan.modelId),
    target: targetOf(session, plan, base?.value ?? null),
  };
  const id = `data-${newId()}` as DataSetId;
  const begun = session.beginImport(id, by.now());
  if (!begun.ok) return begun;
  const stage = begun.value;
  try {
    const kept = keepOld(stage, plan, base?.value ?? null);
    const stored = kept.ok ? await storeAll(stage, host.build(order, watch), watch) : kept;
    if (!stored.ok) return stored;
    // Edits went on meanwhile: the leads that this is joined to may be gone, or others by now.
    const still = baseOf(session.state, plan);
    if (still !== null && !still.ok) return still;
    const time = by.now();
    const command = dataSetCommand({
      state: session.state,
      plan,
      summary: stored.value,
      id,
      time,
      file: plainLine(basename(plan.path)),
      fingerprint: stage.fingerprint(),
      newId,
    });
    const committed = stage.commit({ id: newId(), time, actor: by.actor, command });
    if (!committed.ok) return committed;
    const { counts, unreadable, reasons } = stored.value;
    const isNew = (field: { id: string }) => order.context.fields.every((each) => each.id !== field.id);
    return done({
      dataSet: id,
      name: command.record.name,
      kind: plan.kind.kind,
      counts,
      unreadable,
      reasons,
      newFields: (command.fields ?? []).filter(isNew).length,
      newActivityTypes: (command.activityTypes ?? []).length,
    });
  } finally {
    // Does nothing once the commit went through.
    stage.cancel();
  }
}

/** What the host has to know of a model. */
export function contextOf(state: WorkshopState, modelId: string): ImportContext {
  const { timeZone, currency } = state.workshop.workshop?.settings ?? { timeZone: 'UTC', currency: 'EUR' };
  return {
    fields: Object.values(state.field).filter((field) => field.modelId === modelId),
    activityTypes: Object.values(state.activityType).filter((type) => type.modelId === modelId),
    timeZone,
    currency,
  };
}

function baseOf(state: WorkshopState, plan: ImportPlan): Result<DataSet, Failure> | null {
  if (plan.kind.kind === 'leads') return null;
  const base = state.dataSet[plan.kind.dataSet];
  if (base === undefined) return refused({ kind: 'notFound', ref: { kind: 'dataSet', id: plan.kind.dataSet } });
  if (base.erased) return refused({ kind: 'leadsMissing', dataSet: base.id });
  const { column } = plan.kind;
  const isThere = base.columns.some(({ key }) => key === column);
  return isThere ? done(base) : refused({ kind: 'planUnknownColumn', column });
}

function targetOf(session: WorkshopSession, { kind }: ImportPlan, base: DataSet | null): JoinTarget | null {
  if (base === null || kind.kind === 'leads') return null;
  const places = base.columns.map(({ key }) => Number(key.slice(1)));
  return {
    rows: base.leads,
    column: readLeadColumn(session.db, base, kind.column),
    nextColumn: Math.max(-1, ...places) + 1,
  };
}

/** The leads that activities or outcomes are joined to come along, and activities that were there before outcomes. */
function keepOld(stage: ImportStage, plan: ImportPlan, base: DataSet | null): Result<null, Failure> {
  if (base === null) return done(null);
  const leads = stage.copy('leads', base.id);
  if (!leads.ok || plan.kind.kind !== 'outcomes' || base.activities === null) return leads;
  return stage.copy('activities', base.id);
}

async function storeAll(
  stage: ImportStage,
  steps: AsyncIterable<BuildStep>,
  { signal }: Watch,
): Promise<Result<BuildSummary, Failure>> {
  for await (const step of steps) {
    if (signal?.aborted) return refused({ kind: 'importCancelled' });
    if (step.kind === 'refused') return refused(step.refusal);
    if (step.kind === 'built') return done(step.summary);
    const stored = step.kind === 'report' ? stage.report(step.lines) : store(stage, step.chunk);
    if (!stored.ok) return stored;
  }
  return refused({ kind: 'importHostDied' });
}

function store(stage: ImportStage, { part, key, chunk, cells }: ImportChunk): Result<null, Failure> {
  return stage.write(part, key, chunk, cells);
}
