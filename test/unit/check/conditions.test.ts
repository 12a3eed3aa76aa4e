import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  atLeast,
  did,
  disqualifier,
  lessThan,
  not,
  persona,
  ruled,
  title,
} from '#test/support/check/conditions.ts';
import { expectFixesToMend, found, said } from '#test/support/check/found.ts';
import { fact, gate, when } from '#test/support/engine/tiny-model.ts';

describe('conditions that never hold', () => {
  it('contradict themselves', () => {
    const parts = ruled(all(atLeast(200), lessThan(100)));
    expect(said('neverFires', parts)).toEqual({
      severity: 'wrong',
      about: ['rule:r'],
      sentence: 'The rule “Rule without a name” can never hold: size is at least 200, and size is less than 100.',
      fixes: ['Remove the rule'],
    });
    expectFixesToMend('neverFires', parts);
    expect(found('neverFires', ruled(all(atLeast(100), lessThan(200))))).toEqual([]);
  });

  it.each([
    [
      'two values of one fact',
      all(title('CEO', 'is'), title('CTO', 'is')),
      all(title('CEO', 'is'), title('ceo', 'is')),
    ],
    [
      'a value without the letters',
      all(title('CEO', 'is'), title('x', 'contains')),
      all(title('CEO', 'is'), title('e', 'contains')),
    ],
    [
      'two beginnings',
      all(title('Head', 'startsWith'), title('Chief', 'startsWith')),
      all(title('Head', 'startsWith'), title('He', 'startsWith')),
    ],
    [
      'a word and not its letters',
      all(title('CEO'), not(title('ce', 'contains'))),
      all(title('CEO'), not(title('x', 'contains'))),
    ],
    [
      'an Arabic word and not its letters, with or without its article',
      all(title('المدير'), not(title('مدير', 'contains'))),
      all(title('المدير'), not(title('المدير', 'contains'))),
    ],
    [
      'known and unknown',
      all(atLeast(5), fact('size', { test: 'isUnknown' })),
      all(atLeast(5), fact('size', { test: 'isKnown' })),
    ],
    ['a marker of “unknown”', title('Select', 'is'), title('Selected', 'is')],
    [
      'yes and no',
      all(fact('news', { test: 'isYes', value: true }), fact('news', { test: 'isYes', value: false })),
      fact('news', { test: 'isYes', value: true }),
    ],
    [
      'a day before and after',
      all(
        fact('created', { test: 'onOrBefore', day: '2026-01-01' }),
        fact('created', { test: 'onOrAfter', day: '2026-01-02' }),
      ),
      all(
        fact('created', { test: 'onOrBefore', day: '2026-01-02' }),
        fact('created', { test: 'onOrAfter', day: '2026-01-02' }),
      ),
    ],
    [
      'the last and the next days',
      all(fact('created', { test: 'withinLast', days: 5 }), not(fact('created', { test: 'withinLast', days: 7 }))),
      all(fact('created', { test: 'withinLast', days: 5 }), fact('created', { test: 'withinNext', days: 5 })),
    ],
    [
      'a set with and without',
      all(
        fact('tags', { test: 'includesAllOf', values: ['a', 'b'] }),
        not(fact('tags', { test: 'includesAnyOf', values: ['b', 'c'] })),
      ),
      all(
        fact('tags', { test: 'includesAnyOf', values: ['a', 'b'] }),
        not(fact('tags', { test: 'includesAnyOf', values: ['b'] })),
      ),
    ],
    [
      'two domains',
      all(
        fact('mail', { test: 'hasDomain', domain: 'acme.com' }),
        fact('mail', { test: 'hasDomain', domain: 'other.com' }),
      ),
      all(
        fact('mail', { test: 'hasDomain', domain: 'acme.com' }),
        fact('mail', { test: 'hasDomain', domain: 'eu.acme.com' }),
      ),
    ],
    [
      'a firm’s domain that is free mail',
      all(fact('mail', { test: 'hasDomain', domain: 'acme.com' }), fact('mail', { test: 'isFreeMail' })),
      all(fact('mail', { test: 'hasDomain', domain: 'gmail.com' }), fact('mail', { test: 'isFreeMail' })),
    ],
    [
      'more in a week than ever',
      all(did(['demo'], { withinDays: 7, atLeast: 3 }), did(['demo', 'visit'], { atLeast: 0, atMost: 2 })),
      all(did(['demo'], { withinDays: 7, atLeast: 2 }), did(['demo', 'visit'], { atLeast: 0, atMost: 2 })),
    ],
    [
      'recent and long ago',
      all(did(['demo'], { withinDays: 7 }), { op: 'daysSinceLast', types: ['demo'], is: 'atLeast', days: 7 }),
      all(did(['demo'], { withinDays: 8 }), { op: 'daysSinceLast', types: ['demo'], is: 'atLeast', days: 7 }),
    ],
    ['more parts than there are', { op: 'atLeast', n: 2, of: [atLeast(5)] }, { op: 'atLeast', n: 1, of: [atLeast(5)] }],
    [
      'two of three that exclude each other',
      { op: 'atLeast', n: 2, of: [lessThan(5), title('a', 'is'), title('b', 'is'), atLeast(5)].slice(1, 3) },
      { op: 'atLeast', n: 2, of: [lessThan(5), title('a', 'is'), title('b', 'is')] },
    ],
  ])('%s', (_, never, nearby) => {
    expect(found('neverFires', ruled(never))).toHaveLength(1);
    expect(found('neverFires', ruled(nearby))).toEqual([]);
  });

  it('I1 I3 an ICP and a persona bring what they mean', () => {
    const icp = {
      id: 'i',
      modelId: 'm',
      position: 0,
      name: {},
      narrative: {},
      criteria: [],
      exclusions: [],
      tiers: [],
    };
    const parts = (root: unknown) => ({ ...ruled(root), icps: [{ ...icp, mustHaves: [when(atLeast(100))] }] });
    expect(found('neverFires', parts(all({ op: 'matchesIcp', icp: 'i' }, lessThan(100))))).toHaveLength(1);
    expect(found('neverFires', parts(all({ op: 'matchesIcp', icp: 'i' }, lessThan(101))))).toEqual([]);
    const personas = [persona('p', 0, atLeast(5)), persona('q', 1, title('CEO'))];
    const both = all({ op: 'matchesPersona', persona: 'p' }, { op: 'matchesPersona', persona: 'q' });
    expect(found('neverFires', { ...ruled(both), personas })).toHaveLength(1);
  });

  it('are found wherever a condition stands, and not in gates that are off', () => {
    const impossible = all(atLeast(200), lessThan(100));
    const shut = gate('mql', { exclusions: [when(impossible)] });
    expect(said('neverFires', { gates: [shut] }).sentence).toMatch(/^An exclusion of MQL can never hold/);
    expect(found('neverFires', { gates: [{ ...shut, enabled: false }] })).toEqual([]);
    expect(found('neverFires', { disqualifiers: [disqualifier('d', impossible)] })).toHaveLength(1);
    expect(found('neverFires', { personas: [persona('p', 0, impossible)] })).toHaveLength(1);
  });
});

describe('conditions that always hold', () => {
  it('tell nobody apart', () => {
    const parts = ruled(any(fact('size', { test: 'isKnown' }), fact('size', { test: 'isUnknown' })));
    expect(said('alwaysFires', parts)).toMatchObject({ severity: 'look', fixes: ['Remove the rule'] });
    expectFixesToMend('alwaysFires', parts);
    expect(found('alwaysFires', ruled(fact('size', { test: 'isKnown' })))).toEqual([]);
  });

  it('or hold for everyone of whom enough is known', () => {
    expect(said('alwaysFires', ruled(any(atLeast(50), lessThan(50)))).sentence).toBe(
      'The rule “Rule without a name” holds for every lead of whom enough is known: size is at least 50 or size is less than 50.',
    );
    expect(found('alwaysFires', ruled(any(atLeast(51), lessThan(50))))).toEqual([]);
  });

  it('make results wrong where they rule out', () => {
    expect(said('alwaysFires', { disqualifiers: [disqualifier('d', all())] }).severity).toBe('wrong');
  });
});

describe('what nobody has said yet', () => {
  it('holds for nobody', () => {
    expect(said('unsaid', ruled(any())).sentence).toBe(
      'The rule “Rule without a name” does not say yet when it holds, so it holds for nobody.',
    );
    expect(found('neverFires', ruled(any()))).toEqual([]);
    expect(found('unsaid', ruled(any(atLeast(5))))).toEqual([]);
    expect(found('unsaid', { gates: [gate('mql', { entry: when(any()) })] })).toHaveLength(1);
  });
});
