import { startTransition, useEffect, useState } from 'react';

type Store<State> = { readonly getState: () => State; readonly subscribe: (reader: () => void) => () => void };

/**
 * What a store says, drawn when there is time for it: what is being edited, and the strip, come first. Unlike a deferred
 * value it costs nothing before that, not even a look. `select` must stay the same function.
 */
export function useLater<State, Value>(store: Store<State>, select: (state: State) => Value): Value {
  const [value, setValue] = useState(() => select(store.getState()));
  useEffect(() => {
    const follow = () => {
      const now = select(store.getState());
      startTransition(() => setValue(() => now));
    };
    follow();
    return store.subscribe(follow);
  }, [store, select]);
  return value;
}
