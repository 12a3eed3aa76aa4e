import { describe, expect, it } from 'vitest';
import { checkModel } from '#shared/check/check-model.ts';
import { expectFixesToMend, found, said } from '#test/support/check/found.ts';
import {
  activityRule,
  bandedRule,
  conditionRule,
  fact,
  gate,
  group,
  testFields,
  tinyModel,
  when,
} from '#test/support/engine/tiny-model.ts';

const all = (...of: unknown[]) => ({ op: 'all', of });
const any = (...of: unknown[]) => ({ op: 'any', of });
const not = (of: unknown) => ({ op: 'not', of });
const atLeast = (value: number) => fact('size', { test: 'atLeast', value });
const lessThan = (value: number) => fact('size', { test: 'lessThan', value });
const title = (value: string, test = 'containsWord') => fact('title', { test, value });
const did = (types: string[], parts = {}) => ({ op: 'activityCount', types, atLeast: 1, ...parts });
const ruled = (root: unknown) => ({ rules: [conditionRule('r', 'g-fit', 500, root)] });
const two = (first: unknown, second: unknown, points = [500, 500]) => ({
  rules: [
    conditionRule('a', 'g-fit', points[0] as number, first),
    conditionRule('b', 'g-fit', points[1] as number, second),
  ],
});

const told = { biography: {}, demographics: {}, behaviour: {}, interests: {}, needs: {}, painPoints: {} };
const persona = (id: string, position: number, root: unknown) => ({
  ...{ id, modelId: 'm', position, name: { en: id }, ...told, condition: when(root) },
});
const disqualifier = (id: string, root: unknown) => ({
  id,
  modelId: 'm',
  position: 0,
  name: { en: id },
  condition: when(root),
});

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

describe('one thing in the shadow of another', () => {
  it('I3 a persona behind one that takes everybody is nobody, and can be put before it', () => {
    const parts = {
      personas: [persona('wide', 1, title('head')), persona('narrow', 2, all(title('head'), atLeast(5)))],
    };
    expect(said('personaShadowed', parts)).toMatchObject({
      severity: 'wrong',
      about: ['persona:narrow', 'persona:wide'],
      sentence: 'Nobody is ever “narrow”: “wide” comes first and takes them all.',
      fixes: ['Put it before “wide”'],
    });
    expectFixesToMend('personaShadowed', parts);
    const nearby = [persona('narrow', 1, all(title('head'), atLeast(5))), persona('wide', 2, title('head'))];
    expect(found('personaShadowed', { personas: nearby })).toEqual([]);
  });

  it('P6 a rule changes nothing when another alone reaches the cap', () => {
    const capped = (cap: number) => ({
      ...two(atLeast(200), atLeast(100), [500, 1000]),
      groups: [group('g-fit', 'fit', { cap }), group('g-eng', 'engagement')],
    });
    expect(said('ruleShadowed', capped(1000))).toMatchObject({ severity: 'wrong', about: ['rule:a', 'rule:b'] });
    expectFixesToMend('ruleShadowed', capped(1000));
    expect(found('ruleShadowed', capped(1100))).toEqual([]);
  });

  it('S4 what is ruled out already need not be ruled out again', () => {
    const parts = {
      disqualifiers: [
        disqualifier('students', title('student')),
        disqualifier('small', all(title('student'), lessThan(5))),
      ],
    };
    expect(said('ruledOutTwice', parts)).toMatchObject({
      severity: 'look',
      sentence: 'Whoever “small” rules out, “students” rules out as well.',
    });
    expectFixesToMend('ruledOutTwice', parts);
    const gates = [gate('mql', { exclusions: [when(title('student'))] })];
    expectFixesToMend('ruledOutTwice', { gates, disqualifiers: [disqualifier('students', title('student'))] });
    expect(found('ruledOutTwice', { gates, disqualifiers: [disqualifier('trainees', title('trainee'))] })).toEqual([]);
  });
});

describe('one fact that counts twice', () => {
  it('gives points in two rules whenever it gives some in one', () => {
    const parts = two(atLeast(200), atLeast(100));
    expect(said('countedTwice', parts)).toMatchObject({ severity: 'look', about: ['rule:a', 'rule:b'] });
    expectFixesToMend('countedTwice', parts);
    expect(found('countedTwice', two(atLeast(200), lessThan(100)))).toEqual([]);
    expect(found('countedTwice', two(atLeast(200), atLeast(100), [500, -500]))).toEqual([]);
  });

  it('also as an activity, and then one rule lets go of it', () => {
    const rules = [
      activityRule('demo', 'g-eng', 500, { types: ['demo'], withinDays: 30 }),
      activityRule('any', 'g-eng', 100, { types: ['demo', 'visit'] }),
    ];
    expect(said('countedTwice', { rules }).about).toEqual(['rule:demo', 'rule:any']);
    expectFixesToMend('countedTwice', { rules });
    const apart = [
      activityRule('demo', 'g-eng', 500, { types: ['demo'] }),
      activityRule('any', 'g-eng', 100, { types: ['visit'] }),
    ];
    expect(found('countedTwice', { rules: apart })).toEqual([]);
  });

  it('also as a band, but not where its band gives nothing', () => {
    const banded = (points: number) =>
      bandedRule('sizes', 'g-fit', 'size', [
        { kind: 'range', from: 100, to: null, points },
        { kind: 'range', from: 1, to: 99, points: 100 },
      ]);
    const rule = conditionRule('large', 'g-fit', 500, atLeast(200));
    expect(found('countedTwice', { rules: [rule, banded(500)] })).toHaveLength(1);
    expect(found('countedTwice', { rules: [rule, banded(0)] })).toEqual([]);
  });

  it('is looked at anew when what rules refer to is another', () => {
    const rules = [
      conditionRule('a', 'g-fit', 500, { op: 'matchesPersona', persona: 'p' }),
      conditionRule('b', 'g-fit', 500, atLeast(5)),
    ];
    const model = tinyModel({ rules, personas: [persona('p', 0, atLeast(9))] });
    const kinds = (of: typeof model) => checkModel(of, null).map(({ kind }) => kind);
    expect(kinds(model)).toContain('countedTwice');
    const [other] = tinyModel({ personas: [persona('p', 0, atLeast(2))] }).personas;
    expect(kinds({ ...model, personas: other === undefined ? [] : [other] })).not.toContain('countedTwice');
    expect(kinds(model)).toContain('countedTwice');
  });

  it('is not said of rules of different dimensions', () => {
    const rules = [conditionRule('a', 'g-fit', 500, atLeast(200)), conditionRule('b', 'g-eng', 500, atLeast(100))];
    expect(found('countedTwice', { rules })).toEqual([]);
  });
});

describe('letters that are meant as a word', () => {
  it('C2 are found inside other words, and become “contains the word”', () => {
    const parts = ruled(any(title('CTO', 'contains'), title('head')));
    expect(said('containsWord', parts)).toEqual({
      severity: 'look',
      about: ['rule:r'],
      sentence:
        'The rule “Rule without a name”: title contains the letters “CTO”, and “CTO” is also inside “director”.',
      fixes: ['Make it “contains the word”'],
    });
    expectFixesToMend('containsWord', parts);
    expect(found('containsWord', ruled(title('CTO')))).toEqual([]);
    // The beginning of words, or more than letters, is meant as it stands.
    expect(found('containsWord', ruled(title('engineer', 'contains')))).toEqual([]);
    expect(found('containsWord', ruled(title('.edu', 'contains')))).toEqual([]);
  });
});

describe('facts that should not decide', () => {
  it('are named with who reads them', () => {
    const gender = { ...(testFields[1] as object), id: 'gender', key: 'gender', name: { en: 'Gender', ar: 'الجنس' } };
    const fields = [...testFields, gender];
    const rules = [bandedRule('r', 'g-fit', 'gender', [{ kind: 'values', values: ['f'], points: 500 }])];
    expect(said('shouldNotDecide', { fields, rules })).toEqual({
      severity: 'wrong',
      about: ['rule:r'],
      sentence: 'Gender takes part in deciding who is called: “Rule without a name”.',
      fixes: ['Remove the rule'],
    });
    expectFixesToMend('shouldNotDecide', { fields, rules });
    expect(found('shouldNotDecide', { fields, ...ruled(atLeast(5)) })).toEqual([]);
    // A rule that reads other facts too is the room's to change.
    const mixed = ruled(all(atLeast(5), fact('gender', { test: 'is', value: 'f' })));
    expect(said('shouldNotDecide', { fields, ...mixed }).fixes).toEqual([]);
  });
});
