import { describe, expect, it } from 'vitest';
import { countScores } from '#shared/engine/simulate.ts';
import { modelHash } from '#shared/model/identity.ts';
import { scoresOf } from '#test/support/engine/score-one.ts';
import { conditionRule, testFields, tinyModel } from '#test/support/engine/tiny-model.ts';

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

  it('H1 undoing a change brings the hash back', () => {
    const changed = tinyModel({ rules: [{ ...rule, points: 1 }] });
    const undone = { ...changed, rules: tinyModel({ rules: [rule] }).rules };
    expect(modelHash(undone)).toBe(modelHash(tinyModel({ rules: [rule] })));
  });
});
