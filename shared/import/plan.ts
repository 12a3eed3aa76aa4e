import { z } from 'zod';
import { reading } from '../model/data-set.ts';
import { factSource, fieldType, filledAt } from '../model/field.ts';
import { activityTypeId, dataSetId, fieldId, modelId, savedMappingId } from '../model/ids.ts';
import { line } from '../model/local-text.ts';
import { isoDay } from '../model/scalars.ts';
import { derivableFacts } from './derived-facts.ts';
import { intoDataSet } from './into-data-set.ts';
import { plannedDuplicates } from './merge-rule.ts';
import { plannedPseudonyms } from './pseudonym-plan.ts';
import { tableOptions } from './table.ts';

/**
 * What a column is for besides its facts. At most one column has each role.
 * `lead`: whom a line of activities or outcomes is about. `type`, `day` and `asset` belong to activities.
 */
export const columnRole = z.enum([
  'none',
  'id',
  'name',
  'created',
  'handedOver',
  'outcome',
  'outcomeDate',
  'lead',
  'type',
  'day',
  'asset',
]);
export type ColumnRole = z.infer<typeof columnRole>;

/** Which fact a column becomes. */
export const columnFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }).strict(),
  z.object({ kind: z.literal('field'), field: fieldId }).strict(),
  z
    .object({
      kind: z.literal('newField'),
      name: line.min(1),
      type: fieldType,
      source: factSource,
      filledAt: filledAt.optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
    })
    .strict(),
]);
export type ColumnFact = z.infer<typeof columnFact>;

const columnKey = z.string().regex(/^c[0-9]{1,5}$/);

/** A column without a role and without a fact is left out: it is not stored. */
export const planColumn = z
  .object({
    key: columnKey,
    role: columnRole,
    fact: columnFact,
    /** Values of this column that mean unknown (V2): the field's markers, if the field is new; else added to them. */
    missing: z.array(line.min(1)).max(200),
    reading,
    /** The column that says on which day its fact was filled in (V1); it is brought in too, as a fact or for its role. */
    filledOn: columnKey.optional(),
  })
  .strict();
export type PlanColumn = z.infer<typeof planColumn>;

/** Whether columns of leads become activities. */
export function isWide({ wide }: ImportPlan): boolean {
  return (wide ?? []).length > 0;
}

/** Where the plan says so, the column of the days on which a column's fact was filled in, which has to be stored. */
export function filledOnOf({ columns }: ImportPlan, { fact, filledOn }: PlanColumn): PlanColumn | undefined {
  if (fact.kind === 'none' || filledOn === undefined) return undefined;
  return columns.find((column) => column.key === filledOn && isUsed(column));
}

export function isUsed(column: PlanColumn): boolean {
  return column.role !== 'none' || column.fact.kind !== 'none';
}

/** Which values of the outcome column are won and lost (E1); `lost: null`: every other known value. */
export const plannedOutcome = z
  .object({ won: z.array(line.min(1)).min(1).max(200), lost: z.array(line.min(1)).max(200).nullable() })
  .strict();

/** Whether activities take the place of those that the leads have already, or are added to them. */
export const existingActivities = z.enum(['replace', 'append']);
export type ExistingActivities = z.infer<typeof existingActivities>;

/** Where activities and outcomes go: leads that are there already, found by one of their columns. */
const joined = { dataSet: dataSetId, column: columnKey };

/** What a person confirmed on the mapping screen, or the command line decided: all that an import needs to know. */
export const importPlan = z
  .object({
    path: z.string().min(1).max(4096),
    options: tableOptions,
    modelId,
    name: line.min(1),
    columns: z.array(planColumn).max(16_384),
    outcome: plannedOutcome.nullable(),
    /** Facts that are derived from the fact that a column becomes (V1); the leads' own columns go before them. */
    derived: z
      .array(z.object({ column: columnKey, fact: z.enum(derivableFacts) }).strict())
      .max(200)
      .optional(),
    /** Of leads; absent: as is usual (`usualDuplicates`). */
    duplicates: plannedDuplicates.optional(),
    /** Absent: names and addresses are stored as they are. */
    pseudonyms: plannedPseudonyms.optional(),
    /**
     * Columns of leads that become activities: a yes one, a count as many, a date one on that day; `day` is the column that
     * says when, the column itself for a date.
     */
    wide: z
      .array(
        z
          .object({
            column: columnKey,
            how: z.enum(['yesNo', 'count', 'date']),
            type: line.min(1).refine((name) => name !== '__proto__'),
            day: columnKey,
          })
          .strict(),
      )
      .max(200)
      .optional(),
    /** To be kept for the next table of these columns: the names of all of them, and what it takes the place of. */
    remember: z
      .object({
        headers: z.array(z.object({ key: columnKey, header: z.string().max(1000) }).strict()).max(4000),
        replaces: savedMappingId.nullable(),
      })
      .strict()
      .optional(),
    kind: z.discriminatedUnion('kind', [
      /** Without `into`: a data set of their own. */
      z.object({ kind: z.literal('leads'), into: intoDataSet.optional() }).strict(),
      z
        .object({
          kind: z.literal('activities'),
          ...joined,
          /** Types in the data → types of the model; names that are absent become new types. */
          types: z.record(z.string().max(200), activityTypeId),
          /** null: from the earliest activity (A1). */
          completeFrom: isoDay.nullable(),
          /** What becomes of activities that the leads have already; absent: these take their place. */
          existing: existingActivities.optional(),
        })
        .strict(),
      z.object({ kind: z.literal('outcomes'), ...joined, withoutDeal: z.enum(['open', 'lost']) }).strict(),
    ]),
  })
  .strict();
export type ImportPlan = z.infer<typeof importPlan>;
