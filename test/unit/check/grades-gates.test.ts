import { describe, expect, it } from 'vitest';
import { expectFixesToMend, found, said } from '#test/support/check/found.ts';
import {
  activityRule,
  always,
  cellsOf,
  conditionRule,
  fact,
  gate,
  group,
  never,
  when,
} from '#test/support/engine/tiny-model.ts';

const atLeast = (value: number) => fact('size', { test: 'atLeast', value });
const lessThan = (value: number) => fact('size', { test: 'lessThan', value });
const all = (...of: unknown[]) => ({ op: 'all', of });
const gradeIn = (...grades: string[]) => ({ op: 'gradeIn', grades });
const fitRule = (points: number) => ({ rules: [conditionRule('r', 'g-fit', points, atLeast(5))] });
const fitFrom = (...thresholds: number[]) => ({ fit: { thresholds } });

describe('grades that no lead can get', () => {
  it('G1 P6 begin above what rules and caps can give, and can begin lower', () => {
    const parts = { ...fitRule(2000), ...fitFrom(2500, 1000) };
    expect(said('gradeUnreachable', parts)).toEqual({
      severity: 'wrong',
      about: ['dimension:d-fit'],
      sentence: 'Fit: no lead can get A. It begins at 25, and the rules and their caps give at most 20.',
      fixes: ['Begin at 20'],
    });
    expectFixesToMend('gradeUnreachable', parts);
    expect(found('gradeUnreachable', { ...fitRule(2500), ...fitFrom(2500, 1000) })).toEqual([]);
  });

  it('a cap can take a grade away', () => {
    const rules = [conditionRule('r', 'g-fit', 2500, atLeast(5))];
    const capped = (cap: number | null) => ({
      rules,
      ...fitFrom(2500),
      groups: [group('g-fit', 'fit', { cap }), group('g-eng', 'engagement')],
    });
    expect(found('gradeUnreachable', capped(2400))).toHaveLength(1);
    expect(found('gradeUnreachable', capped(null))).toEqual([]);
  });

  it('P4 activities that have no limit can give anything', () => {
    const rule = (parts: Readonly<Record<string, unknown>>) => ({
      rules: [activityRule('r', 'g-eng', 100, parts)],
      engagement: { thresholds: [5000] },
    });
    expect(found('gradeUnreachable', rule({}))).toEqual([]);
    expect(found('gradeUnreachable', rule({ maxTimes: 3 }))).toHaveLength(1);
    expect(found('gradeUnreachable', rule({ oncePer: 'day', withinDays: 7 }))).toHaveLength(1);
    expect(found('gradeUnreachable', rule({ oncePer: 'day', withinDays: 50 }))).toEqual([]);
  });

  it('the worst one stays empty where everybody has enough', () => {
    const parts = { rules: [conditionRule('r', 'g-fit', 3000, all())], ...fitFrom(2500) };
    expect(said('gradeUnreachable', parts)).toMatchObject({
      severity: 'look',
      sentence: 'Fit: no lead can get B. It ends below 25, and every lead has at least 30.',
    });
  });

  it('nothing is said of a dimension without rules', () => {
    expect(found('gradeUnreachable', {})).toEqual([]);
  });
});

describe('cells', () => {
  it('G2 without an action say nobody what to do', () => {
    const cells = cellsOf(3, 3, () => 'none').map((cell, i) => ({ ...cell, action: i === 5 ? {} : { en: 'Call' } }));
    expect(said('cellWithoutAction', { cells })).toMatchObject({
      severity: 'look',
      about: ['cell:m/B2'],
      sentence: 'B2 says nobody what to do.',
    });
    expect(found('cellWithoutAction', { cells: cells.map((cell) => ({ ...cell, action: { ar: 'اتصال' } })) })).toEqual(
      [],
    );
  });

  it('that go to sales want a time to act', () => {
    const cells = cellsOf(3, 3, (grade) => (grade === 'A1' ? 'sales' : 'none'));
    expect(said('cellWithoutTime', { cells }).about).toEqual(['cell:m/A1']);
    const timed = cells.map((cell) => ({ ...cell, timeToAct: { amount: 1, unit: 'days', clock: 'business' } }));
    expect(found('cellWithoutTime', { cells: timed })).toEqual([]);
  });

  const sent = (...grades: string[]) => ({
    cells: cellsOf(3, 3, (grade) => (grades.includes(grade) ? 'sales' : 'nurture')),
  });
  const asked = (root: unknown) => ({ gates: [gate('mql', { entry: when(root) })] });

  it('that go to sales contradict a gate that lets none of them through', () => {
    const parts = { ...sent('A1', 'B1'), ...asked(gradeIn('A1')) };
    expect(said('cellAgainstGate', parts)).toEqual({
      severity: 'wrong',
      about: ['cell:m/B1', 'gate:gate-mql'],
      sentence: 'B1 goes to sales, but MQL does not let it through.',
      fixes: ['Let MQL take B1', 'Nurture B1'],
    });
    expectFixesToMend('cellAgainstGate', parts);
    expect(found('cellAgainstGate', { ...sent('A1', 'B1'), ...asked(gradeIn('A1', 'B1')) })).toEqual([]);
  });

  it('that stay with marketing contradict a gate that names them', () => {
    const parts = { ...sent('A1'), ...asked(gradeIn('A1', 'D4')) };
    expect(said('cellAgainstGate', parts).fixes).toEqual(['Take D4 out of MQL', 'Send D4 to sales']);
    expectFixesToMend('cellAgainstGate', parts);
  });

  it('do not contradict a gate that asks for no grade', () => {
    expect(found('cellAgainstGate', { ...sent('A1'), ...asked(atLeast(5)) })).toEqual([]);
  });

  it('contradict a gate by its totals too', () => {
    const total = { op: 'total', of: 'fit', atLeast: 5000 };
    expect(found('cellAgainstGate', { ...sent('A1', 'C1'), ...asked(total) })).toHaveLength(1);
    expect(found('cellAgainstGate', { ...sent('A1', 'B1'), ...asked(total) })).toEqual([]);
  });
});

describe('gates', () => {
  it('S2 cannot be reached when what they ask for contradicts itself', () => {
    const parts = (entry: unknown) => ({ gates: [gate('mql', { entry: when(entry) })] });
    expect(said('gateUnreachable', parts(all(atLeast(9), lessThan(9))))).toMatchObject({
      severity: 'wrong',
      about: ['gate:gate-mql'],
      sentence: 'No lead can reach MQL: size is at least 9, and size is less than 9 can never hold.',
    });
    expect(found('gateUnreachable', parts(atLeast(9)))).toEqual([]);
  });

  it('or their exclusions, or their required facts', () => {
    const excluded = gate('mql', { entry: when(atLeast(9)), exclusions: [when(atLeast(5))] });
    expect(found('gateUnreachable', { gates: [excluded] })).toHaveLength(1);
    expect(found('gateUnreachable', { gates: [{ ...excluded, exclusions: [when(atLeast(50))] }] })).toEqual([]);
    const asksUnknown = gate('mql', { entry: when(fact('size', { test: 'isUnknown' })), requires: ['size'] });
    expect(found('gateUnreachable', { gates: [asksUnknown] })).toHaveLength(1);
    expect(found('gateUnreachable', { gates: [{ ...asksUnknown, requires: ['title'] }] })).toEqual([]);
  });

  it('C5 or the totals that rules can give', () => {
    const parts = (points: number) => ({
      ...fitRule(points),
      gates: [gate('mql', { entry: when({ op: 'total', of: 'fit', atLeast: 3000 }) })],
    });
    expect(found('gateUnreachable', parts(2000))).toHaveLength(1);
    expect(found('gateUnreachable', parts(3000))).toEqual([]);
    const graded = (points: number) => ({
      ...fitRule(points),
      ...fitFrom(3000),
      cells: cellsOf(1, 3, () => 'none'),
      gates: [gate('mql', { entry: when(gradeIn('A1', 'A2')) })],
    });
    expect(found('gateUnreachable', graded(2000))).toHaveLength(1);
    expect(found('gateUnreachable', graded(3000))).toEqual([]);
  });

  it('S3 a fast track reaches them all the same, also one of a later gate', () => {
    const impossible = when(all(atLeast(9), lessThan(9)));
    const fastTrack = { condition: when(fact('title', { test: 'isKnown' })), always: [] };
    expect(found('gateUnreachable', { gates: [gate('mql', { entry: impossible, fastTrack })] })).toEqual([]);
    const later = gate('sal', { entry: always, fastTrack });
    expect(found('gateUnreachable', { gates: [gate('mql', { entry: impossible }), later] })).toEqual([]);
    expect(
      found('gateUnreachable', { gates: [gate('mql', { entry: impossible }), { ...later, fastTrack: null }] }),
    ).toHaveLength(1);
  });

  it('that nobody has opened yet are not called unreachable', () => {
    expect(found('gateUnreachable', { gates: [gate('mql', { entry: never })] })).toEqual([]);
  });

  it('are easier than the one before when everybody passes who passed that', () => {
    const gates = (second: Readonly<Record<string, unknown>>) => ({
      gates: [gate('mql', { entry: when(atLeast(100)), requires: ['mail'] }), gate('sal', second)],
    });
    expect(said('gateEasier', gates({ entry: when(atLeast(50)) }))).toMatchObject({
      severity: 'look',
      about: ['gate:gate-sal', 'gate:gate-mql'],
      sentence: 'SAL asks for less than MQL: who passes MQL passes SAL at once.',
    });
    expect(said('gateEasier', gates({ entry: when(atLeast(100)), requires: ['mail'] })).sentence).toBe(
      'SAL asks for the same as MQL.',
    );
    expect(found('gateEasier', gates({ entry: when(atLeast(200)) }))).toEqual([]);
    expect(found('gateEasier', gates({ entry: when(atLeast(50)), requires: ['title'] }))).toEqual([]);
    expect(
      found(
        'gateEasier',
        gates({ entry: when(atLeast(50)), exclusions: [when(fact('news', { test: 'isYes', value: true }))] }),
      ),
    ).toEqual([]);
    // A rate that stands in for a gate looks at no lead.
    expect(found('gateEasier', gates({ entry: when(atLeast(50)), assumedRate: 0.8 }))).toEqual([]);
  });
});
