import { z } from 'zod';
import { activityType } from '../../model/activity-type.ts';
import { cell } from '../../model/cell.ts';
import { clause } from '../../model/clause.ts';
import { dimension } from '../../model/dimension.ts';
import { disqualifier } from '../../model/disqualifier.ts';
import { field } from '../../model/field.ts';
import { gate } from '../../model/gate.ts';
import { group } from '../../model/group.ts';
import { icp } from '../../model/icp.ts';
import { modelRecord } from '../../model/model-record.ts';
import { persona } from '../../model/persona.ts';
import { question } from '../../model/question.ts';
import { recycleReason } from '../../model/recycle-reason.ts';
import { rule } from '../../model/rule.ts';
import { settings } from '../../model/workshop.ts';

/** The schema's name: what a `model.json` says it is written in. */
export const modelSchemaId = 'urn:accord:model:1';

const most = 10_000;

/** A whole model as plain data, in its order. */
const wholeModel = z
  .object({
    model: modelRecord,
    fields: z.array(field).max(most),
    activityTypes: z.array(activityType).max(most),
    icps: z.array(icp).max(most),
    personas: z.array(persona).max(most),
    groups: z.array(group).max(most),
    rules: z.array(rule).max(most),
    fit: dimension,
    engagement: dimension,
    cells: z.array(cell).max(36),
    gates: z.array(gate).max(6),
    disqualifiers: z.array(disqualifier).max(most),
    recycleReasons: z.array(recycleReason).max(most),
    questions: z.array(question).max(most),
    clauses: z.array(clause).max(most),
    decisionDays: settings.shape.decisionDays,
    timeZone: settings.shape.timeZone,
    calendar: settings.shape.calendar,
  })
  .strict();

/**
 * A model on its own, for programs: what it means (`semantics`), which model it is (`modelHash`, H1) and
 * the model. The hash may be left out by whoever edits the file by hand; where it stands, it must be right.
 */
export const modelDocument = z
  .object({
    $schema: z.literal(modelSchemaId),
    semantics: z.literal(1),
    modelHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    model: wholeModel,
  })
  .strict();
export type ModelDocument = z.infer<typeof modelDocument>;

/** JSON Schema (draft 2020-12) of a `model.json`; `resources/model.schema.json` holds the same. */
export function modelJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(modelDocument, { reused: 'ref', io: 'input' }) as Record<
    string,
    unknown
  >;
  return { $schema, $id: modelSchemaId, title: 'Accord model', ...schema };
}
