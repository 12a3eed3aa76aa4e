import { combine } from '../kernels/combine-planes.ts';
import { isEveryone, isNobody } from './every-plane.ts';

/** Planes of single bits, word by word: what both have, what either has, what the first has and the second has not. */
export type PlaneOperations = {
  readonly both: (a: Uint32Array, b: Uint32Array) => Uint32Array;
  readonly either: (a: Uint32Array, b: Uint32Array) => Uint32Array;
  readonly without: (a: Uint32Array, b: Uint32Array) => Uint32Array;
};

/** Operations whose planes last until all of them are given back at once, to be written over. */
export type PlaneRoom = PlaneOperations & {
  readonly plane: (words: number) => Uint32Array;
  readonly giveBack: () => void;
};

/** Each plane new, and nobody else's. */
export const newPlanes = operationsOn((words) => new Uint32Array(words));
export const { both, either, without } = newPlanes;

/**
 * Room for what one score makes and the next writes over: hundreds of planes an edit would be the garbage collector's
 * work otherwise. A plane is a new object each time, so that nothing kept under its serial number is taken for another's.
 */
export function planeRoom(): PlaneRoom {
  const buffers: ArrayBuffer[] = [];
  let taken = 0;
  const plane = (words: number): Uint32Array => {
    let buffer = buffers[taken];
    if (buffer === undefined || buffer.byteLength !== words * 4) {
      buffer = new ArrayBuffer(words * 4);
      buffers[taken] = buffer;
    }
    taken += 1;
    return new Uint32Array(buffer);
  };
  return {
    ...operationsOn(plane),
    plane,
    giveBack: () => {
      taken = 0;
    },
  };
}

/** What is everybody's or nobody's costs nothing: the other plane, or it, comes out. */
function operationsOn(plane: (words: number) => Uint32Array): PlaneOperations {
  return {
    both: (a, b) => {
      if (isEveryone(a) || isNobody(b)) return b;
      return isEveryone(b) || isNobody(a) ? a : combine('meet', a, b, plane(a.length));
    },
    either: (a, b) => {
      if (isEveryone(a) || isNobody(b)) return a;
      return isEveryone(b) || isNobody(a) ? b : combine('join', a, b, plane(a.length));
    },
    without: (a, b) => (isNobody(a) || isNobody(b) ? a : combine('without', a, b, plane(a.length))),
  };
}
