import { expect, test } from 'vitest';
import { sayingsOf } from '#renderer/screens/simulate/sayings.ts';
import type { Simulation } from '#shared/engine/results.ts';
import { measuredShare } from '#shared/lib/share.ts';
import type { Model } from '#shared/model/model.ts';

const none = { won: 0, lost: 0, open: 0 };
const cell = (grade: string, won: number, lost: number) => ({
  grade,
  leads: won + lost,
  outcomes: { won, lost, open: 0 },
});

const model = {
  fit: { thresholds: [4500, 3000] },
  engagement: { thresholds: [4000] },
  cells: [
    { grade: 'A1', destination: 'sales' },
    { grade: 'B1', destination: 'nurture' },
  ],
} as unknown as Model;

const simulation = {
  leads: 1000,
  outcomes: { won: 300, lost: 700, open: 0 },
  baseRate: measuredShare(300, 1000),
  stages: [{ stage: 'mql', here: 400, reached: 400, outcomes: none, assumed: null }],
  gates: [
    { stage: 'mql', open: 400, fastTracked: 0, held: [{ reason: 'not met', leads: 600 }] },
    { stage: 'sql', open: 0, fastTracked: 0, held: [{ reason: 'unknown', leads: 400 }] },
  ],
  cells: [cell('A1', 200, 200), cell('B1', 20, 20)],
  precision: measuredShare(200, 400),
  recall: measuredShare(200, 300),
} as unknown as Simulation;

const kinds = (of: Simulation) => sayingsOf(of, model, null).map(({ kind }) => kind);

test('precision comes with how many times the average it is', () => {
  const said = sayingsOf(simulation, model, null).find(({ kind }) => kind === 'precision');
  expect(said).toMatchObject({ share: { hits: 200, of: 400 }, times: 0.5 / 0.3 });
});

test('without an outcome nothing is said of how good the model is', () => {
  const without = { ...simulation, outcomes: null, baseRate: null, precision: null, recall: null } as Simulation;
  expect(kinds(without)).toEqual(['noOutcome', 'held', 'unjudged']);
});

test('E5 fewer than twenty of either outcome is called a guess before any rate', () => {
  const few = { ...simulation, outcomes: { won: 12, lost: 700, open: 0 } } as Simulation;
  expect(kinds(few)[0]).toBe('fewOutcomes');
});

test('a cell is called cold or warm only where its interval does not touch the base rate’s', () => {
  expect(kinds(simulation)).not.toContain('coldCell');
  const cold = { ...simulation, cells: [cell('A1', 20, 200), cell('B1', 30, 10)] } as Simulation;
  const said = sayingsOf(cold, model, null);
  expect(said.find(({ kind }) => kind === 'coldCell')).toMatchObject({ grade: 'A1' });
  expect(said.find(({ kind }) => kind === 'warmCell')).toMatchObject({ grade: 'B1' });
});

test('a gate that the data cannot judge for most is named, a gate that merely holds is not', () => {
  const said = sayingsOf(simulation, model, null).find(({ kind }) => kind === 'unjudged');
  expect(said).toMatchObject({ stage: 'sql', leads: 400 });
});

test('all leads or none as MQL is said', () => {
  const reached = (n: number) =>
    ({ ...simulation, stages: [{ stage: 'mql', here: n, reached: n, outcomes: none, assumed: null }] }) as Simulation;
  expect(kinds(reached(0))).toContain('noMql');
  expect(kinds(reached(990))).toContain('everyMql');
  expect(kinds(reached(400))).not.toContain('everyMql');
});

test('a moved threshold is said with what it added, until it is moved away again', () => {
  const move = { dimension: 'fit', index: 1, from: 3500, to: 3000, mqlsBefore: 310 } as const;
  expect(sayingsOf(simulation, model, move)[0]).toMatchObject({ kind: 'moved', added: 90 });
  const elsewhere = { ...model, fit: { thresholds: [4500, 3500] } } as unknown as Model;
  expect(sayingsOf(simulation, elsewhere, move)[0]?.kind).not.toBe('moved');
});
