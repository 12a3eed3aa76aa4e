import { describe, expect, it } from 'vitest';
import { scoreOne } from '#test/support/engine/score-one.ts';
import { conditionRule, fact, when } from '#test/support/engine/tiny-model.ts';

const vp = when(fact('title', { test: 'is', value: 'VP' }));
const egypt = when(fact('country', { test: 'is', value: 'Egypt' }));
const big = when(fact('size', { test: 'atLeast', value: 50 }));

function icp(id: string, parts: object, position = 0) {
  return {
    id,
    modelId: 'm',
    position,
    name: {},
    narrative: {},
    mustHaves: [],
    criteria: [],
    exclusions: [],
    tiers: [],
    ...parts,
  };
}

function persona(id: string, condition: unknown, position = 0) {
  const told = { biography: {}, demographics: {}, behaviour: {}, interests: {}, needs: {}, painPoints: {} };
  return { id, modelId: 'm', position, name: {}, ...told, condition };
}

function verdict(parts: object, cells: Readonly<Record<string, string>>) {
  const { icps, lead } = scoreOne({ icps: [icp('i', parts)] }, { cells });
  return { is: icps[0]?.is, missing: icps[0]?.missing, assigned: lead.icp };
}

describe('ICPs and personas', () => {
  it('I1 a must-have that is no, or an exclusion that is yes, is no match', () => {
    expect(verdict({ mustHaves: [vp] }, { title: 'Intern' }).is).toBe('no');
    expect(verdict({ exclusions: [egypt] }, { country: 'Egypt' }).is).toBe('no');
  });

  it('I1 a must-have or an exclusion that is unknown leaves it unconfirmed and names the fact', () => {
    expect(verdict({ mustHaves: [vp] }, {})).toEqual({ is: 'unconfirmed', missing: ['title'], assigned: null });
    expect(verdict({ exclusions: [egypt] }, {})).toEqual({ is: 'unconfirmed', missing: ['country'], assigned: null });
  });

  it('I1 the criteria that are yes must reach the last tier; exactly on it is a match', () => {
    const criteria = [
      { condition: vp, weight: 600 },
      { condition: egypt, weight: 400 },
    ];
    const tiers = [1000, 600];
    // 600 = 600, tier 2.
    expect(verdict({ criteria, tiers }, { title: 'VP', country: 'France' }).is).toBe('match');
    // 400 < 600, and nothing is unknown.
    expect(verdict({ criteria, tiers }, { title: 'Intern', country: 'Egypt' }).is).toBe('no');
  });

  it('I1 what is unknown counts at its best: 400 + 600 unknown could reach 600, so it is unconfirmed', () => {
    const criteria = [
      { condition: vp, weight: 600 },
      { condition: egypt, weight: 400 },
    ];
    expect(verdict({ criteria, tiers: [600] }, { country: 'Egypt' })).toEqual({
      is: 'unconfirmed',
      missing: ['title'],
      assigned: null,
    });
    // 0 + 400 unknown stays below 600.
    expect(verdict({ criteria, tiers: [600] }, { title: 'Intern' }).is).toBe('no');
  });

  it('I1 a negative criterion that is unknown neither helps nor hurts', () => {
    const criteria = [
      { condition: vp, weight: 600 },
      { condition: egypt, weight: -200 },
    ];
    // 600 is reached by what is yes.
    expect(verdict({ criteria, tiers: [600] }, { title: 'VP' }).is).toBe('match');
    // 600 − 200 = 400 < 600.
    expect(verdict({ criteria, tiers: [600] }, { title: 'VP', country: 'Egypt' }).is).toBe('no');
  });

  it('I1 without tiers there is one with threshold 0: a sum of 0 matches, one below does not', () => {
    expect(verdict({}, {}).is).toBe('match');
    expect(verdict({ criteria: [{ condition: egypt, weight: -1 }] }, { country: 'Egypt' }).is).toBe('no');
  });

  it('I1 "matches ICP" is yes for match, unknown for unconfirmed, otherwise no', () => {
    const rules = [conditionRule('r', 'g-fit', 100, { op: 'matchesIcp', icp: 'i' })];
    const line = (cells: Readonly<Record<string, string>>) =>
      scoreOne({ icps: [icp('i', { mustHaves: [vp] })], rules }, { cells }).lines[0];
    expect(line({ title: 'VP' })).toMatchObject({ points: 100, because: null });
    expect(line({})).toMatchObject({ points: 0, because: { kind: 'unknown', fields: ['title'] } });
    expect(line({ title: 'Intern' })).toMatchObject({ points: 0, because: { kind: 'no' } });
  });

  it('I2 a lead gets the matching ICP with the best tier, then the highest sum, then the first', () => {
    const cells = { title: 'VP', country: 'Egypt' };
    const own = (icps: readonly object[]) => scoreOne({ icps }, { cells }).lead.icp;
    const tierTwo = icp('two', { criteria: [{ condition: vp, weight: 900 }], tiers: [1000, 500] }, 0);
    const tierOne = icp('one', { criteria: [{ condition: vp, weight: 500 }], tiers: [500] }, 1);
    expect(own([tierTwo, tierOne])).toBe('one');
    const more = icp('more', { criteria: [{ condition: vp, weight: 600 }], tiers: [500] }, 2);
    expect(own([tierOne, more])).toBe('more');
    expect(own([tierOne, { ...tierOne, id: 'twin', position: 2 }])).toBe('one');
  });

  it('I2 "ICP tier at least t" asks for a tier number of t or less, and is no without an ICP', () => {
    const parts = { criteria: [{ condition: vp, weight: 500 }], tiers: [1000, 500] };
    const points = (atLeast: number, title: string) =>
      scoreOne(
        { icps: [icp('i', parts)], rules: [conditionRule('r', 'g-fit', 100, { op: 'icpTier', atLeast })] },
        { cells: { title } },
      ).totals.fit;
    expect([points(1, 'VP'), points(2, 'VP'), points(2, 'Intern')]).toEqual([0, 100, 0]);
  });

  it('I3 the first persona whose condition is yes is the lead’s; an unknown one before it is passed over', () => {
    const personas = [persona('a', big, 0), persona('b', vp, 1), persona('c', egypt, 2)];
    const cells = { title: 'VP', country: 'Egypt' };
    expect(scoreOne({ personas }, { cells }).lead.persona).toBe('b');
    expect(scoreOne({ personas }, { cells: { title: 'Intern' } }).lead.persona).toBeNull();
  });

  it('I3 "matches persona" is no for one whose condition is yes but who comes later, unknown for an unknown one', () => {
    const personas = [persona('a', big, 0), persona('b', vp, 1), persona('c', egypt, 2)];
    const cells = { title: 'VP', country: 'Egypt' };
    const because = (id: string) => {
      const rules = [conditionRule('r', 'g-fit', 100, { op: 'matchesPersona', persona: id })];
      return scoreOne({ personas, rules }, { cells }).lines[0];
    };
    expect(because('b')).toMatchObject({ points: 100 });
    expect(because('c')).toMatchObject({ points: 0, because: { kind: 'no' } });
    expect(because('a')).toMatchObject({ points: 0, because: { kind: 'unknown', fields: ['size'] } });
  });
});
