import { describe, expect, it } from 'vitest';
import { describePromise, type Promised, promiseParts } from '#shared/text/describe-promise.ts';
import { translator } from '#shared/text/translate.ts';

const en = translator('en');
const ar = translator('ar');
const of = (promise: Promised['promise'], stage: Promised['stage'] = 'mql'): Promised => ({ stage, promise, name: {} });

describe('the sentence of a clause', () => {
  it('says how many leads of which stage are owed in each period', () => {
    expect(describePromise(of({ kind: 'deliver', leads: 62, every: 'week' }), en)).toBe('deliver 62 MQLs a week');
    expect(describePromise(of({ kind: 'deliver', leads: 1240, every: 'month' }, 'opportunity'), en)).toBe(
      'deliver 1,240 opportunities a month',
    );
    expect(describePromise(of({ kind: 'deliver', leads: 62, every: 'week' }), ar)).toBe('تسليم 62 MQL كل أسبوع');
  });

  it('L3 says whether a duration runs on the calendar or on the clock', () => {
    const within = (clock: 'business' | 'clock', amount: number, unit: 'minutes' | 'days') =>
      describePromise(of({ kind: 'firstTouch', within: { amount, unit, clock } }), en);
    expect(within('clock', 30, 'minutes')).toMatch(/within 30 minutes$/);
    expect(within('business', 30, 'minutes')).toMatch(/within 30 minutes of working time$/);
    expect(within('business', 1, 'days')).toMatch(/within 1 working day$/);
  });

  it('keeps the fraction of a duration', () => {
    const clause = of({ kind: 'handOver', within: { amount: 1.5, unit: 'hours', clock: 'business' } });
    expect(describePromise(clause, en)).toBe('hand each MQL to a named rep within 1.5 working hours');
  });

  it('keeps the fraction of a count', () => {
    expect(en('model.duration.hours', { count: 1.5 })).toBe('1.5 hours');
  });

  it('uses the plural forms of Arabic', () => {
    const times = (n: number) =>
      describePromise(of({ kind: 'attempts', times: n, within: { amount: 2, unit: 'days', clock: 'business' } }), ar);
    expect(times(2)).toBe('محاولة الاتصال مرتين على الأقل خلال يومي عمل');
    expect(times(5)).toContain('5 مرات');
    expect(times(11)).toContain('11 مرة');
  });

  it('lets what was agreed stand out and adds up to the sentence', () => {
    const clause = of({ kind: 'deliver', leads: 62, every: 'week' });
    expect(promiseParts(clause, en)).toEqual([
      { text: 'deliver ', strong: false },
      { text: '62 MQLs', strong: true },
      { text: ' a week', strong: false },
    ]);
  });

  it("gives a clause in the team's own words by its name, in the language there is", () => {
    const clause: Promised = { stage: 'sql', promise: { kind: 'other' }, name: { ar: 'مشاركة أسباب الخسارة' } };
    expect(describePromise(clause, en)).toBe('مشاركة أسباب الخسارة');
    expect(describePromise({ ...clause, name: {} }, en)).toBe('');
  });
});
