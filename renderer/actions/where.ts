/** On the canvas, or nowhere while the canvas is in sight and no dialog lies over it. */
export function isOnCanvas(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target !== document.body) return target.closest('[data-testid="canvas"]') !== null;
  return (
    document.querySelector('[data-testid="canvas"]') !== null && document.querySelector('[role="dialog"]') === null
  );
}

/** In a field for text. */
export function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

/** In a dialog, a panel or a menu that lies over the window; it may be gone already by the time it is asked about. */
export function isOver(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
