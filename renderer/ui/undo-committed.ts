import type { KeyboardEvent } from 'react';
import { redo, undo } from '../state/execute.ts';

/**
 * While a text is being written, undo is the text's own. Once it is committed there is nothing left to take back in
 * it, and undo is the workshop's, as everywhere else. @returns whether the key was that
 */
export function undoCommitted(event: KeyboardEvent, isCommitted: boolean): boolean {
  if (!isCommitted || event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.altKey) return false;
  event.preventDefault();
  event.stopPropagation();
  void (event.shiftKey ? redo() : undo());
  return true;
}
