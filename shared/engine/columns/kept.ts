/**
 * Results kept under the canonical form of what they depend on. Holds the last used, about `mostBytes` of them; asking
 * for one again makes it recent, so an edit recomputes only what has a new key.
 */
export type Kept = {
  readonly get: <Value>(key: string, make: () => Value) => Value;
  readonly clear: () => void;
};

type Held = { readonly value: unknown; readonly bytes: number };

export function keep(mostBytes: number): Kept {
  const byKey = new Map<string, Held>();
  let bytes = 0;
  return {
    get<Value>(key: string, make: () => Value): Value {
      const before = byKey.get(key);
      if (before !== undefined) {
        byKey.delete(key);
        byKey.set(key, before);
        return before.value as Value;
      }
      const value = make();
      const held = { value, bytes: bytesOf(value) };
      byKey.set(key, held);
      bytes += held.bytes;
      for (const [oldest, { bytes: freed }] of byKey) {
        if (bytes <= mostBytes || oldest === key) break;
        byKey.delete(oldest);
        bytes -= freed;
      }
      return value;
    },
    clear() {
      byKey.clear();
      bytes = 0;
    },
  };
}

/** What an entry takes beside its columns. */
const entryBytes = 400;

/** The typed arrays within a result, at most three objects deep; what two results share counts for both. */
function bytesOf(value: unknown, depth = 0): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null || depth > 3) return depth === 0 ? entryBytes : 0;
  if (Array.isArray(value) && typeof value[0] !== 'object') return depth === 0 ? entryBytes : 0;
  let bytes = depth === 0 ? entryBytes : 0;
  for (const part of Object.values(value)) bytes += bytesOf(part, depth + 1);
  return bytes;
}
