import { describe, expect, it } from 'vitest';
import { edgeCounts } from '#shared/engine/counts/edge-counts.ts';
import { gateDetail } from '#shared/engine/gates/gate-detail.ts';
import { scoreLeads } from '#shared/engine/score.ts';
import { encode } from '#test/support/engine/encode.ts';
import { D } from '#test/support/engine/score-one.ts';
import { conditionRule, fact, gate, type ModelParts, tinyModel, when } from '#test/support/engine/tiny-model.ts';

function scored(parts: ModelParts, cells: readonly Readonly<Record<string, string>>[]) {
  const model = tinyModel(parts);
  const leads = cells.map((own, i) => ({ id: `L${i}`, cells: own, activities: [] }));
  const { data, dataSet } = encode(model, {
    leads,
    hasActivities: false,
    completeFrom: null,
    decimal: '.',
    dateOrder: 'ymd',
  });
  const outcome = {
    column: dataSet.fields['returned' as keyof typeof dataSet.fields]?.column ?? '',
    dateColumn: null,
    reading: { decimal: '.', dateOrder: 'ymd' },
  } as const;
  return scoreLeads(model, data, { ...dataSet, outcome: { ...outcome, won: ['won'], lost: ['lost'] } }, D);
}

/** The gate asks for mail and title, from 50 employees on, nobody from France; a demo carries past it, with a mail. */
const mql = gate('mql', {
  requires: ['mail', 'title'],
  entry: when(fact('size', { test: 'atLeast', value: 50 })),
  exclusions: [when(fact('country', { test: 'is', value: 'France' }))],
  fastTrack: { condition: when(fact('answer', { test: 'is', value: 'demo' })), always: ['mail'] },
});
const students = {
  id: 'students',
  modelId: 'm',
  position: 0,
  name: {},
  condition: when(fact('title', { test: 'is', value: 'Student' })),
};

const rows = [
  ['CFO', 'a@one.com', '80', 'Egypt', ''], // opens
  ['', 'a@one.com', '80', 'Egypt', ''], // held by the title alone
  ['CFO', '', '80', 'Egypt', ''], // held by the mail alone
  ['', '', '80', 'Egypt', ''], // held by both
  ['CFO', 'a@one.com', '10', 'Egypt', ''], // held by the entry alone
  ['CFO', 'a@one.com', '', 'Egypt', ''], // the same: nobody knows
  ['CFO', 'a@one.com', '80', 'France', ''], // held by the exclusion alone
  ['', 'a@one.com', '10', 'Egypt', 'demo'], // only the fast track opens
  ['CFO', 'a@one.com', '80', 'Egypt', 'demo'], // opens both ways
  ['', '', '10', 'Egypt', 'demo'], // the fast track asks for the mail all the same
  ['CFO', 'a@one.com', '80', 'France', 'demo'], // the exclusion holds against the fast track
  ['Student', 'a@one.com', '80', 'Egypt', 'demo'], // put aside, so it does not come to the gate
].map(([title = '', mail = '', size = '', country = '', answer = '']) => ({ title, mail, size, country, answer }));

describe('what stands beside the parts of a gate', () => {
  const detail = gateDetail(scored({ gates: [mql], disqualifiers: [students] }, rows), 'mql');

  it('S2 counts whom each required fact holds, among those who come and alone', () => {
    expect(detail).toMatchObject({
      comers: 11,
      open: 3,
      requires: [
        { field: 'mail', known: 8, alone: 1 },
        { field: 'title', known: 7, alone: 1 },
      ],
    });
  });

  it('S2 counts the entry condition and each exclusion, and whom they alone hold', () => {
    expect(detail?.entry).toEqual({ yes: 7, no: 3, unknown: 1, alone: 2 });
    expect(detail?.exclusions).toEqual([{ yes: 2, no: 9, unknown: 0, alone: 2 }]);
  });

  it('S3 counts whom the fast track opens it for, and for whom nothing else would', () => {
    expect(detail?.fastTrack).toEqual({
      condition: { yes: 4, no: 0, unknown: 7 },
      always: [{ field: 'mail', known: 3 }],
      opens: 2,
      only: 1,
    });
  });

  it('S2 S3 says of every fact how many have it, and whom it would stop if it were asked for', () => {
    const of = (field: string) => detail?.facts.find((one) => one.field === field);
    expect(of('mail')).toEqual({ field: 'mail', known: 8, stops: 0, stopsTrack: 0 });
    expect(of('title')).toEqual({ field: 'title', known: 7, stops: 0, stopsTrack: 1 });
    expect(of('news')).toEqual({ field: 'news', known: 0, stops: 1, stopsTrack: 2 });
  });

  it('S1 a later gate is asked by those who pass the one before it; a stage that is not used has no counts', () => {
    const sql = gate('sql', { requires: ['title'] });
    const scores = scored({ gates: [mql, sql], disqualifiers: [students] }, rows);
    expect(gateDetail(scores, 'sql')).toMatchObject({ comers: 3, open: 2, requires: [{ known: 2, alone: 1 }] });
    expect(gateDetail(scores, 'sal')).toBeNull();
  });
});

describe('leads just on the edge of a threshold', () => {
  it('G1 are below it by at most so many points, or from it on by less', () => {
    const points = (value: string, many: number) =>
      conditionRule(value, 'g-fit', many, fact('country', { test: 'is', value }));
    const rules = [points('below', 2200), points('under', 2499), points('on', 2500), points('over', 2799)];
    const scores = scored({ rules: [...rules, points('far', 2800), points('short', 2199)] }, [
      { country: 'below', returned: 'won' },
      { country: 'under', returned: '' },
      { country: 'on', returned: 'lost' },
      { country: 'over', returned: 'won' },
      { country: 'far', returned: 'won' },
      { country: 'short', returned: 'won' },
    ]);
    const none = { leads: 0, outcomes: { won: 0, lost: 0, open: 0 } };
    expect(edgeCounts(scores, 'fit', 300)).toEqual([
      { at: 7500, below: none, above: none },
      { at: 5000, below: none, above: none },
      {
        at: 2500,
        below: { leads: 2, outcomes: { won: 1, lost: 0, open: 1 } },
        above: { leads: 2, outcomes: { won: 1, lost: 1, open: 0 } },
      },
    ]);
  });
});
