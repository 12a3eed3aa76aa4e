import { startTransition, useEffect, useState } from 'react';
import { afterNextFrame } from './after-next-frame.ts';

type Store<State> = { readonly getState: () => State; readonly subscribe: (reader: () => void) => () => void };

/**
 * What a store says, drawn when there is time for it: what is being edited, and the strip, come first, in a frame of
 * their own that is on screen before this is begun. Unlike a deferred value it costs nothing before that, not even a
 * look. `select` must stay the same function.
 */
export function useLater<State, Value>(store: Store<State>, select: (state: State) => Value): Value {
  const [value, setValue] = useState(() => select(store.getState()));
  useEffect(() => {
    const follow = () => {
      const now = select(store.getState());
      startTransition(() => setValue(() => now));
    };
    const later = afterNextFrame(follow);
    follow();
    const leave = store.subscribe(later.ask);
    return () => {
      leave();
      later.cancel();
    };
  }, [store, select]);
  return value;
}
