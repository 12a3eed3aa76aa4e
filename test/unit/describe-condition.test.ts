import { describe, expect, it } from 'vitest';
import { type Condition, type Node, never } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import { describeCondition } from '#shared/text/describe-condition.ts';
import { describeBand, describeDecay, describeRule } from '#shared/text/describe-rule.ts';
import { translator } from '#shared/text/translate.ts';

const model = {
  fields: [
    { id: 'title', key: 'job_title', name: { en: 'Job title', ar: 'المسمى الوظيفي' }, type: 'text' },
    { id: 'employees', key: 'employees', name: { en: 'Employees', ar: 'عدد الموظفين' }, type: 'number' },
    { id: 'revenue', key: 'revenue', name: { en: 'Revenue' }, type: 'money', currency: 'EUR' },
    { id: 'email', key: 'email', name: {}, type: 'email' },
  ],
  activityTypes: [{ id: 'demo', name: { en: 'Asked for a demo', ar: 'طلب عرض' } }],
  icps: [{ id: 'tech', name: { en: 'Growing tech firms' } }],
  personas: [{ id: 'salma', name: { en: 'Salma' } }],
  gates: [{ stage: 'sql', name: { en: 'Verified' } }],
  questions: [{ id: 'budget', text: { en: 'Is there a budget?' } }],
} as unknown as Model;

const en = translator('en');
const ar = translator('ar');
const fact = (field: string, is: object): Node => ({ op: 'fact', field, is }) as Node;
const say = (root: Node, t = en) => describeCondition({ version: 1, root } as Condition, model, t);

describe('a condition in plain words', () => {
  it('C2 says the field, the test and the value', () => {
    expect(say(fact('title', { test: 'containsWord', value: 'VP' }))).toBe('Job title contains the word “VP”');
    expect(say(fact('employees', { test: 'between', from: 1000, to: 5000 }))).toBe('Employees is from 1,000 to 5,000');
    expect(say(fact('revenue', { test: 'moreThan', value: 2_000_000 }))).toBe('Revenue is more than €2,000,000');
    expect(say(fact('title', { test: 'isNoneOf', values: ['Intern', 'Student'] }))).toBe(
      'Job title is neither “Intern” nor “Student”',
    );
  });

  it('falls back to the key of a field without a name, and says so when the field is gone', () => {
    expect(say(fact('email', { test: 'isFreeMail' }))).toBe('email is free mail');
    expect(say(fact('gone', { test: 'isKnown' }))).toBe('something that was removed is known');
  });

  it('C1 joins parts and puts brackets around what could be read two ways', () => {
    const either: Node = {
      op: 'any',
      of: [fact('employees', { test: 'atLeast', value: 200 }), { op: 'matchesIcp', icp: 'tech' } as Node],
    };
    const root: Node = { op: 'all', of: [fact('title', { test: 'is', value: 'CEO' }), either] };
    expect(say(root)).toBe(
      'Job title is “CEO”, and (Employees is at least 200 or the company matches the ICP “Growing tech firms”)',
    );
  });

  it('says several values of one test once, in an any but not in an all', () => {
    const parts = ['VP', 'Head', 'Chief'].map((value) => fact('title', { test: 'containsWord', value }));
    expect(say({ op: 'any', of: parts })).toBe('Job title contains the word “VP”, “Head” or “Chief”');
    expect(say({ op: 'all', of: parts.slice(0, 2) })).toBe(
      'Job title contains the word “VP”, and Job title contains the word “Head”',
    );
  });

  it('never merges “is not” in an any, where it would turn the meaning round', () => {
    const parts = ['a', 'b'].map((value) => fact('title', { test: 'isNot', value }));
    expect(say({ op: 'any', of: parts })).toBe('Job title is not “a” or Job title is not “b”');
  });

  it('C1 an empty all is always, an empty any never', () => {
    expect(say({ op: 'all', of: [] })).toBe('always');
    expect(describeCondition(never, model, en)).toBe('never');
  });

  it('C1 says not, none and at least n', () => {
    const a = fact('title', { test: 'isKnown' });
    const b = fact('email', { test: 'isFreeMail' });
    expect(say({ op: 'not', of: a })).toBe('it is not so that Job title is known');
    expect(say({ op: 'not', of: { op: 'any', of: [a, b] } })).toBe(
      'none of these holds: Job title is known; email is free mail',
    );
    expect(say({ op: 'all', of: [a, { op: 'atLeast', n: 2, of: [a, b, a] }] })).toBe(
      'Job title is known, and (at least 2 of these hold: Job title is known; email is free mail; Job title is known)',
    );
  });

  it('C4 counts activities with their window and asset', () => {
    const leaf = { op: 'activityCount', types: ['demo'], atLeast: 2, withinDays: 90 } as unknown as Node;
    expect(say(leaf)).toBe('“Asked for a demo” at least 2 times within the last 90 days');
    expect(say({ ...leaf, atLeast: 0, atMost: 0 } as Node)).toBe(
      '“Asked for a demo” not at all within the last 90 days',
    );
    const asset = { test: 'contains', value: 'price' };
    expect(say({ op: 'daysSinceLast', types: ['demo'], is: 'atMost', days: 7, asset } as unknown as Node)).toBe(
      'the last “Asked for a demo” was at most 7 days ago where the asset contains the letters “price”',
    );
  });

  it('C5 names the model’s own results as the team calls them', () => {
    expect(say({ op: 'stageReached', stage: 'sql' })).toBe('the stage Verified is reached');
    expect(say({ op: 'stageReached', stage: 'mql' })).toBe('the stage MQL is reached');
    expect(say({ op: 'gradeIn', grades: ['A1', 'A2', 'B1'] })).toBe('the grade is A1, A2 or B1');
    expect(say({ op: 'total', of: 'fit', atLeast: 2550 })).toBe('the fit total is at least 25.5');
    expect(say({ op: 'question', question: 'budget', is: 'confirmed' } as unknown as Node)).toBe(
      '“Is there a budget?” is confirmed',
    );
  });

  it('says the same in Arabic, with its plural forms', () => {
    const leaf = { op: 'activityCount', types: ['demo'], atLeast: 2, withinDays: 11 } as unknown as Node;
    expect(say(leaf, ar)).toBe('«طلب عرض» مرتين على الأقل خلال آخر 11 يومًا');
    expect(say(fact('employees', { test: 'between', from: 50, to: 99 }), ar)).toBe('عدد الموظفين من 50 إلى 99');
  });
});

describe('a rule in plain words', () => {
  it('P3 a banded rule lists its bands in order', () => {
    const rule = {
      kind: 'banded',
      field: 'employees',
      bands: [
        { kind: 'range', from: 1000, to: null, points: 500 },
        { kind: 'range', from: 50, to: 999, points: 1250 },
        { kind: 'unknown', points: 0 },
      ],
    };
    expect(describeRule(rule as never, model, en)).toBe('Employees: 1,000 and more: +5; 50 to 999: +12.5; unknown: 0');
  });

  it('P3 a band without ends takes any number', () => {
    expect(describeBand({ kind: 'range', from: null, to: null, points: 0 }, undefined, en)).toBe('any number');
  });

  it('P4 an activity rule says its limits, its window and how its points fade', () => {
    const rule = {
      kind: 'activity',
      types: ['demo'],
      points: 2500,
      withinDays: 90,
      oncePer: 'day',
      maxTimes: 2,
      decay: { kind: 'halfLife', days: 30 },
    };
    expect(describeRule(rule as never, model, en)).toBe(
      'Each “Asked for a demo” gives +25 points. At most 2 count, the latest first. One a day counts. ' +
        'Only the last 90 days count. Points halve every 30 days.',
    );
  });

  it('P5 a step says what is left', () => {
    expect(describeDecay({ kind: 'step', days: 14, fraction: 0.25 }, en)).toBe(
      'After 14 days 25% of the points are left.',
    );
  });
});
