import { describe, expect, it } from 'vitest';
import { answerOf, scoreOne } from '#test/support/engine/score-one.ts';
import { bandedRule, fact, testFields } from '#test/support/engine/tiny-model.ts';

const is = (value: string) => ({ test: 'is', value });

describe('values', () => {
  it('V1 each type of field is read as its own kind of fact', () => {
    const cells = {
      title: 'VP',
      country: 'Egypt',
      tags: 'a; b',
      size: '50',
      revenue: '$1K',
      news: 'yes',
      created: '2024-10-19',
      mail: 'a@b.co',
    };
    expect(answerOf(fact('title', is('vp')), { cells })).toBe('yes');
    expect(answerOf(fact('tags', { test: 'includesAllOf', values: ['b', 'a'] }), { cells })).toBe('yes');
    expect(answerOf(fact('size', { test: 'equals', value: 50 }), { cells })).toBe('yes');
    expect(answerOf(fact('revenue', { test: 'equals', value: 1000 }), { cells })).toBe('yes');
    expect(answerOf(fact('news', { test: 'isYes', value: true }), { cells })).toBe('yes');
    expect(answerOf(fact('created', { test: 'withinLast', days: 1 }), { cells })).toBe('yes');
    expect(answerOf(fact('mail', { test: 'hasDomain', domain: 'b.co' }), { cells })).toBe('yes');
  });

  it('V1 a field that the data set does not have is unknown for every lead', () => {
    expect(answerOf(fact('country', is('Egypt')))).toBe('unknown');
    expect(answerOf(fact('country', { test: 'isUnknown' }))).toBe('yes');
  });

  it('V2 an empty cell, white space and a missing marker are unknown: not zero, not no, not the empty text', () => {
    for (const size of ['', ' ', '\u00a0', '999', 'N/A', ' select ']) {
      expect(answerOf(fact('size', { test: 'lessThan', value: 5 }), { cells: { size } })).toBe('unknown');
    }
    expect(answerOf(fact('news', { test: 'isYes', value: false }), { cells: { news: 'Select' } })).toBe('unknown');
    expect(answerOf(fact('title', { test: 'isNot', value: 'x' }), { cells: { title: '' } })).toBe('unknown');
  });

  it('V2 a marker is agreed for its field only: 999 is unknown in a field that says so and a number elsewhere', () => {
    const fields = testFields.map((field) => (field.id === 'size' ? { ...field, missing: [] } : field));
    const rules = [bandedRule('r', 'g-fit', 'size', [{ kind: 'range', from: 999, to: 999, points: 700 }])];
    expect(scoreOne({ fields, rules }, { cells: { size: '999' } }).totals.fit).toBe(700);
    expect(scoreOne({ rules }, { cells: { size: '999' } }).totals.fit).toBe(0);
  });

  it('V3 texts are compared without regard to case, width, spaces, marks of direction, harakat and forms of alef', () => {
    expect(answerOf(fact('title', is('vp sales')), { cells: { title: ' ＶＰ\u200f  Sales' } })).toBe('yes');
    expect(answerOf(fact('country', is('الإمارات')), { cells: { country: 'اَلامــارات' } })).toBe('yes');
    expect(answerOf(fact('country', is('مصطفى')), { cells: { country: 'مصطفي' } })).toBe('yes');
  });

  it('V3 the original spelling is what an explanation shows', () => {
    const rules = [bandedRule('r', 'g-fit', 'country', [{ kind: 'values', values: ['egypt'], points: 100 }])];
    const line = scoreOne({ rules }, { cells: { country: ' EGYPT ' } }).lines[0];
    expect(line).toMatchObject({ points: 100, saw: [{ kind: 'fact', field: 'country', text: 'EGYPT' }] });
  });

  it('V4 numbers read digits of three scripts, grouping, K M B, percent signs; a range is no number', () => {
    const size = (text: string, value: number) =>
      answerOf(fact('size', { test: 'equals', value }), { cells: { size: text } });
    expect(size('1,250', 1250)).toBe('yes');
    expect(size('٥٠', 50)).toBe('yes');
    expect(size('۵۰', 50)).toBe('yes');
    expect(size('12%', 12)).toBe('yes');
    expect(size('342.09K', 342_090)).toBe('yes');
    expect(size('51–200', 51)).toBe('unknown');
    expect(size('many', 0)).toBe('unknown');
  });

  it('V4 the column decides its decimal mark as a whole', () => {
    const test = fact('size', { test: 'equals', value: 1.25 });
    expect(answerOf(test, { cells: { size: '1,25' }, decimal: ',' })).toBe('yes');
    expect(answerOf(fact('size', { test: 'equals', value: 1250 }), { cells: { size: '1.250' }, decimal: ',' })).toBe(
      'yes',
    );
  });

  it('V4 money in another currency than its field is unreadable, and so unknown', () => {
    const test = fact('revenue', { test: 'atLeast', value: 10 });
    expect(answerOf(test, { cells: { revenue: '$10' } })).toBe('yes');
    expect(answerOf(test, { cells: { revenue: '€10' } })).toBe('unknown');
  });

  it('V4 an e-mail that is no address cannot be read as its type, and so is unknown', () => {
    expect(answerOf(fact('mail', { test: 'isKnown' }), { cells: { mail: 'ask reception' } })).toBe('no');
  });

  it('V5 a time with an offset falls on the day of the workshop, one without is taken as local', () => {
    const on = (day: string) => fact('created', { test: 'betweenDays', from: day, to: day });
    // 23:30 at −02:00 is 01:30 of the next day in UTC.
    expect(answerOf(on('2024-10-20'), { cells: { created: '2024-10-19T23:30:00-02:00' } })).toBe('yes');
    expect(answerOf(on('2024-10-19'), { cells: { created: '2024-10-19T23:30:00' } })).toBe('yes');
  });
});
