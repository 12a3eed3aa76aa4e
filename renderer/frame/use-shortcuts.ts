import { useEffect } from 'react';
import { carryOutMenu } from '../state/menu-actions.ts';
import { setView, useView } from '../state/view-store.ts';

const withControl: Readonly<Record<string, () => void>> = {
  z: () => carryOutMenu({ kind: 'undo' }),
  'shift+z': () => carryOutMenu({ kind: 'redo' }),
  y: () => carryOutMenu({ kind: 'redo' }),
  n: () => carryOutMenu({ kind: 'new' }),
  o: () => carryOutMenu({ kind: 'open', path: null }),
  i: () => carryOutMenu({ kind: 'import' }),
  e: () => carryOutMenu({ kind: 'export' }),
  h: () => carryOutMenu({ kind: 'history' }),
};

/**
 * The keys of the native menu, heard in the page too, so that they work where the menu is hidden. A key that is
 * handled here is not given to the menu. While a text is being written, undo and redo are the text's own.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && useView.getState().presenting && !event.defaultPrevented) {
        setView({ presenting: false });
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = `${event.shiftKey ? 'shift+' : ''}${letterOf(event)}`;
      const action = withControl[key];
      if (action === undefined) return;
      event.preventDefault();
      if (isText(event.target) && textKeys.has(key)) document.execCommand(key === 'z' ? 'undo' : 'redo');
      else action();
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, []);
}

const textKeys = new Set(['z', 'shift+z', 'y']);

/** By the key's place, so that Ctrl Z is the same key under an Arabic layout. */
function letterOf(event: KeyboardEvent): string {
  return event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
