import { describe, expect, it } from 'vitest';
import type { DataSays } from '#shared/check/data-says.ts';
import { describeSaying } from '#shared/text/describe-finding.ts';
import { translator } from '#shared/text/translate.ts';
import { found, said } from '#test/support/check/found.ts';
import { bandedRule, conditionRule, fact, gate, testFields, tinyModel, when } from '#test/support/engine/tiny-model.ts';

const filled = (known: number, leads: number, field = 'mail'): DataSays => ({
  fields: new Set(testFields.map(({ id }) => id as string)),
  ...{ types: new Set(['visit']), simulation: null, rules: new Map() },
  filled: { leads, known: { [field]: known } },
});
const requires = (stage: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  gates: [gate(stage, { requires: ['mail'], ...parts })],
});
const large = fact('size', { test: 'atLeast', value: 200 });
const known = fact('mail', { test: 'isKnown' });

describe('a fact that is hardly ever filled', () => {
  it('S2 holds nearly everybody where MQL requires it, and the number is said', () => {
    expect(said('factHardlyFilled', requires('mql'), filled(3, 9240))).toEqual({
      severity: 'wrong',
      about: ['gate:gate-mql'],
      sentence: 'mail is filled for 3 of 9,240 leads (0.0%), and required by MQL.',
      fixes: [],
    });
    // One in twenty is hardly any; a little more is some.
    expect(found('factHardlyFilled', requires('mql'), filled(462, 9240))).toHaveLength(1);
    expect(found('factHardlyFilled', requires('mql'), filled(463, 9240))).toEqual([]);
  });

  it('is said of few leads with the warning that they are few, and as worth a look only', () => {
    expect(said('factHardlyFilled', requires('mql'), filled(0, 12))).toMatchObject({
      severity: 'look',
      sentence: 'mail is filled for 0 of 12 leads, and required by MQL. So few leads may mislead.',
    });
    // None of 34 is between 0 and 10.2 %, none of 35 between 0 and 9.9 %.
    expect(said('factHardlyFilled', requires('mql'), filled(0, 34)).sentence).toMatch(/mislead/);
    expect(said('factHardlyFilled', requires('mql'), filled(0, 35)).sentence).not.toMatch(/mislead/);
    expect(found('factHardlyFilled', requires('mql'), filled(0, 0))).toEqual([]);
  });

  it('S3 is required by a fast track that asks for it all the same', () => {
    const fastTrack = { condition: when(large), always: ['mail'] };
    const parts = { gates: [gate('mql', { fastTrack })] };
    expect(said('factHardlyFilled', parts, filled(3, 900))).toMatchObject({ severity: 'look' });
    expect(found('factHardlyFilled', parts, filled(300, 900))).toEqual([]);
  });

  it('S5 is no fault of later gates, which few leads come to, unless nobody has it', () => {
    expect(found('factHardlyFilled', requires('sql'), filled(3, 9240))).toEqual([]);
    expect(said('factHardlyFilled', requires('sql'), filled(0, 9240))).toMatchObject({ severity: 'look' });
    // A gate that a rate stands in for does without its facts.
    expect(found('factHardlyFilled', requires('sql', { assumedRate: 0.5 }), filled(0, 9240))).toEqual([]);
    expect(found('factHardlyFilled', requires('mql', { enabled: false }), filled(0, 9240))).toEqual([]);
  });

  it('I1 is a must-have that excludes nearly everybody', () => {
    const icp = { id: 'i', modelId: 'm', position: 0, name: { en: 'Firms' }, narrative: {}, criteria: [], tiers: [] };
    const parts = (root: unknown) => ({ icps: [{ ...icp, mustHaves: [when(root)], exclusions: [] }] });
    expect(said('factHardlyFilled', parts(large), filled(3, 9240, 'size'))).toMatchObject({
      severity: 'look',
      about: ['icp:i'],
      sentence: 'size is filled for 3 of 9,240 leads (0.0%), and needed by “Firms”.',
    });
    const either = { op: 'any', of: [large, fact('news', { test: 'isYes', value: true })] };
    expect(found('factHardlyFilled', parts(either), filled(3, 9240, 'size'))).toEqual([]);
  });

  it('P2, P3 is what rules need, but not where another fact or an “unknown” band gives points too', () => {
    const rule = (root: unknown) => ({ rules: [conditionRule('r', 'g-fit', 500, root)] });
    expect(said('factHardlyFilled', rule(large), filled(3, 9240, 'size'))).toMatchObject({ about: ['rule:r'] });
    expect(found('factHardlyFilled', rule({ op: 'not', of: known }), filled(3, 9240))).toEqual([]);
    const banded = (...bands: unknown[]) => ({ rules: [bandedRule('b', 'g-fit', 'size', bands)] });
    const range = { kind: 'range', from: 1, to: null, points: 500 };
    expect(found('factHardlyFilled', banded(range), filled(3, 9240, 'size'))).toHaveLength(1);
    const unknown = { kind: 'unknown', points: 100 };
    expect(found('factHardlyFilled', banded(range, unknown), filled(3, 9240, 'size'))).toEqual([]);
  });

  it('has no say in what rules leads out: that may well be rare', () => {
    const disqualifiers = [{ id: 'd', modelId: 'm', position: 0, name: { en: 'Out' }, condition: when(large) }];
    expect(found('factHardlyFilled', { disqualifiers }, filled(3, 9240, 'size'))).toEqual([]);
  });

  it('is not said before leads are counted, nor of a fact without a column, which has its own finding', () => {
    expect(found('factHardlyFilled', requires('mql'))).toEqual([]);
    expect(found('factHardlyFilled', requires('mql'), { ...filled(3, 9240), filled: null })).toEqual([]);
    expect(found('factHardlyFilled', requires('mql'), { ...filled(0, 9240), fields: new Set() })).toEqual([]);
  });

  it('is said in Arabic, too', () => {
    const [finding] = found('factHardlyFilled', requires('mql'), filled(3, 9240));
    const model = tinyModel(requires('mql'));
    const sentence = finding === undefined ? '' : describeSaying(finding.says, model, translator('ar'));
    expect(sentence.replace(/[\u2066-\u2069]/g, '')).toMatch(/معبّأة لدى 3 من أصل 9,240 من العملاء المحتملين/);
  });
});
