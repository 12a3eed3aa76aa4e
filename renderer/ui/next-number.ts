/**
 * The number that says itself after this one, for the keyboard: those of what has the focus come first, then the others
 * of what is open, a dialog or the window, in the order of the page, round and round.
 */
export function nextNumber(shown: HTMLElement | null): HTMLElement | undefined {
  const at = document.activeElement ?? document.body;
  const open = at.closest('[role="dialog"]') ?? document.body;
  const all = [...open.querySelectorAll<HTMLElement>('[data-meaning]')].filter(isAtHand);
  const near = all.filter((each) => at !== document.body && at.contains(each));
  const inTurn = [...near, ...all.filter((each) => !near.includes(each))];
  return inTurn[(shown === null ? -1 : inTurn.indexOf(shown)) + 1] ?? inTurn[0];
}

/** In sight, or where it can be scrolled to: not on a part of the canvas that lies outside the window. */
function isAtHand(number: HTMLElement): boolean {
  if (!number.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const pane = number.closest('.react-flow__viewport')?.closest('.react-flow');
  if (pane === null || pane === undefined) return true;
  const [own, around] = [number.getBoundingClientRect(), pane.getBoundingClientRect()];
  return own.right > around.left && own.left < around.right && own.bottom > around.top && own.top < around.bottom;
}
