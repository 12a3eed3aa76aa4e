import { describe, expect, it } from 'vitest';
import { readHeldText } from '#shared/engine/gates/held-because.ts';
import { countScores } from '#shared/engine/simulate.ts';
import { bystander, scoreOne, scoresOf } from '#test/support/engine/score-one.ts';
import { always, cellsOf, fact, gate, never, when } from '#test/support/engine/tiny-model.ts';

const vp = when(fact('title', { test: 'is', value: 'VP' }));
const egypt = when(fact('country', { test: 'is', value: 'Egypt' }));

function standing(parts: object, cells: Readonly<Record<string, string>> = {}): [string, string] {
  const { lead } = scoreOne(parts, { cells });
  return [lead.stage, lead.heldBecause];
}

const reason = (parts: object) => ({
  id: 'no-budget',
  modelId: 'm',
  position: 0,
  name: {},
  carriedBy: when(fact('returned', { test: 'is', value: 'No budget' })),
  to: 'recycled',
  clockField: 'returnedOn',
  afterDays: 30,
  returnsWhen: always,
  ...parts,
});

describe('stages', () => {
  it('S1 a stage that is off is passed over as if it were not there', () => {
    const gates = [gate('mql'), gate('sal', { enabled: false, entry: never }), gate('sql')];
    expect(standing({ gates })).toEqual(['sql', '']);
  });

  it('S1 PQL is a second way in: a lead stands there only where MQL is shut, and goes on from either', () => {
    const gates = (mql: object, sal: object) => [
      gate('mql', { entry: mql }),
      gate('pql', { entry: egypt }),
      gate('sal', { entry: sal }),
    ];
    const cells = { country: 'Egypt', title: 'Intern' };
    expect(standing({ gates: gates(vp, never) }, cells)).toEqual(['pql', 'not met']);
    expect(standing({ gates: gates(always, never) }, cells)).toEqual(['mql', 'not met']);
    expect(standing({ gates: gates(vp, always) }, cells)).toEqual(['sal', '']);
  });

  it('S1 where both ways in are shut, the reason is MQL’s', () => {
    const gates = [gate('mql', { requires: ['mail'] }), gate('pql', { entry: never })];
    expect(standing({ gates })).toEqual(['lead', 'missing: mail']);
  });

  it('S2 a gate opens when nothing excludes, every required fact is known, and the entry condition is yes', () => {
    const mql = gate('mql', { requires: ['mail'], entry: vp, exclusions: [egypt] });
    expect(standing({ gates: [mql] }, { mail: 'a@b.co', title: 'VP', country: 'France' })).toEqual(['mql', '']);
    expect(standing({ gates: [mql] }, { mail: 'a@b.co', title: 'VP', country: 'Egypt' })).toEqual(['lead', 'excluded']);
    expect(standing({ gates: [mql] }, { title: 'VP', country: 'France' })).toEqual(['lead', 'missing: mail']);
    expect(standing({ gates: [mql] }, { mail: 'a@b.co', title: 'Intern', country: 'France' })).toEqual([
      'lead',
      'not met',
    ]);
    expect(standing({ gates: [mql] }, { mail: 'a@b.co', country: 'France' })).toEqual(['lead', 'unknown']);
  });

  it('S2 an exclusion that is unknown excludes nobody', () => {
    expect(standing({ gates: [gate('mql', { exclusions: [egypt] })] })).toEqual(['mql', '']);
  });

  it('S3 a lead stands at the last of an unbroken run, whatever gates open after it', () => {
    const gates = [gate('mql'), gate('sal', { entry: never }), gate('sql')];
    expect(standing({ gates })).toEqual(['mql', 'not met']);
  });

  it('S3 a fast track opens its own gate and every one before it, without their entry and required facts', () => {
    const gates = [
      gate('mql', { requires: ['size'], entry: never }),
      gate('sal', { entry: never }),
      gate('sql', { entry: never, fastTrack: { condition: vp, always: ['mail'] } }),
      gate('opportunity', { entry: never }),
    ];
    expect(standing({ gates }, { title: 'VP', mail: 'a@b.co' })).toEqual(['sql', 'not met']);
    // The fact marked "always" is asked for all the same; without it the gates judge as ever.
    expect(standing({ gates }, { title: 'VP' })).toEqual(['lead', 'missing: size']);
    expect(standing({ gates }, { title: 'Intern', mail: 'a@b.co' })).toEqual(['lead', 'missing: size']);
  });

  it('S3 a fast track does not override the exclusions of the gates it passes', () => {
    const gates = [
      gate('mql', { entry: never }),
      gate('sal', { exclusions: [egypt] }),
      gate('sql', { entry: never, fastTrack: { condition: vp, always: [] } }),
    ];
    expect(standing({ gates }, { title: 'VP', country: 'Egypt' })).toEqual(['mql', 'excluded']);
    expect(standing({ gates }, { title: 'VP', country: 'France' })).toEqual(['sql', '']);
  });

  it('S4 a disqualifier comes before everything, a reason that binds before the gates', () => {
    const disqualifiers = [{ id: 'd', modelId: 'm', position: 0, name: {}, condition: egypt }];
    const parts = { gates: [gate('mql')], disqualifiers, recycleReasons: [reason({})] };
    const returned = { returned: 'no budget', returnedOn: '2024-10-01' };
    expect(standing(parts, { country: 'Egypt', ...returned })).toEqual(['disqualified', 'disqualified']);
    expect(standing(parts, returned)).toEqual(['recycled', 'recycled: no-budget']);
    expect(standing(parts)).toEqual(['mql', '']);
  });

  it('S4 the first reason that applies is given: excluded, then every missing fact in order, then not met', () => {
    const mql = gate('mql', { requires: ['mail', 'size'], entry: never, exclusions: [egypt] });
    expect(standing({ gates: [mql] }, { country: 'Egypt' })).toEqual(['lead', 'excluded']);
    expect(standing({ gates: [mql] })).toEqual(['lead', 'missing: mail, size']);
    expect(standing({ gates: [mql] }, { mail: 'a@b.co', size: '5' })).toEqual(['lead', 'not met']);
  });

  it('S4 a lead at Lead in a cell that nurtures is in Nurture, and "nurture" takes the place of "not met" only', () => {
    const parts = (entry: unknown, requires: readonly string[] = []) => ({
      cells: cellsOf(3, 3, (grade) => (grade === 'D4' ? 'nurture' : 'none')),
      gates: [gate('mql', { entry, requires })],
    });
    expect(standing(parts(never))).toEqual(['nurture', 'nurture']);
    expect(standing(parts(vp))).toEqual(['nurture', 'unknown']);
    expect(standing(parts(never, ['mail']))).toEqual(['nurture', 'missing: mail']);
    expect(standing(parts(always))).toEqual(['mql', '']);
  });

  it('S4 the reason as it is written can be read back, for screens that say it in words', () => {
    expect(readHeldText('missing: mail, size')).toEqual({ kind: 'missing', fields: ['mail', 'size'] });
    expect(readHeldText('recycled: no-budget')).toEqual({ kind: 'recycled', reason: 'no-budget' });
    expect(readHeldText('not met')).toEqual({ kind: 'notMet' });
    expect(readHeldText('')).toEqual({ kind: 'nothing' });
  });

  it('S5 an assumed rate stands in for its gate in counts only: 2 leads × 0.8 × 0.5, and nobody moves', () => {
    const gates = [
      gate('mql'),
      gate('sal', { entry: vp, assumedRate: 0.8 }),
      gate('sql', { entry: vp, assumedRate: 0.5 }),
    ];
    const simulation = countScores(scoresOf({ gates }, {}));
    const stage = (id: string) => simulation.stages.find((each) => each.stage === id);
    expect(stage('mql')).toMatchObject({ here: 2, reached: 2, assumed: null });
    expect(stage('sal')).toMatchObject({ here: 0, reached: 0, assumed: 1.6 });
    expect(stage('sql')?.assumed).toBeCloseTo(0.8, 12);
  });

  it('S5 after an assumed gate, a measured one counts the leads for which it is open, times the rate', () => {
    const gates = [gate('mql'), gate('sal', { entry: never, assumedRate: 0.8 }), gate('sql', { entry: egypt })];
    const others = [
      bystander,
      { ...bystander, id: 'c', cells: { country: 'Egypt' } },
      { ...bystander, id: 'd', cells: { country: 'Egypt' } },
    ];
    const { stages } = countScores(scoresOf({ gates }, { others }));
    // Four at MQL, two of them from Egypt: 0.8 · 4 = 3.2 and 0.8 · 2 = 1.6.
    expect(stages.find(({ stage }) => stage === 'sal')?.assumed).toBeCloseTo(3.2, 12);
    expect(stages.find(({ stage }) => stage === 'sql')?.assumed).toBeCloseTo(1.6, 12);
  });

  it('S5 what only people can judge is unknown where the data does not have it, and holds', () => {
    const talked = when(fact('answer', { test: 'is', value: 'Yes' }));
    const gates = [gate('mql'), gate('sal', { entry: talked })];
    expect(standing({ gates })).toEqual(['mql', 'unknown']);
    // The data can show MQL, and nothing after it; where one lead has an answer, it can show SAL.
    expect(countScores(scoresOf({ gates }, {})).shownTo).toBe('mql');
    expect(countScores(scoresOf({ gates }, { cells: { answer: 'No' } })).shownTo).toBe('sal');
  });

  it('S6 a reason binds until its days are over and its condition is yes; on the last day it no longer does', () => {
    const parts = (more: object = {}) => ({ gates: [gate('mql')], recycleReasons: [reason(more)] });
    // The day is 2024-10-19: 19 September is 30 days ago, the 20th is 29.
    expect(standing(parts(), { returned: 'No budget', returnedOn: '2024-09-19' })).toEqual(['mql', '']);
    expect(standing(parts(), { returned: 'No budget', returnedOn: '2024-09-20' })).toEqual([
      'recycled',
      'recycled: no-budget',
    ]);
    expect(standing(parts({ returnsWhen: vp }), { returned: 'No budget', returnedOn: '2024-01-01' })[0]).toBe(
      'recycled',
    );
    expect(standing(parts({ to: 'nurture' }), { returned: 'No budget', returnedOn: '2024-10-01' })).toEqual([
      'nurture',
      'recycled: no-budget',
    ]);
  });

  it('S6 with an unknown date a reason binds', () => {
    const parts = { gates: [gate('mql')], recycleReasons: [reason({ afterDays: 0 })] };
    expect(standing(parts, { returned: 'No budget' })).toEqual(['recycled', 'recycled: no-budget']);
    expect(standing(parts, { returned: 'Select' })).toEqual(['mql', '']);
  });
});
