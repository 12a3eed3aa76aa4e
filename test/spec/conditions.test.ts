import { describe, expect, it } from 'vitest';
import type { Answer } from '#shared/engine/columns/planes.ts';
import { findProblem } from '#shared/model/problems.ts';
import { emptyState, type WorkshopState } from '#shared/model/records.ts';
import { answerOf, scoreOne } from '#test/support/engine/score-one.ts';
import { conditionRule, fact, gate, testFields, when } from '#test/support/engine/tiny-model.ts';

/** Three facts that answer yes, no and unknown. */
const cells = { title: 'VP', country: 'France' };
const part: Record<Answer, unknown> = {
  yes: fact('title', { test: 'is', value: 'VP' }),
  no: fact('country', { test: 'is', value: 'Egypt' }),
  unknown: fact('size', { test: 'atLeast', value: 1 }),
};
const join = (op: string, of: readonly Answer[], more: object = {}) =>
  answerOf({ op, of: of.map((answer) => part[answer]), ...more }, { cells });

describe('conditions', () => {
  it('C1 all: no if any part is no, else unknown if any is unknown, else yes', () => {
    expect(join('all', ['yes', 'unknown', 'no'])).toBe('no');
    expect(join('all', ['yes', 'unknown'])).toBe('unknown');
    expect(join('all', ['yes', 'yes'])).toBe('yes');
  });

  it('C1 any: yes if any part is yes, else unknown if any is unknown, else no', () => {
    expect(join('any', ['no', 'unknown', 'yes'])).toBe('yes');
    expect(join('any', ['no', 'unknown'])).toBe('unknown');
    expect(join('any', ['no', 'no'])).toBe('no');
  });

  it('C1 not swaps yes and no and leaves unknown', () => {
    for (const [given, wanted] of [
      ['yes', 'no'],
      ['no', 'yes'],
      ['unknown', 'unknown'],
    ] as const) {
      expect(answerOf({ op: 'not', of: part[given] }, { cells })).toBe(wanted);
    }
  });

  it('C1 at least n of: yes with n yes; no when yes and unknown together are fewer; else unknown', () => {
    expect(join('atLeast', ['yes', 'yes', 'no'], { n: 2 })).toBe('yes');
    expect(join('atLeast', ['yes', 'unknown', 'no'], { n: 2 })).toBe('unknown');
    expect(join('atLeast', ['unknown', 'no', 'no'], { n: 2 })).toBe('no');
    expect(join('atLeast', [], { n: 1 })).toBe('no');
  });

  it('C1 empty all is yes, empty any is no', () => {
    expect(join('all', [])).toBe('yes');
    expect(join('any', [])).toBe('no');
  });

  it('C2 contains word compares whole words, where contains does not', () => {
    const title = (test: string, value: string, text: string) =>
      answerOf(fact('title', { test, value }), { cells: { title: text } });
    expect(title('contains', 'cto', 'Director')).toBe('yes');
    expect(title('containsWord', 'cto', 'Director')).toBe('no');
    expect(title('containsWord', 'cto', 'CTO/Founder')).toBe('yes');
    expect(title('containsWord', 'vice president', 'Senior Vice-President')).toBe('yes');
    expect(title('containsWord', 'vice president', 'Vice and President')).toBe('no');
    expect(title('containsWord', 'مدير', 'المدير العام')).toBe('yes');
    expect(title('containsWord', 'المدير', 'مدير عام')).toBe('yes');
  });

  it('C2 one of and none of, starts and ends with, compare by V3', () => {
    const country = (is: object) => answerOf(fact('country', is), { cells });
    expect(country({ test: 'isOneOf', values: ['EGYPT', ' france'] })).toBe('yes');
    expect(country({ test: 'isNoneOf', values: ['Egypt', 'FRANCE'] })).toBe('no');
    expect(country({ test: 'startsWith', value: 'FR' })).toBe('yes');
    expect(country({ test: 'endsWith', value: 'ce' })).toBe('yes');
    expect(country({ test: 'endsWith', value: 'fran' })).toBe('no');
  });

  it('C2 has domain takes the domain and its sub-domains, and nothing that merely ends alike', () => {
    const mail = (address: string, is: object) => answerOf(fact('mail', is), { cells: { mail: address } });
    const acme = { test: 'hasDomain', domain: 'Acme.com' };
    expect(mail('a@ACME.com', acme)).toBe('yes');
    expect(mail('a@sales.acme.com', acme)).toBe('yes');
    expect(mail('a@notacme.com', acme)).toBe('no');
    expect(mail('a@gmail.com', { test: 'isFreeMail' })).toBe('yes');
    expect(mail('a@acme.com', { test: 'isFreeMail' })).toBe('no');
  });

  it('C2 between includes both its ends, more than and less than leave theirs out', () => {
    const size = (is: object, text: string) => answerOf(fact('size', is), { cells: { size: text } });
    const between = { test: 'between', from: 50, to: 200 };
    expect([size(between, '50'), size(between, '200'), size(between, '200.01')]).toEqual(['yes', 'yes', 'no']);
    expect(size({ test: 'moreThan', value: 50 }, '50')).toBe('no');
    expect(size({ test: 'lessThan', value: 50 }, '50')).toBe('no');
    expect(size({ test: 'atLeast', value: 50 }, '50')).toBe('yes');
  });

  it('C2 within the next N days: today is in, N days ahead is out', () => {
    const next = fact('created', { test: 'withinNext', days: 3 });
    const on = (created: string) => answerOf(next, { cells: { created } });
    expect([on('2024-10-19'), on('2024-10-21'), on('2024-10-22'), on('2024-10-18')]).toEqual([
      'yes',
      'yes',
      'no',
      'no',
    ]);
  });

  it('C2 a set includes any of, or all of, compared by V3', () => {
    const tags = (test: string, values: readonly string[]) =>
      answerOf(fact('tags', { test, values }), { cells: { tags: 'Red; BLUE' } });
    expect(tags('includesAnyOf', ['blue', 'green'])).toBe('yes');
    expect(tags('includesAllOf', ['blue', 'green'])).toBe('no');
    expect(tags('includesAllOf', ['blue', 'red'])).toBe('yes');
  });

  it('C2 a test that does not suit its field is refused when it is written', () => {
    const state = {
      ...emptyState,
      field: Object.fromEntries(testFields.map((field) => [field.id, field])),
      disqualifier: {
        dq: {
          id: 'dq',
          modelId: 'm',
          position: 0,
          name: {},
          condition: when(fact('size', { test: 'is', value: '5' })),
        },
      },
      model: { m: { id: 'm' } },
    } as unknown as WorkshopState;
    expect(findProblem(state)).toMatchObject({ kind: 'testDoesNotFit', field: 'size', type: 'number', test: 'is' });
  });

  it('C3 is known and is unknown are never unknown', () => {
    expect(answerOf(fact('size', { test: 'isKnown' }))).toBe('no');
    expect(answerOf(fact('size', { test: 'isUnknown' }))).toBe('yes');
    expect(answerOf(fact('size', { test: 'isUnknown' }), { cells: { size: '5' } })).toBe('no');
  });

  it('C5 totals and grades can be asked after they are made, and exactly at a limit they are reached', () => {
    const rules = [conditionRule('r', 'g-fit', 2500, { op: 'all', of: [] })];
    const disqualified = (root: unknown) =>
      scoreOne({ rules, disqualifiers: [{ id: 'd', modelId: 'm', position: 0, name: {}, condition: when(root) }] }).lead
        .stage;
    expect(disqualified({ op: 'total', of: 'fit', atLeast: 2500 })).toBe('disqualified');
    expect(disqualified({ op: 'total', of: 'fit', atLeast: 2501 })).toBe('lead');
    // 25 points of fit reach C, 0 of engagement are 4.
    expect(disqualified({ op: 'gradeIn', grades: ['C4'] })).toBe('disqualified');
  });

  it('C5 a gate sees the stages before it: reached at the stage, and beyond it', () => {
    const reached = (stage: string) => when({ op: 'stageReached', stage });
    const sql = gate('sql', { entry: reached('mql') });
    expect(scoreOne({ gates: [gate('mql'), gate('sal'), sql] }).lead.stage).toBe('sql');
    // A stage that is off is reached with the one before it.
    const off = [gate('mql'), gate('sal', { enabled: false }), gate('sql', { entry: reached('sal') })];
    expect(scoreOne({ gates: off }).lead.stage).toBe('sql');
  });

  it('C5 a reference backwards is refused when it is written, naming both ends', () => {
    const rule = conditionRule('r', 'g', 100, { op: 'total', of: 'fit', atLeast: 0 });
    const state = {
      ...emptyState,
      model: { m: { id: 'm' } },
      group: { g: { id: 'g', modelId: 'm', dimension: 'fit' } },
      rule: { r: rule },
    } as unknown as WorkshopState;
    expect(findProblem(state)).toMatchObject({
      kind: 'backwardReference',
      from: { kind: 'rule', id: 'r' },
      place: 'rule',
      to: 'total',
    });
  });

  it('C5 an answered question is a known fact; a confirmed one is its condition', () => {
    const questions = [
      {
        id: 'q',
        modelId: 'm',
        position: 0,
        framework: 'BANT',
        text: {},
        answerField: 'answer',
        confirmedWhen: when(fact('answer', { test: 'is', value: 'Yes' })),
      },
    ];
    const points = (is: string, answer: string) => {
      const rules = [conditionRule('r', 'g-fit', 100, { op: 'question', question: 'q', is })];
      return scoreOne({ questions, rules }, { cells: { answer } }).lines[0];
    };
    expect(points('answered', 'Later')).toMatchObject({ points: 100 });
    expect(points('answered', 'Select')).toMatchObject({ points: 0, because: { kind: 'no' } });
    expect(points('confirmed', 'Later')).toMatchObject({ points: 0, because: { kind: 'no' } });
    expect(points('confirmed', 'yes')).toMatchObject({ points: 100 });
    expect(points('confirmed', '')).toMatchObject({ points: 0, because: { kind: 'unknown', fields: ['answer'] } });
  });
});
