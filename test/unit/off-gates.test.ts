import { describe, expect, it } from 'vitest';
import { gateDetail } from '#shared/engine/gates/gate-detail.ts';
import { offGates } from '#shared/engine/gates/off-gates.ts';
import { scoreLeads } from '#shared/engine/score.ts';
import { encode } from '#test/support/engine/encode.ts';
import { D } from '#test/support/engine/score-one.ts';
import { fact, gate, type ModelParts, tinyModel, when } from '#test/support/engine/tiny-model.ts';

function scored(parts: ModelParts, cells: readonly Readonly<Record<string, string>>[]) {
  const model = tinyModel(parts);
  const leads = cells.map((own, i) => ({ id: `L${i}`, cells: own, activities: [] }));
  const asked = { leads, hasActivities: false, completeFrom: null, decimal: '.', dateOrder: 'ymd' } as const;
  const { data, dataSet } = encode(model, asked);
  return scoreLeads(model, data, dataSet, D);
}

const mql = gate('mql', { entry: when(fact('size', { test: 'atLeast', value: 50 })) });
const sal = (enabled: boolean) =>
  gate('sal', {
    enabled,
    requires: ['mail'],
    entry: when(fact('title', { test: 'isKnown' })),
    exclusions: [when(fact('country', { test: 'is', value: 'France' }))],
    fastTrack: { condition: when(fact('answer', { test: 'is', value: 'demo' })), always: ['mail'] },
  });

const rows = [
  ['CFO', 'a@one.com', '80', 'Egypt', ''], // would pass
  ['CFO', '', '80', 'Egypt', ''], // lacks the mail
  ['', 'a@one.com', '80', 'Egypt', ''], // the entry says no
  ['', 'a@one.com', '80', 'Egypt', 'demo'], // the fast track would carry it
  ['CFO', 'a@one.com', '80', 'France', 'demo'], // ruled out there
  ['CFO', 'a@one.com', '10', 'Egypt', ''], // does not come to it
].map(([title = '', mail = '', size = '', country = '', answer = '']) => ({ title, mail, size, country, answer }));

describe('stages that are not used', () => {
  it('S2 S3 says whom a gate that is off would let through, of those who come to it', () => {
    expect(offGates(scored({ gates: [mql, sal(false)] }, rows))).toEqual([{ stage: 'sal', comers: 5, would: 2 }]);
  });

  it('is what the stage holds once it is switched on', () => {
    expect(gateDetail(scored({ gates: [mql, sal(true)] }, rows), 'sal')).toMatchObject({ comers: 5, open: 2 });
  });

  it('of the first gate all leads come that are not put aside; gates that are on are not told of', () => {
    expect(offGates(scored({ gates: [gate('mql', { ...mql, enabled: false })] }, rows))).toEqual([
      { stage: 'mql', comers: 6, would: 5 },
    ]);
    expect(offGates(scored({ gates: [mql] }, rows))).toEqual([]);
  });
});
