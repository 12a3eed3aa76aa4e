import { z } from 'zod';
import { activityType } from './activity-type.ts';
import { cell } from './cell.ts';
import { clause } from './clause.ts';
import { comment } from './comment.ts';
import { dataSet } from './data-set.ts';
import { dimension } from './dimension.ts';
import { disqualifier } from './disqualifier.ts';
import { field } from './field.ts';
import { frame } from './frame.ts';
import { gate } from './gate.ts';
import { group } from './group.ts';
import { icp } from './icp.ts';
import { modelRecord } from './model-record.ts';
import { note } from './note.ts';
import { participant } from './participant.ts';
import { persona } from './persona.ts';
import { placement } from './placement.ts';
import { question } from './question.ts';
import { recycleReason } from './recycle-reason.ts';
import { rule } from './rule.ts';
import { savedMapping } from './saved-mapping.ts';
import { signature } from './signature.ts';
import { workshop } from './workshop.ts';

/** Every kind of record a workshop holds, with its schema. Leads are not records. */
export const recordSchemas = {
  workshop,
  model: modelRecord,
  field,
  activityType,
  icp,
  persona,
  group,
  rule,
  dimension,
  cell,
  gate,
  disqualifier,
  recycleReason,
  question,
  clause,
  participant,
  signature,
  dataSet,
  savedMapping,
  placement,
  note,
  frame,
  comment,
} as const;

export type RecordKind = keyof typeof recordSchemas;
export const recordKinds = Object.keys(recordSchemas) as readonly RecordKind[];
export const recordKind = z.enum(recordKinds as [RecordKind, ...RecordKind[]]);

export type RecordOf<Kind extends RecordKind> = z.infer<(typeof recordSchemas)[Kind]>;
export type AnyRecord = RecordOf<RecordKind>;

/** All records of a workshop, by kind and id. */
export type WorkshopState = { readonly [Kind in RecordKind]: Readonly<Record<string, RecordOf<Kind>>> };

export const emptyState: WorkshopState = Object.freeze(
  Object.fromEntries(recordKinds.map((kind) => [kind, Object.freeze({})])),
) as WorkshopState;

/** One record before and after: `before: null` adds it, `after: null` removes it. Its inverse swaps the two. */
export type ChangeOf<Kind extends RecordKind> = {
  readonly kind: Kind;
  readonly id: string;
  readonly before: RecordOf<Kind> | null;
  readonly after: RecordOf<Kind> | null;
};
export type Change = { [Kind in RecordKind]: ChangeOf<Kind> }[RecordKind];
