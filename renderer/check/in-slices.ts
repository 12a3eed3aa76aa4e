/** Milliseconds of work at a stretch: half a frame, so that what is dragged or typed meanwhile keeps its own half. */
const stretch = 8;

/** What slices need of the world: a clock in milliseconds, and a breath in which everything else goes first. */
export type Breath = { readonly now: () => number; readonly pause: () => Promise<void> };

/**
 * Does work that can be put down to its end, a stretch at a time. Null when `goesOn` says after a breath that nobody
 * waits for it any more: it is then given up where it stands.
 */
export async function inSlices<Value>(
  work: Generator<unknown, Value>,
  goesOn: () => boolean,
  { now, pause }: Breath = idle,
): Promise<Value | null> {
  for (;;) {
    const begun = now();
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (now() - begun < stretch);
    await pause();
    if (!goesOn()) return null;
  }
}

/** Longer than this a busy window does not keep the checker waiting for its next stretch. */
const patience = 250;

const idle: Breath = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: patience })),
};
