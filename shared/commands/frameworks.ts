import { z } from 'zod';
import { refused } from '../lib/result.ts';
import { field } from '../model/field.ts';
import { modelId } from '../model/ids.ts';
import { line } from '../model/local-text.ts';
import { question } from '../model/question.ts';
import type { WorkshopState } from '../model/records.ts';
import { adding, changing, type Decision, define, removing, together } from './define.ts';

/** A qualification framework is its questions; it is added, renamed and removed as a whole. */
export const frameworkCommands = {
  /** Its questions, and the fields of their answers that are not there yet, in one step. */
  'framework.add': define(
    'framework.add',
    { fields: z.array(field).max(50), questions: z.array(question).min(1).max(50) },
    (state, command) =>
      together(
        ...command.fields.map((record) => adding(state, 'field', record)),
        ...command.questions.map((record) => adding(state, 'question', record)),
      ),
  ),
  'framework.rename': define(
    'framework.rename',
    { modelId, framework: line.min(1), to: line.min(1) },
    (state, command): Decision => {
      const own = questionsOf(state, command.modelId, command.framework);
      if (own.length === 0) return refused({ kind: 'notFound', ref: { kind: 'model', id: command.modelId } });
      return together(...own.map(({ id }) => changing(state, 'question', id, { framework: command.to })));
    },
  ),
  /** The facts stay: data may hold them. What still asks one of the questions refuses. */
  'framework.remove': define('framework.remove', { modelId, framework: line.min(1) }, (state, command): Decision => {
    const own = questionsOf(state, command.modelId, command.framework);
    if (own.length === 0) return refused({ kind: 'notFound', ref: { kind: 'model', id: command.modelId } });
    return together(...own.map(({ id }) => removing(state, 'question', id)));
  }),
} as const;

function questionsOf(state: WorkshopState, model: string, framework: string) {
  return Object.values(state.question).filter((each) => each.modelId === model && each.framework === framework);
}
