import { describe, expect, it } from 'vitest';
import { curvePoints } from '#renderer/inspector/decay-curve.ts';
import { decayAt } from '#shared/engine/points/decay.ts';

describe('the drawn decay curve', () => {
  it('P5 halves after each half-life, runs straight to nothing, and steps down', () => {
    expect(decayAt({ kind: 'halfLife', days: 30 }, 60)).toBe(0.25);
    expect(decayAt({ kind: 'linear', days: 10 }, 5)).toBe(0.5);
    expect(decayAt({ kind: 'linear', days: 10 }, 11)).toBe(0);
    expect(decayAt({ kind: 'step', days: 7, fraction: 0.2 }, 6)).toBe(1);
    expect(decayAt({ kind: 'step', days: 7, fraction: 0.2 }, 7)).toBe(0.2);
    expect(decayAt({ kind: 'none' }, 999)).toBe(1);
  });

  it('A3 gives nothing from the day on which the window closes', () => {
    const { points, days } = curvePoints({ points: 2500, withinDays: 90, decay: { kind: 'halfLife', days: 30 } });
    expect(points.filter((p) => p.age === 89).map((p) => p.points)).toEqual([320]);
    expect(points.filter((p) => p.age === 90).at(-1)?.points).toBe(0);
    expect(days).toBeGreaterThan(90);
  });

  it('P1 shows whole hundredths only', () => {
    const { points } = curvePoints({ points: 1000, withinDays: null, decay: { kind: 'halfLife', days: 7 } });
    expect(points.every((p) => Number.isInteger(p.points))).toBe(true);
  });
});
