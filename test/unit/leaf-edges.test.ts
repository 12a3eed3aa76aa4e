import { describe, expect, it } from 'vitest';
import { edgesOf } from '#renderer/inspector/condition/leaf-edges.ts';
import type { Node } from '#shared/model/condition.ts';

const asks = (is: object): Node => ({ op: 'fact', field: 'size', is }) as unknown as Node;
const ends = (node: Node) => edgesOf(node).map(({ from, to }) => [from, to]);

describe('the edges of a test that asks for a number', () => {
  it('lie five hundredths of it to each side, and one at least where it is a whole number', () => {
    expect(ends(asks({ test: 'atLeast', value: 200 }))).toEqual([[190, 210]]);
    expect(ends(asks({ test: 'lessThan', value: -200 }))).toEqual([[-210, -190]]);
    expect(ends(asks({ test: 'moreThan', value: 3 }))).toEqual([[2, 4]]);
    expect(ends(asks({ test: 'atMost', value: 0.5 }))).toEqual([[0.475, 0.525]]);
  });

  it('are two where it asks for a range, each found again in the table of leads', () => {
    expect(edgesOf(asks({ test: 'between', from: 100, to: 500 })).map(({ find }) => find)).toEqual([
      { column: 'field:size', is: 'between', from: 95, to: 105 },
      { column: 'field:size', is: 'between', from: 475, to: 525 },
    ]);
  });

  it('of a total are 3 points away, as those of a grade are', () => {
    const [edge] = edgesOf({ op: 'total', of: 'fit', atLeast: 4000 } as Node);
    expect(edge).toMatchObject({ from: 3700, to: 4299, find: { column: 'fit', is: 'between', from: 3700, to: 4299 } });
  });

  it('are none for what turns at no number: texts, an exact number, and zero', () => {
    for (const is of [
      { test: 'is', value: '200' },
      { test: 'equals', value: 200 },
      { test: 'atLeast', value: 0 },
    ]) {
      expect(edgesOf(asks(is))).toEqual([]);
    }
  });
});
