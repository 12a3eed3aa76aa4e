import { z } from 'zod';
import { importCounts } from '../model/data-set.ts';
import { keyCheck } from '../model/pseudonyms.ts';
import type { BuildSummary } from './host-messages.ts';
import type { ReportReason } from './import-done.ts';
import { plannedDuplicates, usualDuplicates } from './merge-rule.ts';
import { type ImportPlan, isUsed } from './plan.ts';
import { treatment } from './pseudonym-plan.ts';

const count = z.int().min(0);

/**
 * One import into a data set, kept with its leads: what came of it, and what is needed to say it again later. A data
 * set has one for its leads and one for each table that was joined to them. It quotes no more of the source than the
 * report does.
 */
export const importRecord = z.object({
  kind: z.enum(['leads', 'activities', 'outcomes']),
  file: z.string(),
  time: z.string(),
  delimiter: z.string(),
  /** The source's columns in their order. */
  headers: z.array(z.string()),
  counts: importCounts,
  unreadable: z.array(z.object({ column: z.string(), count, examples: z.array(z.string()) })),
  reasons: z.array(z.object({ reason: z.string().transform((word) => word as ReportReason), rows: count })),
  /** How rows of one lead were merged; null where nothing tells leads apart. */
  duplicates: plannedDuplicates.nullable(),
  pseudonyms: z.object({ check: keyCheck, columns: z.array(z.object({ column: z.string(), treatment })) }).nullable(),
  /** Refused rows that are kept to be mended. */
  leftOut: count,
});
export type ImportRecord = z.infer<typeof importRecord>;

/** What is kept of an import, from the plan as it was confirmed and what its build says. */
export function recordOf(
  plan: ImportPlan,
  summary: BuildSummary,
  at: { readonly file: string; readonly time: string; readonly leftOut: number },
): ImportRecord {
  const headerOf = (key: string) => summary.headers.find((each) => each.key === key)?.header ?? '';
  const { pseudonyms } = plan;
  const isUsedKey = new Set(plan.columns.filter(isUsed).map(({ key }) => key));
  return {
    kind: plan.kind.kind,
    file: at.file,
    time: at.time,
    delimiter: summary.shape.delimiter,
    headers: summary.headers.map(({ header }) => header),
    counts: summary.counts,
    unreadable: summary.unreadable.map((each) => ({ ...each, examples: [...each.examples] })),
    reasons: [...summary.reasons],
    duplicates: plan.kind.kind === 'leads' ? (plan.duplicates ?? usualDuplicates) : null,
    pseudonyms:
      pseudonyms === undefined
        ? null
        : {
            check: pseudonyms.check,
            columns: pseudonyms.columns
              .filter((each) => each.treatment !== 'keep' && (each.treatment === 'drop' || isUsedKey.has(each.key)))
              .map(({ key, treatment: own }) => ({ column: headerOf(key), treatment: own })),
          },
    leftOut: at.leftOut,
  };
}
