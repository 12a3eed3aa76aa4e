/**
 * Results kept under the canonical form of what they depend on. Holds the `most` last used; asking for one
 * again makes it recent, so an edit recomputes only what has a new key.
 */
export type Kept<Value> = { readonly get: (key: string, make: () => Value) => Value };

export function keep<Value>(most: number): Kept<Value> {
  const byKey = new Map<string, Value>();
  return {
    get(key, make) {
      const before = byKey.get(key);
      if (before !== undefined) {
        byKey.delete(key);
        byKey.set(key, before);
        return before;
      }
      const value = make();
      byKey.set(key, value);
      if (byKey.size > most) {
        const oldest = byKey.keys().next();
        if (!oldest.done) byKey.delete(oldest.value);
      }
      return value;
    },
  };
}
