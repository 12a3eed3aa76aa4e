import type { ActivityRule, BandedRule, Decay, Rule } from '#shared/model/rule.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';
import { readYesNo } from '#shared/values/read-yes-no.ts';
import { judge, type Known } from './judge.ts';
import { activitiesOf, fact, type View } from './view.ts';

/** P1: x in points, the answer in hundredths. */
export function rounded(x: number): number {
  const size = Math.floor(Math.abs(x) * 100 + 0.5 + 1e-9);
  return x < 0 ? 0 - size : size;
}

/** P5. */
function left(decay: Decay, age: number): number {
  if (decay.kind === 'none') return 1;
  if (decay.kind === 'halfLife') return 0.5 ** (age / decay.days);
  if (decay.kind === 'linear') return Math.max(0, 1 - age / decay.days);
  return age < decay.days ? 1 : decay.fraction;
}

/** P2–P5: what one rule gives, in hundredths. */
export function rulePoints(view: View, known: Known, rule: Rule): number {
  if (rule.kind === 'condition') return judge(view, known, rule.condition) === 'yes' ? rule.points : 0;
  if (rule.kind === 'banded') return bandPoints(view, rule);
  return activityPoints(view, rule).reduce((sum, points) => sum + points, 0);
}

function bandPoints(view: View, rule: BandedRule): number {
  const value = fact(view, rule.field);
  for (const band of rule.bands) {
    if (band.kind === 'unknown') {
      if (value === null) return band.points;
    } else if (value === null) {
    } else if (band.kind === 'range') {
      const number = value as number;
      if ((band.from ?? -Infinity) <= number && number <= (band.to ?? Infinity)) return band.points;
    } else {
      const held = band.values.some((wanted) => {
        if (typeof value === 'boolean') return readYesNo(wanted) === value;
        return typeof value === 'string'
          ? normaliseText(wanted) === value
          : (value as string[]).includes(normaliseText(wanted));
      });
      if (held) return band.points;
    }
  }
  return 0;
}

/** P4: the points of each activity that counts, most recent first. */
function activityPoints(view: View, rule: ActivityRule): number[] {
  let counting = activitiesOf(view, rule.types, rule.asset);
  if (rule.withinDays !== null) {
    const window = rule.withinDays;
    counting = counting.filter(({ age }) => age < window);
  }
  if (rule.oncePer !== null) {
    const taken = new Set<string>();
    counting = counting.filter(({ asset, day }) => {
      const text = normaliseText(asset);
      if (rule.oncePer === 'asset' && text === '') return true;
      const key = rule.oncePer === 'day' ? String(day) : text;
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    });
  }
  if (rule.maxTimes !== null) counting = counting.slice(0, rule.maxTimes);
  return counting.map(({ age }) => rounded((rule.points / 100) * left(rule.decay, age)));
}

type Limits = { readonly cap: number | null; readonly floor: number | null };

/** P6. */
function limited(sum: number, { cap, floor }: Limits): number {
  let result = sum;
  if (cap !== null) result = Math.min(result, cap);
  if (floor !== null) result = Math.max(result, floor);
  return result;
}

/** P6: the totals, and what each rule gave by its id. */
export function totalPoints(view: View, known: Known) {
  const given: Record<string, number> = {};
  const total = (name: 'fit' | 'engagement'): number => {
    let sum = 0;
    for (const group of view.model.groups.filter(({ dimension }) => dimension === name)) {
      let own = 0;
      for (const rule of view.model.rules.filter(({ groupId }) => groupId === group.id)) {
        const points = rulePoints(view, known, rule);
        given[rule.id] = points;
        own += points;
      }
      sum += limited(own, group);
    }
    return limited(sum, view.model[name]);
  };
  return { fit: total('fit'), engagement: total('engagement'), given };
}

/** G1. */
export function gradeOf(view: View, totals: { readonly fit: number; readonly engagement: number }): string {
  const step = (total: number, thresholds: readonly number[]): number => {
    let place = 0;
    while (place < thresholds.length && total < (thresholds[place] as number)) place++;
    return place;
  };
  const letter = 'ABCDEF'[step(totals.fit, view.model.fit.thresholds)];
  return `${letter}${step(totals.engagement, view.model.engagement.thresholds) + 1}`;
}
