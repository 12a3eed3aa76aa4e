/**
 * Whether a JSON value is nested deeper than `limit`. Walks without recursion, so that a hostile value
 * is refused in words instead of exhausting the stack of a parser that recurses.
 */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let layer: unknown[] = [value];
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > limit) return true;
    const next: unknown[] = [];
    for (const item of layer) {
      if (typeof item !== 'object' || item === null) continue;
      for (const part of Object.values(item)) next.push(part);
    }
    layer = next;
  }
  return false;
}

/** Deeper than any model that people write: conditions of 60 levels with everything around them. */
export const deepestModel = 200;
