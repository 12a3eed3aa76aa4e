import { useEffect } from 'react';
import { isPaging } from '../canvas/notes/pages.ts';
import { setView, useView } from '../state/view-store.ts';
import type { Action } from './action.ts';
import { allActions } from './all-actions.ts';
import { arePressed } from './keys.ts';
import { isOnCanvas, isOver, isWriting } from './where.ts';

/**
 * The keys of all actions, and Escape out of presenting. A key that is heard here is not given to the native menu,
 * even where nothing can be done: Ctrl D must not do something else on some days.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.key === 'Escape' && useView.getState().presenting) {
        // Escape out of what lies over the window leaves the audience where it is.
        if (!isOver(event.target)) setView({ presenting: false });
        return;
      }
      const action = allActions.find((each) => isMeant(each, event));
      if (action === undefined) return;
      event.preventDefault();
      if (isWriting(event.target)) action.whileWriting?.();
      else if (action.isEnabled()) action.run();
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, []);
}

function isMeant(action: Action, event: KeyboardEvent): boolean {
  if (!(action.keys ?? []).some((keys) => arePressed(keys, event))) return false;
  if (isWriting(event.target)) return action.whileWriting !== undefined;
  if (action.heardIn === 'pages') return isPaging();
  return action.heardIn !== 'canvas' || isOnCanvas(event.target);
}
