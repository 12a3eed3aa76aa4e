import { z } from 'zod';

/** The steps of the way through the sample company, in order. */
export const tourSteps = ['profile', 'threshold', 'mistakes', 'cell', 'lead', 'sign', 'end'] as const;
export type TourStep = (typeof tourSteps)[number];

/** How far somebody is on the way, and whether it is in sight; kept on this computer. */
export const tourPlace = z.object({ step: z.enum(tourSteps), open: z.boolean() }).strict();
export type TourPlace = z.infer<typeof tourPlace>;

export const tourStart: TourPlace = { step: 'profile', open: true };
