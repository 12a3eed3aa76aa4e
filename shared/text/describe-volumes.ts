import type { Translate } from './translate.ts';

/** What is usual in a week or month, as the engine's volumes say it. */
type Typical = {
  /** Whole weeks or months behind it. */
  readonly of: number;
  readonly median: number;
  readonly middleHalf: { readonly low: number; readonly high: number } | null;
};

/** “38 a week, between 22 and 51 in the middle half of the last 52 whole weeks”; where that cannot be said, why not. */
export function describeTypical(t: Translate, by: 'week' | 'month', typical: Typical | null): string {
  if (typical === null) return t(`volumes.none.${by}`);
  const { of: count, median, middleHalf } = typical;
  if (middleHalf === null) return t(`volumes.few.${by}`, { count, median });
  return t(`volumes.typical.${by}`, { count, median, ...middleHalf });
}
