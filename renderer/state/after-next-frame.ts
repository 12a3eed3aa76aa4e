/** Longest wait for a frame, in milliseconds: a window that is out of sight draws none. */
const patience = 100;

/**
 * Does something once the frame that is due has been handed over to be shown. Asked again before that, it is done
 * once; asked again meanwhile, it does not begin to wait anew, so that a drag never holds it up.
 */
export function afterNextFrame(act: () => void): { readonly ask: () => void; readonly cancel: () => void } {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    timer = undefined;
  };
  const now = () => {
    cancel();
    act();
  };
  return {
    cancel,
    ask: () => {
      if (timer !== undefined) return;
      timer = setTimeout(now, patience);
      frame = requestAnimationFrame(() => {
        clearTimeout(timer);
        // A frame's callbacks run before it is drawn, a timer's after.
        timer = setTimeout(now);
      });
    },
  };
}
