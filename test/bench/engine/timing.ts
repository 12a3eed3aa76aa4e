/** How long work takes, in milliseconds, and what it comes to. */
export function timed<T>(work: () => T): [number, T] {
  const begun = performance.now();
  const result = work();
  return [performance.now() - begun, result];
}

export async function timedAsync<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now();
  const result = await work();
  return [performance.now() - begun, result];
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] as number;
}

export function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
