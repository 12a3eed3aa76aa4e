/**
 * A text under which a result is kept: of two values with the same text none can change what the other would give. Records
 * come parsed, their members in the order of their schema, so the same value has the same text too.
 */
export function keyOf(value: unknown): string {
  return JSON.stringify(value);
}
