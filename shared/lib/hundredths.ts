/**
 * Points are whole hundredths everywhere, so that sums are exact in any order (P1).
 * Rounding, from P1: sign(x) · floor(|x| · 100 + 0.5 + 1e-9), `x` in points, the result in hundredths.
 */
export function toHundredths(points: number): number {
  const rounded = Math.floor(Math.abs(points) * 100 + 0.5 + 1e-9);
  return rounded === 0 ? 0 : Math.sign(points) * rounded;
}

/** Hundredths as points, for display and for documents: 1250 → 12.5. */
export function toPoints(hundredths: number): number {
  return hundredths / 100;
}
