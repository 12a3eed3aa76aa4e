import { describe, expect, it } from 'vitest';
import { all, any, atLeast, ruled, title } from '#test/support/check/conditions.ts';
import { expectFixesToMend, found, said } from '#test/support/check/found.ts';
import { bandedRule, fact, testFields } from '#test/support/engine/tiny-model.ts';

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
