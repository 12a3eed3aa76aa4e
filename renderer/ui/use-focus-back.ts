import { useEffect, useState } from 'react';

/**
 * For what takes the focus while it is there: when it goes, and the focus would be nowhere, it returns to where it
 * was, or to the part that has taken that part's place.
 */
export function useFocusBack(): void {
  // Taken at the first drawing, before anything in here is focused.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const now = document.activeElement;
        if (now === null || now === document.body) placeOf(before)?.focus({ preventScroll: true });
      }, 20);
    },
    [before],
  );
}

function placeOf(element: Element | null): HTMLElement | null {
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  if (element.isConnected) return element;
  const name = element.getAttribute('data-testid');
  return name === null ? null : document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(name)}"]`);
}
