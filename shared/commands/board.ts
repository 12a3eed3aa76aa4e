import { noteId } from '../model/ids.ts';
import { note } from '../model/note.ts';
import { commentCommands } from './comments.ts';
import { adding, changing, define } from './define.ts';
import { addCommand, changeCommand, removeCommand } from './record-commands.ts';

/** What stands on the canvas beside the model: notes and questions, frames, comments. None of it changes a result. */
export const boardCommands = {
  /** Who wrote it and when is the pen's and the clock's to say. */
  'note.add': define(
    'note.add',
    { record: note.omit({ side: true, at: true }) },
    (state, { record }, { actor, time }) => adding(state, 'note', { ...record, side: actor.side, at: time }),
  ),
  /** A question that becomes a note has no answer any more. */
  'note.change': define(
    'note.change',
    {
      id: noteId,
      set: note.pick({ kind: true, words: true, answer: true, x: true, y: true, width: true, height: true }).partial(),
    },
    (state, { id, set }) =>
      changing(state, 'note', id, { ...set, ...(set.kind === 'note' && { answer: null }) } as never),
  ),
  'note.remove': removeCommand('note'),
  'frame.add': addCommand('frame'),
  'frame.change': changeCommand('frame'),
  'frame.remove': removeCommand('frame'),
  ...commentCommands,
} as const;
