/**
 * Shift that is pressed in a field is the field's: a capital letter, a larger step, a selection. React Flow hears it
 * wherever it is pressed and draws the whole canvas for it, twice. So it hears of it only when the pointer comes to the
 * canvas with Shift still held: then it picks more cards, or the area around them. @returns what ends this
 */
export function keepShiftInFields(): () => void {
  let kept = false;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || !isField(event.target)) return;
    kept = true;
    // Everybody within the page has heard it; React Flow listens at the window.
    event.stopPropagation();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Shift') kept = false;
  };
  const onPointer = (event: PointerEvent) => {
    if (!kept || !isOnCanvas(event.target)) return;
    kept = false;
    if (event.shiftKey) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', shiftKey: true }));
  };
  document.addEventListener('keydown', onKeyDown);
  window.addEventListener('keyup', onKeyUp);
  window.addEventListener('pointermove', onPointer, { capture: true });
  window.addEventListener('pointerdown', onPointer, { capture: true });
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keyup', onKeyUp);
    window.removeEventListener('pointermove', onPointer, { capture: true });
    window.removeEventListener('pointerdown', onPointer, { capture: true });
  };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}

function isOnCanvas(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.react-flow') !== null;
}
