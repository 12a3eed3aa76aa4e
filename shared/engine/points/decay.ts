import { assertNever } from '../../lib/assert-never.ts';
import { toHundredths } from '../../lib/hundredths.ts';
import type { ActivityRule, Decay } from '../../model/rule.ts';

/** What is left of an activity's points at an age in whole days, as a share (P5). */
export function decayAt(decay: Decay, age: number): number {
  switch (decay.kind) {
    case 'none':
      return 1;
    case 'halfLife':
      return 0.5 ** (age / decay.days);
    case 'linear':
      return Math.max(0, 1 - age / decay.days);
    case 'step':
      return age < decay.days ? 1 : decay.fraction;
    default:
      return assertNever(decay);
  }
}

/** The hundredths one activity gives at an age: rounded by P1 before it is added. */
export function fadedPoints(points: number, decay: Decay, age: number): number {
  return decay.kind === 'none' ? points : toHundredths((points / 100) * decayAt(decay, age));
}

/** `fadedPoints` with the first ages worked out beforehand. */
export function fader({ points, decay }: ActivityRule): (age: number) => number {
  if (decay.kind === 'none') return () => points;
  const table = Int32Array.from({ length: tabled }, (_, age) => fadedPoints(points, decay, age));
  return (age) => (age < tabled ? (table[age] as number) : fadedPoints(points, decay, age));
}

const tabled = 1500;
