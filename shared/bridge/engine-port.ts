import { z } from 'zod';
import type { AudienceDetail } from '../engine/audience/audience-detail.ts';
import type { Backtest } from '../engine/backtest.ts';
import type { ConditionCounts } from '../engine/counts/condition-counts.ts';
import type { EdgeCount } from '../engine/counts/edge-counts.ts';
import type { GateDetail } from '../engine/gates/gate-detail.ts';
import type { OffGate } from '../engine/gates/off-gates.ts';
import type { Moves } from '../engine/moves/moves.ts';
import type { Explanation, Simulation } from '../engine/results.ts';
import type { TablePage } from '../engine/table/query.ts';
import { periodKinds } from '../engine/volumes/periods.ts';
import type { NoVolumes, Volumes } from '../engine/volumes/volumes.ts';
import type { WhatDataSays } from '../evidence/what-data-says.ts';
import type { Failure } from '../lib/failure.ts';
import type { Node } from '../model/condition.ts';
import { dimensionName } from '../model/group.ts';
import { dataSetId } from '../model/ids.ts';
import { language } from '../model/local-text.ts';
import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { gatedStage } from '../model/stage.ts';
import { listQuestion, tableQuestion } from './table-question.ts';

/**
 * What a window (or the main process, for exports) asks the engine host over its own port. A port answers about one
 * workshop's file, which the main process names when it makes the port. Questions carry the model and the data set's
 * record, so that a draft which nobody has saved can be tried; the leads themselves the host reads from the file.
 * A newer question of the same kind takes the place of an unfinished older one, which is answered `superseded`.
 */

/** Days since 1970-01-01; null: the latest day in the data's activities, else `today`. */
const day = z.int().min(-100_000).max(100_000);

/** Checked for shape where it arrives; the model itself was checked by the command that made it, and again by the engine. */
const about = {
  model: z.custom<Model>((value) => typeof value === 'object' && value !== null),
  dataSet: z.custom<RecordOf<'dataSet'>>((value) => typeof value === 'object' && value !== null),
  asOf: day.nullable(),
  today: day,
};

/** A distinct value of a column, in its first spelling, with how many leads have it; most frequent first. */
export type ColumnValue = { readonly text: string; readonly leads: number };

export const engineQuestions = {
  simulate: asks(z.object(about).strict()).answers<Simulation>(),
  /** The same of another data set than the one shown, for laying the two side by side: it takes nobody's place. */
  simulateBeside: asks(z.object(about).strict()).answers<Simulation>(),
  table: asks(z.object({ ...about, ...tableQuestion }).strict()).answers<TablePage>(),
  /** The same as lines of a CSV in the words of a language, without its head. */
  leadLines: asks(
    z.object({ ...about, ...listQuestion, language, from: z.int().min(0), count: z.int().min(1).max(20_000) }).strict(),
  ).answers<{ readonly total: number; readonly text: string }>(),
  explain: asks(z.object({ ...about, row: z.int().min(0) }).strict()).answers<Explanation>(),
  /** What stands beside the editors of the audience: parts of ICPs, what disqualifiers cost, the buying committee. */
  audience: asks(z.object(about).strict()).answers<AudienceDetail>(),
  /** What would move one lead up a stage. */
  moves: asks(z.object({ ...about, row: z.int().min(0) }).strict()).answers<Moves>(),
  /** How many leads come to each stage a week or month; `asOf` is the last day looked at. */
  volumes: asks(z.object({ ...about, by: z.enum(periodKinds) }).strict()).answers<Volumes | NoVolumes>(),
  /** Each lead as of its own decision day (A4); `asOf` plays no part. */
  backtest: asks(z.object(about).strict()).answers<Backtest>(),
  /** How all leads answer each part of a condition that is being built, at the gate of `stage` or elsewhere. */
  conditionCounts: asks(
    z
      .object({
        ...about,
        parts: z.custom<readonly Node[]>((value) => Array.isArray(value) && value.length <= 500),
        stage: gatedStage.nullable(),
      })
      .strict(),
  ).answers<ConditionCounts>(),
  /** What each part of one gate does to the leads that come to it; null where its stage is not used. */
  gateDetail: asks(z.object({ ...about, stage: gatedStage }).strict()).answers<GateDetail | null>(),
  /** What each gate that is off would let through if it alone were switched on. */
  offGates: asks(z.object(about).strict()).answers<readonly OffGate[]>(),
  /** Leads whose total is less than `within` hundredths from a threshold, for each of a dimension. */
  edges: asks(z.object({ ...about, of: dimensionName, within: z.int().min(1).max(100_000) }).strict()).answers<
    readonly EdgeCount[]
  >(),
  /** What the checker asks of the leads: what became of those that each rule gave points to, and what is known of them. */
  whatDataSays: asks(z.object(about).strict()).answers<WhatDataSays>(),
  columnValues: asks(
    z.object({ dataSetId, column: z.string().max(10), limit: z.int().min(1).max(1000) }).strict(),
  ).answers<{ readonly values: readonly ColumnValue[]; readonly distinct: number }>(),
} as const;

export type EngineQuestion = keyof typeof engineQuestions;
export type EngineInput<Name extends EngineQuestion> = z.input<(typeof engineQuestions)[Name]['schema']>;
export type EngineAnswer<Name extends EngineQuestion> = (typeof engineQuestions)[Name]['answer'];

/** A message to the host. */
export type EngineRequest = {
  [Name in EngineQuestion]: { readonly id: number; readonly ask: Name; readonly input: EngineInput<Name> };
}[EngineQuestion];

/** Nobody waits for the answer any more: it is given up and answered `cancelled`. */
export type EngineCancel = { readonly cancel: number };

/** Questions that may take seconds. Any other one is answered before they go on. */
const slow: ReadonlySet<EngineQuestion> = new Set(['moves', 'volumes', 'backtest', 'simulateBeside', 'leadLines']);

/**
 * Which of several questions is worked on first: the least. A page of the table usually comes at once, but the first
 * sorting by a text that a million leads have each of their own does not: what an edit changed is shown before it goes on.
 */
export function turnOf(ask: EngineQuestion): number {
  if (slow.has(ask)) return 2;
  return ask === 'table' ? 1 : 0;
}

/** A message from the host: the answer, a refusal as a value, or how far a long one is (share from 0 to 1). */
export type EngineReply =
  | { readonly id: number; readonly ok: true; readonly value: EngineAnswer<EngineQuestion> }
  | { readonly id: number; readonly ok: false; readonly refusal: Failure }
  | { readonly id: number; readonly progress: number };

/** What the main process tells the host with each new port: `{ kind: 'connect', file }`, the port beside it. */
export const hostMessage = z.object({ kind: z.literal('connect'), file: z.string().min(1) }).strict();

function asks<Schema extends z.ZodType>(schema: Schema) {
  return { answers: <Answer>() => ({ schema, answer: undefined as unknown as Answer }) };
}
