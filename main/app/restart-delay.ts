const aMinute = 60_000;

/**
 * How long to wait before a process that ended by itself is started again, and the deaths to remember; all in
 * milliseconds. At once as a rule; more than three deaths in a minute are no accident, and it waits ten seconds.
 */
export function restartDelay(
  deaths: readonly number[],
  now: number,
): { readonly wait: number; readonly deaths: readonly number[] } {
  const recent = [...deaths.filter((at) => now - at < aMinute), now];
  return { wait: recent.length > 3 ? 10_000 : 0, deaths: recent };
}
