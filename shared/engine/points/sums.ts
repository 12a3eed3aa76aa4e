/** Points of all leads in hundredths, added exactly: 32-bit numbers wherever no lead can come near their limit. */
export type Sums = Int32Array | Float64Array;

/** A difference of two sums within ±this keeps its sign in 32 bits. */
const mostSmall = 2 ** 30;

export function newSums(rows: number, most: number): Sums {
  return isSmall(most) ? new Int32Array(rows) : new Float64Array(rows);
}

/** What one rule gives every lead: in 16 bits where they are enough, because there are as many such columns as rules. */
export type Given = Int16Array | Sums;

export function newGiven(rows: number, most: number): Given {
  return isNarrow(most) ? new Int16Array(rows) : newSums(rows, most);
}

/** Whether 16 bits hold sums of which none is more, whatever the sign. */
export function isNarrow(most: number): boolean {
  return most < 2 ** 15;
}

/** Whether 32 bits hold sums of which none is more, whatever the sign. */
export function isSmall(most: number): boolean {
  return most < mostSmall;
}

export type Limits = { readonly cap: number | null; readonly floor: number | null };

/** Limits of 32-bit sums; what is not limited is limited where no sum comes. */
export function smallLimits({ cap, floor }: Limits): { readonly cap: number; readonly floor: number } {
  return { cap: cap ?? mostSmall - 1, floor: floor ?? 1 - mostSmall };
}
