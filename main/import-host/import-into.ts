import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Actor } from '#shared/commands/define.ts';
import { dataSetCommand } from '#shared/import/data-set-command.ts';
import type { BuildSummary, ImportContext } from '#shared/import/host-messages.ts';
import type { ImportDone } from '#shared/import/import-done.ts';
import { recordOf } from '#shared/import/import-record.ts';
import { plainLine } from '#shared/import/plain-line.ts';
import { type ImportPlan, isWide } from '#shared/import/plan.ts';
import { planWithoutDropped } from '#shared/import/pseudonymised-table.ts';
import { pseudonymsProblem, treatedLikeLeads } from '#shared/import/pseudonyms-problem.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { DataSetId } from '#shared/model/ids.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import type { PseudonymKey } from '../files/key-file.ts';
import type { ImportStage } from '../workshop/import-stage.ts';
import type { WorkshopSession } from '../workshop/session.ts';
import type { BuildStep, ImportHost, Watch } from './import-host.ts';

export type ImportBy = { readonly actor: Actor; readonly now: () => string; readonly newId?: () => string };

/**
 * Carries a plan out: stages what the host builds, then makes it visible with one command, so that the workshop has all
 * of it or nothing. `key` is that of the pseudonyms, where the plan has some. Refused or cancelled, the workshop is as it was; killed, the next opening sweeps what was staged.
 */
export async function importInto(
  session: WorkshopSession,
  wanted: ImportPlan,
  host: ImportHost,
  by: ImportBy,
  { key = null, ...watch }: Watch & { readonly key?: PseudonymKey | null } = {},
): Promise<Result<ImportDone, Failure>> {
  const newId = by.newId ?? randomUUID;
  const base = baseOf(session.state, wanted);
  if (base !== null && !base.ok) return base;
  const into = intoOf(session.state, wanted);
  if (into !== null && !into.ok) return into;
  const leads = base?.value ?? null;
  const there = isAppended(wanted) ? (into?.value ?? null) : null;
  const source = leads ?? there;
  const problem = pseudonymsProblem(wanted, source);
  if (problem !== null) return refused(problem);
  if (wanted.pseudonyms?.check !== key?.check) throw new Error('The plan was made for another key.');
  const plan = planWithoutDropped(treatedLikeLeads(wanted, source));
  const order = {
    plan,
    context: contextOf(session.state, plan.modelId),
    target: source === null ? null : { file: session.path, dataSet: source },
    key: key?.key ?? null,
  };
  const id = `data-${newId()}` as DataSetId;
  const begun = session.beginImport(id, by.now());
  if (!begun.ok) return begun;
  const stage = begun.value;
  try {
    const kept = there === null ? await keepOld(stage, plan, leads) : await keepJoined(stage, plan, there);
    const stored = kept.ok ? await storeAll(stage, host.build(order, watch), watch) : kept;
    if (!stored.ok) return stored;
    const { summary, leftOut } = stored.value;
    // Edits went on meanwhile: the leads that this is joined to may be gone, or others by now.
    const still = baseOf(session.state, plan) ?? intoOf(session.state, plan);
    if (still !== null && !still.ok) return still;
    const time = by.now();
    const file = plainLine(basename(plan.path));
    const record = recordOf(plan, summary, { file, time, leftOut });
    const recorded = stage.record(record);
    if (!recorded.ok) return recorded;
    const command = dataSetCommand({
      state: session.state,
      plan,
      summary,
      id,
      time,
      file,
      fingerprint: stage.fingerprint(),
      newId,
    });
    const committed = stage.commit({ id: newId(), time, actor: by.actor, command });
    if (!committed.ok) return committed;
    const isNew = (field: { id: string }) => order.context.fields.every((each) => each.id !== field.id);
    return done({
      ...record,
      dataSet: id,
      name: command.record.name,
      place: recorded.value,
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

/** The data set that the leads go to, where they do not become one of their own. */
function intoOf(state: WorkshopState, { kind }: ImportPlan): Result<DataSet, Failure> | null {
  if (kind.kind !== 'leads' || kind.into === undefined) return null;
  const base = state.dataSet[kind.into.dataSet];
  if (base === undefined) return refused({ kind: 'notFound', ref: { kind: 'dataSet', id: kind.into.dataSet } });
  return base.erased && kind.into.how === 'append' ? refused({ kind: 'leadsMissing', dataSet: base.id }) : done(base);
}

function isAppended({ kind }: ImportPlan): boolean {
  return kind.kind === 'leads' && kind.into?.how === 'append';
}

/** Leads that others are added to keep their rows, and so what they did, unless more is added to it; their imports stay listed. */
async function keepJoined(stage: ImportStage, plan: ImportPlan, base: DataSet): Promise<Result<null, Failure>> {
  const imports = stage.copyImports(base.id);
  if (!imports.ok || base.activities === null || isWide(plan)) return imports;
  return stage.copy('activities', base.id);
}

/** The leads that activities or outcomes are joined to come along, and activities that were there before outcomes. */
async function keepOld(stage: ImportStage, plan: ImportPlan, base: DataSet | null): Promise<Result<null, Failure>> {
  if (base === null) return done(null);
  const imports = stage.copyImports(base.id);
  if (!imports.ok) return imports;
  const leads = await stage.copy('leads', base.id);
  if (!leads.ok || plan.kind.kind !== 'outcomes' || base.activities === null) return leads;
  return stage.copy('activities', base.id);
}

async function storeAll(
  stage: ImportStage,
  steps: AsyncIterable<BuildStep>,
  { signal }: Watch,
): Promise<Result<{ readonly summary: BuildSummary; readonly leftOut: number }, Failure>> {
  let leftOut = 0;
  for await (const step of steps) {
    if (signal?.aborted) return refused({ kind: 'importCancelled' });
    if (step.kind === 'refused') return refused(step.refusal);
    if (step.kind === 'built') return done({ summary: step.summary, leftOut });
    if (step.kind === 'leftOut') leftOut += step.rows.length;
    const stored = store(stage, step);
    if (!stored.ok) return stored;
  }
  return refused({ kind: 'importHostDied' });
}

type Stored = Extract<BuildStep, { kind: 'chunk' | 'report' | 'leftOut' }>;

function store(stage: ImportStage, step: Stored): Result<null, Failure> {
  if (step.kind === 'report') return stage.report(step.lines);
  return step.kind === 'leftOut' ? stage.leftOut(step.rows) : stage.write(step.chunk);
}
