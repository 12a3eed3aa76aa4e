import { describe, expect, it } from 'vitest';
import { countScores } from '#shared/engine/simulate.ts';
import { boundHash, modelHash } from '#shared/model/identity.ts';
import { scoresOf } from '#test/support/engine/score-one.ts';
import { cellsOf, conditionRule, gate, never, testFields, tinyModel } from '#test/support/engine/tiny-model.ts';

const rule = conditionRule('r', 'g-fit', 500, { op: 'all', of: [] });

describe('identity', () => {
  it('H1 the hash changes with what can change a result: points, a missing marker, the free-mail list', () => {
    const first = modelHash(tinyModel({ rules: [rule] }));
    const marked = testFields.map((field) => (field.id === 'size' ? { ...field, missing: ['0'] } : field));
    const record = { id: 'm', position: 0, name: {}, semantics: 1, freeMail: ['gmail.com'] };
    const others = [
      tinyModel({ rules: [{ ...rule, points: 501 }] }),
      tinyModel({ rules: [rule], fields: marked }),
      tinyModel({ rules: [rule], model: record }),
      tinyModel({ rules: [rule], fit: { cap: 1 } }),
    ];
    expect(new Set([first, ...others.map(modelHash)]).size).toBe(5);
  });

  it('H1 the hash stays when only names and notes change, and so do the results', () => {
    const named = { ...rule, name: { en: 'Anyone at all' } };
    expect(modelHash(tinyModel({ rules: [named] }))).toBe(modelHash(tinyModel({ rules: [rule] })));
    expect(countScores(scoresOf({ rules: [named] }, {}))).toEqual(countScores(scoresOf({ rules: [rule] }, {})));
  });

  it('H1 a persona’s portrait, prose and role do not change the hash; the condition that recognises one does', () => {
    const told = { biography: {}, demographics: {}, behaviour: {}, interests: {}, needs: {}, painPoints: {} };
    const one = { id: 'p', modelId: 'm', position: 0, name: {}, ...told, condition: never };
    const hash = (parts: object) => modelHash(tinyModel({ personas: [{ ...one, ...parts }] }));
    const prose = { goals: { en: 'Grow' }, objections: { en: 'Price' }, toSay: { en: 'Start small' } };
    expect(hash({ ...prose, portrait: { kind: 'drawn', name: 'bun' }, role: 'champion' })).toBe(hash({}));
    expect(hash({ portrait: { kind: 'picture', jpeg: '/9j/4AAQ' } })).toBe(hash({}));
    expect(hash({ condition: { version: 1, root: { op: 'all', of: [] } } })).not.toBe(hash({}));
  });

  it('H1 what a gate assumes, where a cell sends and what its step asks change the hash; who owns it and its words do not', () => {
    const cells = (destination: string, words: object) =>
      cellsOf(3, 3, () => destination).map((cell) => ({ ...cell, ...words }));
    const withGate = (parts: object) => modelHash(tinyModel({ gates: [gate('mql', { ...parts })] }));
    const first = withGate({});
    expect(withGate({ name: { en: 'Ready' }, owner: 'both' })).toBe(first);
    for (const parts of [{ assumedRate: 0.8 }, { enabled: false }, { requires: ['mail'] }, { entry: never }]) {
      expect(withGate(parts)).not.toBe(first);
    }
    const plain = modelHash(tinyModel({ cells: cells('none', {}) }));
    expect(modelHash(tinyModel({ cells: cells('none', { action: { en: 'Call' }, rating: 5, owner: 'sales' }) }))).toBe(
      plain,
    );
    expect(modelHash(tinyModel({ cells: cells('nurture', {}) }))).not.toBe(plain);
  });

  it('H1 a sign-off binds what a clause says: its numbers, a promise in words of its own, what happens when it is missed', () => {
    const bound = (parts: object) => {
      const base = { id: 'c', modelId: 'm', position: 0, owedBy: 'sales', stage: 'sal', name: {}, note: {} };
      return boundHash(tinyModel({ clauses: [{ ...base, consequence: {}, ...parts }] }), null);
    };
    const review = (every: string, more: object = {}) => bound({ promise: { kind: 'review', every }, ...more });
    const other = (said: string) => bound({ promise: { kind: 'other' }, name: { en: said } });
    expect(review('month')).not.toBe(review('week'));
    expect(review('week', { name: { en: 'We meet' }, note: { en: 'Mondays' } })).toBe(review('week'));
    expect(review('week', { consequence: { en: 'The lead goes back' } })).not.toBe(review('week'));
    expect(other('Sales calls twice')).not.toBe(other('Sales calls once'));
  });

  it('H1 undoing a change brings the hash back', () => {
    const changed = tinyModel({ rules: [{ ...rule, points: 1 }] });
    const undone = { ...changed, rules: tinyModel({ rules: [rule] }).rules };
    expect(modelHash(undone)).toBe(modelHash(tinyModel({ rules: [rule] })));
  });
});
