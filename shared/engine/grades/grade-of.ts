/** Place of a total among descending thresholds, 0 the best; exactly on one takes the better place (G1). */
export function placeOf(total: number, thresholds: readonly number[]): number {
  const place = thresholds.findIndex((at) => total >= at);
  return place === -1 ? thresholds.length : place;
}

/** Index of each lead's grade in `gradesOf`: fit letter by fit letter, engagement numbers within. */
export function gradeIndexes(
  fit: Float64Array,
  engagement: Float64Array,
  fitThresholds: readonly number[],
  engagementThresholds: readonly number[],
): Uint8Array {
  const width = engagementThresholds.length + 1;
  const indexes = new Uint8Array(fit.length);
  for (let row = 0; row < indexes.length; row++) {
    const letter = placeOf(fit[row] as number, fitThresholds);
    indexes[row] = letter * width + placeOf(engagement[row] as number, engagementThresholds);
  }
  return indexes;
}
