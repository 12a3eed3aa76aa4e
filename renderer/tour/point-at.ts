const longest = 6000;
const patience = 2000;

/** Rings a part of the window until something is pressed, once it is there: it may be on a screen that is just coming. */
export function pointAt(testId: string): void {
  const until = performance.now() + patience;
  const seek = () => {
    const part = document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testId)}"]`);
    if (part !== null) ring(part);
    else if (performance.now() < until) requestAnimationFrame(seek);
  };
  requestAnimationFrame(seek);
}

function ring(part: HTMLElement): void {
  // In the middle, so that what comes of pressing it is in sight as well.
  part.scrollIntoView({ block: 'center', inline: 'nearest' });
  part.dataset.pointed = '';
  const stop = () => {
    delete part.dataset.pointed;
    clearTimeout(timer);
    for (const name of ['pointerdown', 'keydown']) window.removeEventListener(name, stop, { capture: true });
  };
  const timer = setTimeout(stop, longest);
  for (const name of ['pointerdown', 'keydown']) window.addEventListener(name, stop, { capture: true });
}
