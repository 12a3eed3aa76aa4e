import { z } from 'zod';
import { dataSetId, modelId } from './ids.ts';
import { language, line, localLine } from './local-text.ts';
import { instant } from './scalars.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The days and hours in which business time runs (L3). Days: 0 Sunday … 6 Saturday. */
export const calendar = z
  .object({
    workingDays: z.array(z.int().min(0).max(6)).min(1).max(7),
    from: clockTime,
    to: clockTime,
    holidays: z.array(z.iso.date()).max(500),
  })
  .strict();

export const settings = z
  .object({
    timeZone: z.string().min(1).max(64),
    calendar,
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    digits: z.enum(['western', 'arabic']),
    /** The language of documents. */
    language,
    /** Days from created to decided where the data has no handover day (A4). */
    decisionDays: z.int().min(0).max(3650),
  })
  .strict();
export type Settings = z.infer<typeof settings>;

/** The workshop itself: one record, id `workshop`. */
export const workshop = z
  .object({
    id: z.literal('workshop'),
    title: localLine,
    company: line,
    createdAt: instant,
    template: line,
    settings,
    /** The model and the data set that the window shows. */
    shownModel: modelId,
    shownDataSet: dataSetId.nullable(),
    /** Findings of the checker that the room knows about, by their keys: they are not said again. */
    knownFindings: z.array(z.string().min(1).max(2000)).max(1000).optional(),
  })
  .strict();
export type Workshop = z.infer<typeof workshop>;
