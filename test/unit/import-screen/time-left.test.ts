import { describe, expect, it } from 'vitest';
import { timeLeft } from '#renderer/screens/import/time-left.ts';

const at = (rows: number, share: number, rate: number) => timeLeft({ doing: 'storing', rows, share, rate });

describe('the time that an import still takes', () => {
  it('follows from the rows that are left and the rows a second', () => {
    expect(at(50_000, 0.5, 1000)).toEqual({ unit: 'seconds', amount: 50 });
    expect(at(100_000, 0.1, 5000)).toEqual({ unit: 'minutes', amount: 3 });
    expect(at(9000, 0.99, 9000)).toEqual({ unit: 'moment', amount: 0 });
  });

  it('is not said while nobody can tell', () => {
    expect(at(0, 0, 0)).toBeNull();
    expect(at(100, 0, 50)).toBeNull();
  });
});
