import type { MouseEvent as ReactMouseEvent } from 'react';
import { writeIn } from '../notes/under-hand.ts';

/** How far, in pixels, a hand moves between the two clicks of a double one. */
const near = 6;

/**
 * Called at a click on a name. A second one that belongs to it opens the name for writing, whatever lies under the
 * pointer by then: in a small window the inspector that the first click opened comes to lie over the card.
 */
export function awaitSecond(node: string, first: ReactMouseEvent): void {
  if (first.detail !== 1 || first.shiftKey) return;
  const heard = (event: MouseEvent) => {
    window.removeEventListener('click', heard, true);
    const apart = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY);
    if (event.detail !== 2 || apart > near) return;
    event.preventDefault();
    event.stopPropagation();
    writeIn(node);
  };
  window.addEventListener('click', heard, true);
}
