import { useSyncExternalStore } from 'react';

/** Below this the inspector takes no room of its own. */
const narrow = '(max-width: 1365px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(narrow);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(narrow).matches,
  );
}
