import { useCallback, useSyncExternalStore } from 'react';

export type KeyedStore<Value> = {
  readonly all: () => ReadonlyMap<string, Value>;
  /** Puts these values in place of all that were there. */
  readonly set: (values: ReadonlyMap<string, Value>) => void;
  /** The value of one key, or what stands for it; drawn anew when it is another. */
  readonly useValue: <Otherwise = undefined>(key: string, otherwise?: () => Otherwise) => Value | Otherwise;
  /** Every change of any key. */
  readonly subscribe: (reader: () => void) => () => void;
  /** Keys that somebody reads. */
  readonly keysRead: () => readonly string[];
};

/**
 * Values by key, for hundreds of readers of one key each: a change calls those whose value is another, and nobody else.
 * What moves in every frame is kept here, so that a frame costs what moves and not what stands around it.
 */
export function keyedStore<Value>(): KeyedStore<Value> {
  let values: ReadonlyMap<string, Value> = new Map();
  const readers = new Map<string, Set<() => void>>();
  const readersOfAll = new Set<() => void>();
  const read = (key: string, reader: () => void) => {
    const own = readers.get(key) ?? new Set();
    readers.set(key, own.add(reader));
    return () => {
      own.delete(reader);
      if (own.size === 0) readers.delete(key);
    };
  };
  const call = (key: string) => {
    for (const reader of readers.get(key) ?? []) reader();
  };
  return {
    all: () => values,
    set: (next) => {
      const before = values;
      if (before.size === 0 && next.size === 0) return;
      values = next;
      for (const [key, value] of before) if (next.get(key) !== value) call(key);
      for (const key of next.keys()) if (!before.has(key)) call(key);
      for (const reader of readersOfAll) reader();
    },
    useValue: <Otherwise>(key: string, otherwise?: () => Otherwise) =>
      useSyncExternalStore(
        useCallback((reader) => read(key, reader), [key]),
        () => values.get(key) ?? (otherwise?.() as Otherwise),
      ),
    subscribe: (reader) => {
      readersOfAll.add(reader);
      return () => {
        readersOfAll.delete(reader);
      };
    },
    keysRead: () => [...readers.keys()],
  };
}
