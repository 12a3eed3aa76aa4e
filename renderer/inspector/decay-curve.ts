import { fadedPoints } from '#shared/engine/points/decay.ts';
import type { ActivityRule, Decay } from '#shared/model/rule.ts';

export type CurvePoint = { readonly age: number; readonly points: number };

/**
 * The points of one activity by its age in days, up to where nothing more happens: P5's formulas, and nothing
 * from the window's last day on (A3: "within N days" means age < N). Points are hundredths.
 */
export function curvePoints(rule: Pick<ActivityRule, 'points' | 'withinDays' | 'decay'>): {
  readonly points: readonly CurvePoint[];
  readonly days: number;
} {
  const days = Math.max(7, rule.withinDays === null ? reach(rule.decay) : Math.ceil(rule.withinDays * 1.15));
  const step = Math.max(1, Math.floor(days / 120));
  const points: CurvePoint[] = [];
  const inside = (age: number) => rule.withinDays === null || age < rule.withinDays;
  for (let age = 0; age <= days; age += step) {
    const now = inside(age) ? fadedPoints(rule.points, rule.decay, age) : 0;
    const before = points.at(-1);
    // A drop is drawn upright, not as a slope.
    if (before !== undefined && now === 0 && before.points !== 0) points.push({ age, points: before.points });
    points.push({ age, points: now });
  }
  return { points, days };
}

function reach(decay: Decay): number {
  switch (decay.kind) {
    case 'none':
      return 90;
    case 'halfLife':
      return decay.days * 4;
    case 'linear':
    case 'step':
      return Math.ceil(decay.days * 1.4);
  }
}
