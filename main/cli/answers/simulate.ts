import { z } from 'zod';
import { periodKinds } from '#shared/engine/volumes/periods.ts';
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

/** Leads by the week or month of their first day at each stage or beyond (A5). Both days of a period belong to it. */
const volumes = z.object({
  by: z.enum(periodKinds),
  upTo: isoDay,
  /** The calendar's first working day. */
  weekBegins: z.enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']),
  /** Leads with a created day; those without are left out. */
  leads: count,
  withoutCreated: count,
  /** Keys of the fields whose facts enter as they are today, because nobody knows since when (A4). */
  factsAsOfToday: z.array(z.string()),
  /** Oldest first, without gaps, the last 520 at most. `whole`: the data covers all its days. */
  periods: z.array(z.object({ from: isoDay, to: isoDay, whole: z.boolean(), counts: byStage })),
  /** Of the last `of` whole periods; null where there are none, or fewer than four for a range. */
  typical: z.partialRecord(
    stageId,
    z.object({
      of: count,
      median: z.number().nullable(),
      low: count.nullable(),
      high: count.nullable(),
      /** Leads whose first day lies before the first period. */
      earlier: count,
    }),
  ),
});

export const simulateAnswer = counts.extend({
  /** With `--backtest`: leads without a decision day, or decided on or before it. */
  leftOut: count.optional(),
  leftOutBecause: z.object({ withoutDecisionDay: count, decidedBefore: count }).optional(),
  /** With `--backtest`: keys of the fields whose facts enter as they are today, because nobody knows since when. */
  factsAsOfToday: z.array(z.string()).optional(),
  factsFilledAfter: z.array(z.string()).optional(),
  /** With `--volumes`; null where no created day is known. */
  volumes: volumes.nullable().optional(),
  /** With `--compare`: the same counts with the version's model, and how many leads stand elsewhere. */
  compare: counts.extend({ version: z.string(), changed: count }).optional(),
});
