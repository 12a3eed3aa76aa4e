import { z } from 'zod';

/** Points, thresholds and weights: whole hundredths within ±1,000 points (P1). */
export const hundredths = z.int().min(-100_000).max(100_000);

/** A stored place in an order. Fractions let a thing move between two others. */
export const position = z.number().refine(Number.isFinite);

/** A count of days: 1 to 100 years. */
export const days = z.int().min(1).max(36_525);

/** A calendar day, written YYYY-MM-DD. */
export const isoDay = z.iso.date();

/** A moment, written as an ISO 8601 instant in UTC. */
export const instant = z.iso.datetime();

/** Who does something, or owes something. */
export const sides = ['marketing', 'sales'] as const;
export const side = z.enum(sides);
export type Side = z.infer<typeof side>;

/** The team that owns a step or a promise. */
export const owner = z.enum(['marketing', 'sales', 'both']);
export type Owner = z.infer<typeof owner>;

/** Who held the pen. */
export const penSide = z.enum(['marketing', 'sales', 'both', 'facilitator']);
export type PenSide = z.infer<typeof penSide>;

/** A length of time always says whether it runs on the workshop's calendar or on the clock (L3). */
export const duration = z
  .object({
    amount: z.number().min(0).max(100_000),
    unit: z.enum(['minutes', 'hours', 'days', 'weeks']),
    clock: z.enum(['business', 'clock']),
  })
  .strict();
export type Duration = z.infer<typeof duration>;
