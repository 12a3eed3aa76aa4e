import type { ImportProgress } from '#shared/bridge/import-contract.ts';

export type TimeLeft = { readonly unit: 'moment' | 'seconds' | 'minutes'; readonly amount: number };

/** About how long it still takes, from the share that is done and the rows a second; null while nobody can tell. */
export function timeLeft({ rows, share, rate }: ImportProgress): TimeLeft | null {
  if (share <= 0 || rate <= 0 || rows <= 0) return null;
  const seconds = (rows / share - rows) / rate;
  if (seconds < 2) return { unit: 'moment', amount: 0 };
  if (seconds < 90) return { unit: 'seconds', amount: Math.ceil(seconds / 5) * 5 };
  return { unit: 'minutes', amount: Math.round(seconds / 60) };
}
