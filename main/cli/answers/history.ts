import { z } from 'zod';
import { recordKind } from '#shared/model/records.ts';
import { entryTypes } from '../../store/rows/log-row.ts';
import { count, hash, side } from './parts.ts';

/** A record as it was before and after; null where there was none. */
const record = z.record(z.string(), z.unknown()).nullable();
const change = z.object({ kind: recordKind, id: z.string(), before: record, after: record });
const by = { time: z.iso.datetime(), side, who: z.string().nullable() };

export const historyAnswer = z.object({
  entries: z.array(
    z.object({
      seq: count,
      ...by,
      type: z.enum(entryTypes),
      text: z.string(),
      details: z.array(z.string()),
      changes: z.array(change),
    }),
  ),
});

export const versionsAnswer = z.object({
  versions: z.array(z.object({ id: z.string(), name: z.string(), ...by, seq: count, modelHash: hash.nullable() })),
});
