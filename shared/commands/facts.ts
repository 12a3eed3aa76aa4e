import { z } from 'zod';
import { done } from '../lib/result.ts';
import { field } from '../model/field.ts';
import { fieldId } from '../model/ids.ts';
import type { Change, WorkshopState } from '../model/records.ts';
import { adding, define, removing, together } from './define.ts';
import { addCommand, changeCommand, removeCommand } from './record-commands.ts';

/** What is known of leads and what they do: fields, activity types, qualification questions. */
export const factCommands = {
  'field.add': addCommand('field'),
  'field.change': changeCommand('field'),
  /** Data sets let go of the field in the same step; everything else that uses it refuses. */
  'field.remove': define('field.remove', { id: fieldId }, (state, command) =>
    together(done(withoutField(state, command.id)), removing(state, 'field', command.id)),
  ),
  'activityType.add': addCommand('activityType'),
  'activityType.change': changeCommand('activityType'),
  'activityType.remove': removeCommand('activityType'),
  'question.add': addCommand('question'),
  'question.change': changeCommand('question'),
  'question.remove': removeCommand('question'),
  /** A workshop without fields takes them all from its first table, in one step. */
  'field.addMany': define('field.addMany', { records: z.array(field).max(16_384) }, (state, command) =>
    together(...command.records.map((record) => adding(state, 'field', record))),
  ),
} as const;

function withoutField(state: WorkshopState, id: string): Change[] {
  return Object.values(state.dataSet)
    .filter((dataSet) => id in dataSet.fields)
    .map((before) => {
      const fields = Object.fromEntries(Object.entries(before.fields).filter(([field]) => field !== id));
      return { kind: 'dataSet', id: before.id, before, after: { ...before, fields } };
    });
}
