import { describe, expect, it } from 'vitest';
import {
  everyPart,
  moveTo,
  nested,
  nodeAt,
  shifted,
  takenOut,
  unwrapped,
  wrapped,
} from '#renderer/inspector/condition/move-node.ts';
import type { Condition, Node } from '#shared/model/condition.ts';

const fact = (field: string): Node => ({ op: 'fact', field, is: { test: 'isKnown' } }) as Node;
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(fact) as [Node, Node, Node, Node];
const all = (...of: Node[]): Node => ({ op: 'all', of });
const any = (...of: Node[]): Node => ({ op: 'any', of });
const none = (...of: Node[]): Node => ({ op: 'not', of: { op: 'any', of } });
const when = (root: Node): Condition => ({ version: 1, root });

describe('parts of a condition that are moved by hand', () => {
  it('a part goes up and down among its neighbours, and the focus goes with it', () => {
    expect(shifted(when(all(a, b, c)), [1], 1)).toEqual({ condition: when(all(a, c, b)), path: [2] });
    expect(shifted(when(all(a, b, c)), [1], -1)).toEqual({ condition: when(all(b, a, c)), path: [0] });
    expect(shifted(when(all(a, b)), [1], 1)).toBeNull();
    expect(shifted(when(a), [0], -1)).toBeNull();
  });

  it('past the end of its group it comes out beside it', () => {
    expect(shifted(when(all(a, any(b, c))), [1, 1], 1)).toEqual({ condition: when(all(a, any(b), c)), path: [2] });
    expect(shifted(when(all(a, any(b, c))), [1, 0], -1)).toEqual({ condition: when(all(a, b, any(c))), path: [1] });
  });

  it('is nested in the group before it, else in the one after it, else in a new one', () => {
    expect(nested(when(all(any(a), b)), [1])).toEqual({ condition: when(all(any(a, b))), path: [0, 1] });
    expect(nested(when(all(a, none(b), c)), [0])).toEqual({ condition: when(all(none(a, b), c)), path: [0, 0] });
    expect(nested(when(all(a, b)), [1])).toEqual({ condition: when(all(a, any(b))), path: [1, 0] });
  });

  it('is taken out behind its group, and a group that is left empty goes', () => {
    expect(takenOut(when(all(any(a, b), c)), [0, 0])).toEqual({ condition: when(all(any(b), a, c)), path: [1] });
    expect(takenOut(when(all(any(a), b)), [0, 0])).toEqual({ condition: when(all(a, b)), path: [0] });
    expect(takenOut(when(all(a, b)), [0])).toBeNull();
  });

  it('is wrapped in a group that does not change what is asked, and unwrapped again', () => {
    const once = wrapped(when(all(a, b)), [1]);
    expect(once).toEqual({ condition: when(all(a, any(b))), path: [1, 0] });
    expect(unwrapped(once?.condition as Condition, [1])).toEqual({ condition: when(all(a, b)), path: [1] });
    expect(unwrapped(when(all(a, b)), [1])).toBeNull();
    expect(wrapped(when(any(a)), [0])?.condition).toEqual(when(any(all(a))));
  });

  it('goes anywhere but into itself', () => {
    const condition = when(all(a, any(b, none(c)), d));
    expect(moveTo(condition, [0], { group: [1, 1], at: 1 })).toEqual({
      condition: when(all(any(b, none(c, a)), d)),
      path: [0, 1, 1],
    });
    expect(moveTo(condition, [1], { group: [1, 1], at: 0 })).toBeNull();
    expect(moveTo(condition, [1, 1, 0], { group: [], at: 0 })?.condition).toEqual(when(all(c, a, any(b), d)));
  });

  it('“at least n” asks for no more parts than it has left', () => {
    const condition = when(all({ op: 'atLeast', n: 2, of: [a, b] }, c));
    expect(takenOut(condition, [0, 1])?.condition).toEqual(when(all({ op: 'atLeast', n: 1, of: [a] }, b, c)));
  });

  it('lists every part with its path, a lone test as the group of one that it is shown as', () => {
    expect(everyPart(all(a, none(b))).map(({ path }) => path.join('-'))).toEqual(['', '0', '1', '1-0']);
    expect(everyPart(a).map(({ path }) => path.join('-'))).toEqual(['', '0']);
    expect(nodeAt(all(a, none(b)), [1, 0])).toBe(b);
    expect(nodeAt(all(a), [3])).toBeNull();
  });
});
