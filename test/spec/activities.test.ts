import { describe, expect, it } from 'vitest';
import { ago, answerOf, bystander, D, scoresOf } from '#test/support/engine/score-one.ts';
import { activityRule, fact } from '#test/support/engine/tiny-model.ts';

const count = (atLeast: number, more: object = {}) => ({ op: 'activityCount', types: ['visit'], atLeast, ...more });
const last = (is: 'atMost' | 'atLeast', days: number) => ({ op: 'daysSinceLast', types: ['visit'], is, days });

describe('activities', () => {
  it('A1 without an agreed day the activities are complete from the earliest of the data set', () => {
    // The bystander's are 900 days old: a window of 900 days reaches back to that day, one of 901 before it.
    expect(answerOf(count(1, { withinDays: 900 }), { completeSince: null })).toBe('no');
    expect(answerOf(count(1, { withinDays: 901 }), { completeSince: null })).toBe('unknown');
  });

  it('A2 activities later than the day do not exist, and today has age 0', () => {
    expect(answerOf(count(1, { withinDays: 1 }), { activities: [ago(0)] })).toBe('yes');
    expect(answerOf(count(1, { withinDays: 30 }), { activities: [ago(-1)] })).toBe('no');
  });

  it('A2 the day may differ from lead to lead', () => {
    // The same visit on day D − 5: on the day before it does not exist, on its own day it is there.
    const one = { id: 'other', cells: {}, activities: [ago(5)] };
    const parts = { rules: [activityRule('r', 'g-eng', 700)] };
    const given = { activities: [ago(5)], others: [one, bystander] };
    const scores = scoresOf(parts, { ...given, asOf: Int32Array.from([D - 6, D - 5, D]) });
    expect([...scores.totals.engagement]).toEqual([0, 700, 700]);
  });

  it('A3 within N days means an age below N', () => {
    expect(answerOf(count(1, { withinDays: 7 }), { activities: [ago(6)] })).toBe('yes');
    expect(answerOf(count(1, { withinDays: 7 }), { activities: [ago(7)] })).toBe('no');
  });

  it('A3 "within the last N days" of a date counts alike: today is in, N days ago is out, tomorrow is out', () => {
    const within = fact('created', { test: 'withinLast', days: 7 });
    expect(answerOf(within, { cells: { created: '2024-10-19' } })).toBe('yes');
    expect(answerOf(within, { cells: { created: '2024-10-13' } })).toBe('yes');
    expect(answerOf(within, { cells: { created: '2024-10-12' } })).toBe('no');
    expect(answerOf(within, { cells: { created: '2024-10-20' } })).toBe('no');
  });

  it('C4 a count is compared at both its ends', () => {
    const activities = [ago(1), ago(2), ago(3)];
    expect(answerOf(count(3, { withinDays: 30 }), { activities })).toBe('yes');
    expect(answerOf(count(4, { withinDays: 30 }), { activities })).toBe('no');
    expect(answerOf(count(1, { withinDays: 30, atMost: 3 }), { activities })).toBe('yes');
    expect(answerOf(count(1, { withinDays: 30, atMost: 2 }), { activities })).toBe('no');
  });

  it('C4 where the data could not show presence, only what no unseen activity can change is certain', () => {
    // Complete for 5 days only, asked about 30: there may be more than the two seen, never fewer.
    const given = { activities: [ago(1), ago(2)], completeSince: 5 };
    expect(answerOf(count(2, { withinDays: 30 }), given)).toBe('yes');
    expect(answerOf(count(3, { withinDays: 30 }), given)).toBe('unknown');
    expect(answerOf(count(0, { withinDays: 30, atMost: 1 }), given)).toBe('no');
    expect(answerOf(count(0, { withinDays: 30, atMost: 2 }), given)).toBe('unknown');
    expect(answerOf(count(0, { withinDays: 30 }), given)).toBe('yes');
  });

  it('C4 complete days that begin on D − N are early enough, a day later is not', () => {
    expect(answerOf(count(1, { withinDays: 30 }), { completeSince: 30 })).toBe('no');
    expect(answerOf(count(1, { withinDays: 30 }), { completeSince: 29 })).toBe('unknown');
  });

  it('C4 a type that the data set has none of is unknown, not absent', () => {
    const ghosts = { op: 'activityCount', types: ['ghost'], withinDays: 5, atLeast: 1 };
    expect(answerOf(ghosts)).toBe('unknown');
    expect(answerOf({ ...ghosts, types: ['ghost', 'visit'] })).toBe('no');
    expect(answerOf(count(1, { withinDays: 5 }), { hasActivities: false })).toBe('unknown');
  });

  it('C4 without a window there is always a time before the data began', () => {
    expect(answerOf(count(1))).toBe('unknown');
    expect(answerOf(count(1), { activities: [ago(400)] })).toBe('yes');
  });

  it('C4 days since the last: at most and at least include their limit', () => {
    expect(answerOf(last('atMost', 7), { activities: [ago(7), ago(90)] })).toBe('yes');
    expect(answerOf(last('atMost', 6), { activities: [ago(7)] })).toBe('no');
    expect(answerOf(last('atLeast', 7), { activities: [ago(7)] })).toBe('yes');
    expect(answerOf(last('atLeast', 8), { activities: [ago(7)] })).toBe('no');
  });

  it('C4 no activity at all is at least n days ago where the data would have shown one, else unknown', () => {
    expect(answerOf(last('atLeast', 30))).toBe('yes');
    expect(answerOf(last('atMost', 30))).toBe('no');
    expect(answerOf(last('atLeast', 30), { completeSince: 29 })).toBe('unknown');
    expect(answerOf(last('atMost', 30), { completeSince: 29 })).toBe('unknown');
    // Seen 10 days ago: an unseen one could only be more recent.
    expect(answerOf(last('atLeast', 30), { completeSince: 29, activities: [ago(10)] })).toBe('no');
    expect(answerOf(last('atMost', 30), { completeSince: 29, activities: [ago(10)] })).toBe('yes');
  });

  it('C4 an asset condition leaves out activities without an asset', () => {
    const other = { asset: { test: 'isNot', value: 'Careers page' }, withinDays: 30 };
    expect(answerOf(count(1, other), { activities: [ago(1, 'visit', '')] })).toBe('no');
    expect(answerOf(count(1, other), { activities: [ago(1, 'visit', 'Pricing')] })).toBe('yes');
    expect(answerOf(count(1, other), { activities: [ago(1, 'visit', 'careers  PAGE')] })).toBe('no');
  });
});
