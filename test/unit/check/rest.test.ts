import { describe, expect, it } from 'vitest';
import { complexityOf } from '#shared/check/complexity/meter.ts';
import type { DataSays } from '#shared/check/data-says.ts';
import type { Simulation } from '#shared/engine/results.ts';
import { measuredShare } from '#shared/lib/share.ts';
import { expectFixesToMend, found, said } from '#test/support/check/found.ts';
import {
  activityRule,
  bandedRule,
  cellsOf,
  conditionRule,
  fact,
  gate,
  group,
  testFields,
  tinyModel,
  when,
} from '#test/support/engine/tiny-model.ts';

const atLeast = (value: number) => fact('size', { test: 'atLeast', value });

describe('duties', () => {
  const clause = (id: string, owedBy: string, promise: unknown) => ({
    ...{ id, modelId: 'm', position: 0, owedBy, stage: 'sal', name: { en: id }, promise, note: {}, consequence: {} },
  });
  const within = { amount: 30, unit: 'minutes', clock: 'business' };
  const call = (owedBy: string) => clause('call', owedBy, { kind: 'firstTouch', within });
  const deliver = clause('deliver', 'marketing', { kind: 'deliver', leads: 20, every: 'week' });
  const review = clause('review', 'both', { kind: 'review', every: 'week' });

  it('that both owe are owned by nobody, except to meet', () => {
    const parts = { clauses: [call('both'), deliver, review] };
    expect(said('dutyWithoutOwner', parts)).toEqual({
      severity: 'look',
      about: ['clause:call'],
      sentence: '“call” is owed by both, so nobody owns it.',
      fixes: ['Sales owes it'],
    });
    expectFixesToMend('dutyWithoutOwner', parts);
    expect(found('dutyWithoutOwner', { clauses: [call('sales'), deliver, review] })).toEqual([]);
  });

  it('of one side alone are no agreement', () => {
    expect(said('dutiesOneSided', { clauses: [deliver, review] })).toMatchObject({
      severity: 'look',
      sentence: 'Only marketing has a duty; sales promises nothing.',
    });
    expect(said('dutiesOneSided', { clauses: [call('sales')] }).sentence).toMatch(/marketing promises nothing/);
    expect(found('dutiesOneSided', { clauses: [deliver, call('sales')] })).toEqual([]);
    expect(found('dutiesOneSided', { clauses: [] })).toEqual([]);
  });
});

describe('personas and ICPs', () => {
  const told = { biography: {}, demographics: {}, behaviour: {}, interests: {}, needs: {}, painPoints: {} };
  const personas = [
    { id: 'p', modelId: 'm', position: 0, name: { en: 'Salma' }, ...told, condition: when(atLeast(5)) },
  ];
  const icp = {
    id: 'i',
    modelId: 'm',
    position: 0,
    name: { en: 'Firms' },
    narrative: {},
    criteria: [],
    exclusions: [],
  };
  const icps = [{ ...icp, mustHaves: [when(atLeast(5))], tiers: [] }];
  const rules = (root: unknown) => [conditionRule('r', 'g-fit', 500, root)];

  it('that nothing asks for change nothing', () => {
    expect(said('nothingUses', { personas })).toMatchObject({ severity: 'look', about: ['persona:p'] });
    expect(found('nothingUses', { personas, rules: rules({ op: 'matchesPersona', persona: 'p' }) })).toEqual([]);
    expect(said('nothingUses', { icps }).sentence).toBe('Nothing in the model asks for the ICP “Firms”.');
    expect(found('nothingUses', { icps, rules: rules({ op: 'matchesIcp', icp: 'i' }) })).toEqual([]);
    expect(found('nothingUses', { icps, rules: rules({ op: 'icpTier', atLeast: 1 }) })).toEqual([]);
  });
});

describe('the complexity meter', () => {
  const bands = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ kind: 'range', from: i * 10, to: i * 10 + 9, points: (i + 1) * 100 }));
  const banded = (count: number) => ({ rules: [bandedRule('r', 'g-fit', 'size', bands(count))] });

  it('counts rules, and bands that give points', () => {
    const mixed = [...bands(2), { kind: 'unknown', points: 0 }];
    const rules = [bandedRule('b', 'g-fit', 'size', mixed), conditionRule('c', 'g-fit', 500, atLeast(5))];
    expect(complexityOf(tinyModel({ rules }))).toEqual({ criteria: 3, level: 'easy', reasons: [] });
    expect(complexityOf(tinyModel(banded(26))).level).toBe('much');
  });

  it('says when nobody can explain it any more, and why', () => {
    expect(said('tooManyCriteria', banded(41))).toMatchObject({
      severity: 'look',
      sentence: '41 criteria in all, more than anybody can explain to a rep: “Group without a name” has 41.',
    });
    expect(found('tooManyCriteria', banded(40))).toEqual([]);
  });

  it('names conditions that are long and points that fade', () => {
    const long = conditionRule('long', 'g-fit', 500, {
      op: 'all',
      of: Array.from({ length: 7 }, (_, i) => atLeast(i)),
    });
    const fading = Array.from({ length: 4 }, (_, i) =>
      activityRule(`f${i}`, 'g-eng', 100, { decay: { kind: 'halfLife', days: 30 } }),
    );
    const { reasons } = complexityOf(tinyModel({ rules: [long, ...fading] }));
    expect(reasons.map(({ says }) => says.key)).toEqual(['check.complexity.condition', 'check.complexity.decay']);
  });
});

const everyField = new Set(testFields.map(({ id }) => id as string));
const everyType = new Set(['visit', 'demo', 'careers', 'ghost']);
const noData: DataSays = { fields: everyField, types: everyType, simulation: null, rules: new Map(), filled: null };
const without = (set: ReadonlySet<string>, id: string) => new Set([...set].filter((each) => each !== id));

describe('what the data does not have', () => {
  const asks = (parts: Readonly<Record<string, unknown>>) => ({ gates: [gate('mql', parts)] });

  it('S2 holds everybody where MQL requires it', () => {
    const data = { ...noData, fields: without(everyField, 'mail') };
    expect(said('factNotInData', asks({ requires: ['mail'] }), data)).toMatchObject({
      severity: 'wrong',
      about: ['gate:gate-mql'],
      sentence: 'MQL requires mail, and the leads have no such column.',
    });
    expect(found('factNotInData', asks({ requires: ['mail'] }), noData)).toEqual([]);
    expect(found('factNotInData', asks({ requires: ['mail'] }))).toEqual([]);
  });

  it('is unknown where rules and later gates ask for it', () => {
    const data = { ...noData, fields: without(everyField, 'size') };
    const rules = [conditionRule('r', 'g-fit', 500, atLeast(5))];
    expect(said('factNotInData', { rules }, data)).toMatchObject({ severity: 'look', about: ['rule:r'] });
    expect(found('factNotInData', { rules }, { ...noData, fields: without(everyField, 'mail') })).toEqual([]);
    // A gate that a rate stands in for says itself that its facts are assumed.
    const assumed = { gates: [gate('sal', { entry: when(atLeast(5)), assumedRate: 0.8 })] };
    expect(found('factNotInData', assumed, data)).toEqual([]);
  });

  it('C4 is unknown of activities, too', () => {
    const data = { ...noData, types: without(everyType, 'demo') };
    const rules = [activityRule('r', 'g-eng', 500, { types: ['demo'] })];
    expect(said('activityNotInData', { rules }, data)).toMatchObject({ severity: 'look', about: ['rule:r'] });
    // Of several types, one that the data has is enough.
    expect(
      found('activityNotInData', { rules: [activityRule('r', 'g-eng', 500, { types: ['demo', 'visit'] })] }, data),
    ).toEqual([]);
    expect(found('activityNotInData', { rules }, noData)).toEqual([]);
  });
});

describe('what outcomes say against the model', () => {
  const simulation = (parts: Partial<Simulation>) => ({ baseRate: measuredShare(200, 1000), ...parts }) as Simulation;
  const bought = (won: number, lost: number): DataSays => ({
    ...noData,
    simulation: simulation({}),
    rules: new Map([['r', { won, lost, open: 0 }]]),
  });
  const rule = (points: number) => ({ rules: [conditionRule('r', 'g-fit', points, atLeast(5))] });

  it('E2 points lift leads that buy less than all, more clearly than chance explains', () => {
    expect(said('pointsAgainstData', rule(500), bought(0, 200))).toMatchObject({
      severity: 'look',
      about: ['rule:r'],
      sentence: '“Rule without a name” gives +5, but its leads buy less: 0 of 200 (0.0%), on average 20.0%.',
    });
    expect(found('pointsAgainstData', rule(500), bought(36, 164))).toEqual([]);
    // Fewer than 100 known outcomes say nothing.
    expect(found('pointsAgainstData', rule(500), bought(0, 99))).toEqual([]);
    expect(found('pointsAgainstData', rule(-500), bought(100, 100))).toHaveLength(1);
    expect(found('pointsAgainstData', rule(-500), bought(0, 200))).toEqual([]);
  });

  it('what counts against a lead takes less than a grade', () => {
    const parts = {
      rules: [activityRule('r', 'g-eng', -200, { maxTimes: 3 })],
      engagement: { thresholds: [3000, 2000, 1000] },
    };
    expect(said('countsTooLittle', parts)).toMatchObject({ severity: 'look', fixes: ['Make it −4'] });
    expectFixesToMend('countsTooLittle', parts);
    expect(said('countsTooLittle', parts, bought(2, 198)).sentence).toMatch(/Yet of these leads 2 of 200 bought/);
    // The data may say that such leads buy as often as others.
    expect(found('countsTooLittle', parts, bought(40, 160))).toEqual([]);
    const enough = { ...parts, rules: [activityRule('r', 'g-eng', -400, { maxTimes: 3 })] };
    expect(found('countsTooLittle', enough)).toEqual([]);
  });

  it('G1 a grade begins below where leads buy as often as all do', () => {
    const parts = (destination: string) => ({
      fit: { thresholds: [4000, 2000] },
      engagement: { thresholds: [1000] },
      rules: [conditionRule('r', 'g-fit', 5000, atLeast(5))],
      groups: [group('g-fit', 'fit'), group('g-eng', 'engagement')],
      cells: cellsOf(2, 1, (grade) => (grade.startsWith('C') ? 'none' : destination)),
    });
    const histogram = (low: number) => ({
      of: 'fit',
      from: 0,
      width: 1000,
      won: [0, 0, low, 150, 50],
      lost: [200, 100, 350, 150, 0],
      open: [0, 0, 0, 0, 0],
    });
    const nothing = { of: 'engagement', from: 0, width: 1000, won: [0], lost: [0], open: [0] };
    const data = (low: number): DataSays => ({
      ...noData,
      simulation: simulation({ fit: histogram(low), engagement: nothing } as Partial<Simulation>),
    });
    expect(said('thresholdTooLow', parts('sales'), data(30))).toMatchObject({
      severity: 'look',
      about: ['dimension:d-fit'],
      sentence:
        'Fit: B begins at 20, but leads with less than 30 buy less than average: 30 of 380 (7.9%), on average 20.0%.',
      fixes: ['Begin at 30'],
    });
    expect(found('thresholdTooLow', parts('sales'), data(80))).toEqual([]);
    // Where nobody is called, it is no question of who is.
    expect(found('thresholdTooLow', parts('nurture'), data(30))).toEqual([]);
  });
});
