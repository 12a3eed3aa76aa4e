import { normaliseText } from './normalise-text.ts';

/** The markers of a field in the form that `isUnknown` compares with. */
export function missingMarkers(markers: readonly string[]): ReadonlySet<string> {
  return new Set(markers.map(normaliseText));
}

/** Whether a cell says nothing (V2): empty, only white space, or a marker by V3. `markers` is from `missingMarkers`. */
export function isUnknown(raw: string, markers: ReadonlySet<string>): boolean {
  const text = normaliseText(raw);
  return text === '' || markers.has(text);
}
