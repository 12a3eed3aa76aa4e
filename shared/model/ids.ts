import { z } from 'zod';
import type { Brand } from '../lib/brand.ts';

/**
 * Ids are made by whoever writes the command and stay for good: 1 to 80 letters, digits and `. _ : / -`.
 * What every object has (`constructor`, `toString` …) is refused, because ids are keys of plain objects.
 */
export const idText = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/)
  .refine((id) => !(id in {}) && id !== 'prototype');

function idOf<Name extends string>() {
  return idText as unknown as z.ZodType<Brand<string, Name>, string>;
}

export type ModelId = Brand<string, 'ModelId'>;
export type FieldId = Brand<string, 'FieldId'>;
export type ActivityTypeId = Brand<string, 'ActivityTypeId'>;
export type IcpId = Brand<string, 'IcpId'>;
export type PersonaId = Brand<string, 'PersonaId'>;
export type GroupId = Brand<string, 'GroupId'>;
export type RuleId = Brand<string, 'RuleId'>;
export type DimensionId = Brand<string, 'DimensionId'>;
export type CellId = Brand<string, 'CellId'>;
export type GateId = Brand<string, 'GateId'>;
export type DisqualifierId = Brand<string, 'DisqualifierId'>;
export type RecycleReasonId = Brand<string, 'RecycleReasonId'>;
export type QuestionId = Brand<string, 'QuestionId'>;
export type ClauseId = Brand<string, 'ClauseId'>;
export type ParticipantId = Brand<string, 'ParticipantId'>;
export type SignatureId = Brand<string, 'SignatureId'>;
export type DataSetId = Brand<string, 'DataSetId'>;
export type SavedMappingId = Brand<string, 'SavedMappingId'>;
export type PlacementId = Brand<string, 'PlacementId'>;
export type NoteId = Brand<string, 'NoteId'>;
export type FrameId = Brand<string, 'FrameId'>;
export type CommentId = Brand<string, 'CommentId'>;

export const modelId = idOf<'ModelId'>();
export const fieldId = idOf<'FieldId'>();
export const activityTypeId = idOf<'ActivityTypeId'>();
export const icpId = idOf<'IcpId'>();
export const personaId = idOf<'PersonaId'>();
export const groupId = idOf<'GroupId'>();
export const ruleId = idOf<'RuleId'>();
export const dimensionId = idOf<'DimensionId'>();
export const cellId = idOf<'CellId'>();
export const gateId = idOf<'GateId'>();
export const disqualifierId = idOf<'DisqualifierId'>();
export const recycleReasonId = idOf<'RecycleReasonId'>();
export const questionId = idOf<'QuestionId'>();
export const clauseId = idOf<'ClauseId'>();
export const participantId = idOf<'ParticipantId'>();
export const signatureId = idOf<'SignatureId'>();
export const dataSetId = idOf<'DataSetId'>();
export const savedMappingId = idOf<'SavedMappingId'>();
export const placementId = idOf<'PlacementId'>();
export const noteId = idOf<'NoteId'>();
export const frameId = idOf<'FrameId'>();
export const commentId = idOf<'CommentId'>();
