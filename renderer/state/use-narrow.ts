import { useSyncExternalStore } from 'react';

/** Below this the inspector takes no room of its own. */
export const useNarrow = whether('(max-width: 1365px)');

/** Below this, as in a small window with large text, the title bar keeps only what is used all the time. */
export const useTight = whether('(max-width: 1000px)');

/** Below this nothing but names and marks fits into the title bar. */
export const useTiny = whether('(max-width: 800px)');

function whether(medium: string): () => boolean {
  // Asked once: making a query costs more than all that is read from it.
  let query: MediaQueryList | null = null;
  const asked = () => {
    query ??= window.matchMedia(medium);
    return query;
  };
  const changes = (changed: () => void) => {
    asked().addEventListener('change', changed);
    return () => asked().removeEventListener('change', changed);
  };
  const isSo = () => asked().matches;
  return () => useSyncExternalStore(changes, isSo);
}
