import { z } from 'zod';
import { grade } from '#shared/model/grade.ts';
import { isoDay } from '#shared/model/scalars.ts';
import { stageId } from '#shared/model/stage.ts';
import { count, hash, share } from './parts.ts';

const rule = z.object({ id: z.string(), touched: count, gave: count, unknown: count, points: z.number() });
const byStage = z.partialRecord(stageId, count);
const byId = z.record(z.string(), count);

const counts = z.object({
  /** Null when each lead is judged as of a day of its own. */
  asOf: isoDay.nullable(),
  modelHash: hash,
  leads: count,
  outcomes: z.object({ won: count, lost: count, open: count }).nullable(),
  /** won / (won + lost). */
  baseRate: z.number().nullable(),
  /** Leads that stand exactly there. */
  stages: byStage,
  /** Leads that stand there or further on. */
  reached: byStage,
  /** Leads expected there where an assumed rate stands in for facts that are not known. */
  assumed: z.partialRecord(stageId, z.number()),
  cells: z.record(grade, count),
  icps: byId,
  personas: byId,
  /** `points`: given to all leads together. */
  rules: z.array(rule),
  held: byId,
  evidence: z.object({ baseRate: share, mql: z.object({ precision: share, recall: share }) }),
  warnings: z.array(z.string()),
});

export const simulateAnswer = counts.extend({
  /** With `--backtest`: leads without a decision day, or decided on or before it. */
  leftOut: count.optional(),
  /** With `--compare`: the same counts with the version's model, and how many leads stand elsewhere. */
  compare: counts.extend({ version: z.string(), changed: count }).optional(),
});
