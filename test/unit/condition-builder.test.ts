import { describe, expect, it } from 'vitest';
import { asGroup, fromGroup, isComplete, withAdded, withNode } from '#renderer/inspector/condition/edit-node.ts';
import { firstFact, firstLeaves, stagesBefore, testNamed } from '#renderer/inspector/condition/first-tests.ts';
import { type Condition, type Leaf, type Node, never } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';

const known = (field: string): Leaf => ({ op: 'fact', field, is: { test: 'isKnown' } }) as unknown as Leaf;
const condition = (root: Node): Condition => ({ version: 1, root });

describe('the condition builder', () => {
  it('C1 shows every node as a group and gives the same meaning back', () => {
    const nodes: Node[] = [
      { op: 'all', of: [known('a')] },
      { op: 'any', of: [] },
      { op: 'atLeast', n: 2, of: [known('a'), known('b')] },
      { op: 'not', of: { op: 'any', of: [known('a'), known('b')] } },
    ];
    for (const node of nodes) expect(fromGroup(asGroup(node))).toEqual(node);
  });

  it('C1 a lone “not” becomes “none of one”, which means the same', () => {
    expect(fromGroup(asGroup({ op: 'not', of: known('a') }))).toEqual({
      op: 'not',
      of: { op: 'any', of: [known('a')] },
    });
  });

  it('a first test turns “nobody” into that test alone', () => {
    expect(withAdded(never, [], known('a')).root).toEqual({ op: 'all', of: [known('a')] });
  });

  it('adds into a nested group and leaves the others as they are', () => {
    const root: Node = { op: 'all', of: [known('a'), { op: 'any', of: [known('b')] }] };
    expect(withAdded(condition(root), [1], known('c')).root).toEqual({
      op: 'all',
      of: [known('a'), { op: 'any', of: [known('b'), known('c')] }],
    });
  });

  it('replaces and removes inside “none”, whose parts lie one deeper', () => {
    const root: Node = { op: 'not', of: { op: 'any', of: [known('a'), known('b')] } };
    expect(withNode(condition(root), [1], known('c')).root).toEqual({
      op: 'not',
      of: { op: 'any', of: [known('a'), known('c')] },
    });
    expect(withNode(condition(root), [0], null).root).toEqual({ op: 'not', of: { op: 'any', of: [known('b')] } });
  });

  it('C1 taking the last test away makes it true of nobody, never of everybody', () => {
    expect(withNode(condition({ op: 'all', of: [known('a')] }), [0], null).root).toEqual(never.root);
    expect(withNode(condition({ op: 'not', of: { op: 'any', of: [known('a')] } }), [0], null).root).toEqual(never.root);
  });

  it('a test that still lacks its value is not stored', () => {
    const text = firstFact({ id: 'f', type: 'text' } as never);
    expect(text).toMatchObject({ is: { test: 'containsWord', value: '' } });
    expect(isComplete(text)).toBe(false);
    const number = { op: 'fact', field: 'f', is: testNamed('atLeast', undefined) } as unknown as Leaf;
    expect(isComplete(number)).toBe(false);
    const upsideDown = { op: 'fact', field: 'f', is: { test: 'between', from: 9, to: 1 } } as unknown as Leaf;
    expect(isComplete(upsideDown)).toBe(false);
    expect(isComplete(known('f'))).toBe(true);
  });

  it('another test keeps the value that both have', () => {
    expect(testNamed('isOneOf', { test: 'is', value: 'VP' })).toEqual({ test: 'isOneOf', values: ['VP'] });
    expect(testNamed('contains', { test: 'isOneOf', values: ['VP', 'Head'] })).toEqual({
      test: 'contains',
      value: 'VP',
    });
    expect(testNamed('atMost', { test: 'between', from: 5, to: 9 })).toEqual({ test: 'atMost', value: 5 });
  });

  it('C5 offers only what is worked out before the place', () => {
    const model = {
      activityTypes: [{ id: 'demo' }],
      icps: [{ id: 'tech' }],
      personas: [{ id: 'salma' }],
      questions: [],
      cells: [{ grade: 'A1' }],
      fit: { thresholds: [4000] },
    } as unknown as Model;
    const ops = (place: Parameters<typeof firstLeaves>[1]) => firstLeaves(model, place).map((leaf) => leaf.op);
    expect(ops({ place: 'icp' })).toEqual(['activityCount', 'daysSinceLast']);
    expect(ops({ place: 'persona' })).toContain('matchesIcp');
    expect(ops({ place: 'persona' })).not.toContain('matchesPersona');
    expect(ops({ place: 'rule' })).not.toContain('gradeIn');
    expect(ops({ place: 'gate', stage: 'sql' })).toContain('stageReached');
    expect(ops({ place: 'gate', stage: 'mql' })).not.toContain('stageReached');
    expect(stagesBefore('sql')).toEqual(['mql', 'pql', 'sal']);
  });
});
