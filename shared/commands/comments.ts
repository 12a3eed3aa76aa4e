import { refused } from '../lib/result.ts';
import { comment } from '../model/comment.ts';
import { commentId } from '../model/ids.ts';
import type { Change, RecordKind, WorkshopState } from '../model/records.ts';
import { adding, changing, define } from './define.ts';
import { removeCommand } from './record-commands.ts';

/** What the teams say about things on the canvas. Whose it is and when is the pen's and the clock's to say. */
export const commentCommands = {
  'comment.add': define(
    'comment.add',
    { record: comment.omit({ side: true, at: true, resolved: true }) },
    (state, { record }, { actor, time }) => {
      const kind = record.on.kind as RecordKind;
      if (!isThere(state, record.on.kind, record.on.id)) {
        return refused({ kind: 'notFound', ref: { kind, id: record.on.id } });
      }
      return adding(state, 'comment', { ...record, side: actor.side, at: time, resolved: false });
    },
  ),
  'comment.change': define(
    'comment.change',
    { id: commentId, set: comment.pick({ words: true, resolved: true }).partial() },
    (state, command) => changing(state, 'comment', command.id, command.set as never),
  ),
  'comment.remove': removeCommand('comment'),
} as const;

/** The changes, and with each record that they remove the comments on it. */
export function withTheirComments(state: WorkshopState, changes: readonly Change[]): readonly Change[] {
  const gone = changes.filter(({ after }) => after === null);
  if (gone.length === 0) return changes;
  const orphans = Object.values(state.comment).filter(
    ({ id, on }) =>
      gone.some((change) => change.kind === on.kind && change.id === on.id) &&
      !changes.some((change) => change.kind === 'comment' && change.id === id),
  );
  return [...changes, ...orphans.map((before): Change => ({ kind: 'comment', id: before.id, before, after: null }))];
}

/** The matrix and the stages without a gate are no records and always there. */
function isThere(state: WorkshopState, kind: string, id: string): boolean {
  if (kind === 'matrix') return state.model[id] !== undefined;
  if (kind === 'stage') return true;
  return Object.hasOwn(state, kind) && state[kind as RecordKind][id] !== undefined;
}
