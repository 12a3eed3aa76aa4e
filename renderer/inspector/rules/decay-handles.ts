import type { ActivityRule, Decay } from '#shared/model/rule.ts';

/** What can be dragged on the curve: how fast points fade, and the day from which nothing counts. */
export type CurveHandle = { readonly of: 'decay' | 'window'; readonly day: number };

export const furthestDay = 36_525;

export function handlesOf({ decay, withinDays }: Pick<ActivityRule, 'decay' | 'withinDays'>): readonly CurveHandle[] {
  return [
    ...(decay.kind === 'none' ? [] : [{ of: 'decay', day: decay.days } as const]),
    ...(withinDays === null ? [] : [{ of: 'window', day: withinDays } as const]),
  ];
}

/** What dragging a handle to a day sets; a day is a whole one from 1 on. */
export function setByHandle(
  { decay }: Pick<ActivityRule, 'decay'>,
  of: CurveHandle['of'],
  day: number,
): { readonly decay: Decay } | { readonly withinDays: number } {
  const days = Math.min(furthestDay, Math.max(1, Math.round(day)));
  if (of === 'window') return { withinDays: days };
  return { decay: decay.kind === 'none' ? decay : { ...decay, days } };
}
