import { z } from 'zod';
import { condition, textTest } from './condition.ts';
import { activityTypeId, fieldId, groupId, modelId, ruleId } from './ids.ts';
import { line, localLine } from './local-text.ts';
import { days, hundredths, position } from './scalars.ts';

const common = { id: ruleId, modelId, groupId, position, name: localLine };

/** Gives its points when its condition is yes (P2). */
export const conditionRule = z
  .object({ ...common, kind: z.literal('condition'), condition, points: hundredths })
  .strict();

const amount = z.number().refine(Number.isFinite);

/** A band of a banded rule (P3). A missing end of a range is open; both ends are inclusive. */
export const band = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('range'), from: amount.nullable(), to: amount.nullable(), points: hundredths }).strict(),
  z.object({ kind: z.literal('values'), values: z.array(line.min(1)).min(1).max(500), points: hundredths }).strict(),
  z.object({ kind: z.literal('unknown'), points: hundredths }).strict(),
]);
export type Band = z.infer<typeof band>;

/** One field, ordered bands, the first that holds gives its points (P3). Ranges need a number or money field. */
export const bandedRule = z
  .object({ ...common, kind: z.literal('banded'), field: fieldId, bands: z.array(band).max(100) })
  .strict();

/** How points fade with age in days (P5). A step gives the fraction (0 to 1) from its day on. */
export const decay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }).strict(),
  z.object({ kind: z.literal('halfLife'), days }).strict(),
  z.object({ kind: z.literal('linear'), days }).strict(),
  z.object({ kind: z.literal('step'), days, fraction: z.number().min(0).max(1) }).strict(),
]);
export type Decay = z.infer<typeof decay>;

/** Gives points for each matching activity: window, then once per, then most recent, then decay (P4, P5). */
export const activityRule = z
  .object({
    ...common,
    kind: z.literal('activity'),
    types: z.array(activityTypeId).min(1).max(100),
    asset: textTest.optional(),
    points: hundredths,
    withinDays: days.nullable(),
    oncePer: z.enum(['asset', 'day']).nullable(),
    maxTimes: z.int().min(1).max(100_000).nullable(),
    decay,
  })
  .strict();

/** A rule gives points to its group (P1). */
export const rule = z.discriminatedUnion('kind', [conditionRule, bandedRule, activityRule]);
export type Rule = z.infer<typeof rule>;
export type ConditionRule = z.infer<typeof conditionRule>;
export type BandedRule = z.infer<typeof bandedRule>;
export type ActivityRule = z.infer<typeof activityRule>;
