import { describe, expect, it } from 'vitest';
import { type Point, strokePath } from '#renderer/screens/agree/stroke-path.ts';
import { signature } from '#shared/model/signature.ts';

const fits = (path: string) => signature.shape.stroke.safeParse(path).success;

describe('a drawn signature', () => {
  it('is moves and lines inside its box, to a tenth', () => {
    expect(
      strokePath([
        [
          [1.234, 2],
          [400, -5],
        ],
        [[7, 8]],
      ]),
    ).toBe('M1.2 2L300 0M7 8L7 8');
  });

  it('is empty when nothing was drawn', () => {
    expect(strokePath([])).toBe('');
    expect(strokePath([[]])).toBe('');
  });

  it('fits its record however long somebody draws, and keeps where strokes begin and end', () => {
    const long = Array.from({ length: 9000 }, (_, i): Point => [i % 300, (i * 7) % 100]);
    const path = strokePath([long]);
    expect(fits(path)).toBe(true);
    expect(path.startsWith('M0 0')).toBe(true);
    expect(path.endsWith('L299 93')).toBe(true);
  });

  it('fits its record even when it is thousands of dots', () => {
    const dots = Array.from({ length: 5000 }, (_, i): Point[] => [[i % 300, i % 100]]);
    expect(fits(strokePath(dots))).toBe(true);
  });
});
