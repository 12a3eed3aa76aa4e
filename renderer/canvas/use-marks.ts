import { useStore } from '@xyflow/react';

/** Smaller than this no letter and no icon of a card can be made out: it is a filled mark. */
const legible = 0.13;

/** Whether the canvas is looked at from so far that cards are marks. */
export function useMarks(): boolean {
  return useStore((store) => store.transform[2] < legible);
}
