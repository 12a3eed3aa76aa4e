import { describe, expect, it } from 'vitest';
import { checkModel } from '#shared/check/check-model.ts';
import { all, atLeast, disqualifier, lessThan, persona, title, two } from '#test/support/check/conditions.ts';
import { expectFixesToMend, found, said } from '#test/support/check/found.ts';
import {
  activityRule,
  bandedRule,
  conditionRule,
  gate,
  group,
  tinyModel,
  when,
} from '#test/support/engine/tiny-model.ts';

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
