import { describe, expect, it } from 'vitest';
import { tourSteps } from '#shared/bridge/tour.ts';
import { decide } from '#shared/commands/command.ts';
import { applyChanges } from '#shared/model/changes.ts';
import type { ModelId } from '#shared/model/ids.ts';
import { type Model, modelOf } from '#shared/model/model.ts';
import { emptyState } from '#shared/model/records.ts';
import { sampleRecords } from '#shared/sample/model.ts';
import { isDone, isMended, mistakes, stepAfter, type TourSight } from '../../renderer/tour/tour-progress.ts';

const at = '2026-11-23T09:00:00.000Z';

function sample(): Model {
  const records = sampleRecords({ language: 'en', timeZone: 'UTC', currency: 'EUR', createdAt: at });
  const start = { type: 'workshop.start', records: records.map(({ kind, record }) => ({ kind, record })) } as const;
  const decision = decide(emptyState, start, { time: at, actor: { side: 'both' } });
  if (!decision.ok) throw new Error(decision.refusal.kind);
  return modelOf(applyChanges(emptyState, decision.value), 'model' as ModelId) as Model;
}

function withPoints(model: Model, rule: string, points: number): Model {
  return {
    ...model,
    rules: model.rules.map((each) => (each.id === rule ? { ...each, points } : each)) as Model['rules'],
  };
}

const model = sample();
const sight: TourSight = {
  model,
  dataSet: null,
  signatures: [],
  screen: 'audience',
  selection: null,
  leadRow: null,
  oneGrade: false,
};

describe('the way through the sample company', () => {
  it('finds no step done, and no mistake mended, in the sample as it is made', () => {
    expect(tourSteps.filter((step) => isDone(step, sight))).toEqual([]);
    expect(mistakes.filter((mistake) => isMended(mistake, model))).toEqual([]);
  });

  it('takes a step as done by what was really done', () => {
    const icp = { kind: 'icp', id: 'growing-tech' } as const;
    expect(isDone('profile', { ...sight, selection: icp })).toBe(true);
    expect(isDone('profile', { ...sight, selection: { kind: 'persona', id: 'salma' } })).toBe(false);
    expect(isDone('cell', { ...sight, screen: 'lead', oneGrade: true })).toBe(true);
    expect(isDone('cell', { ...sight, screen: 'simulate', oneGrade: true })).toBe(false);
    expect(isDone('lead', { ...sight, screen: 'lead', leadRow: 7 })).toBe(true);
  });

  it('counts a mistake as mended however it was mended, a rule that was removed included', () => {
    const fit = { ...model.fit, thresholds: [4000, 3000, 1000] };
    expect(isDone('threshold', { ...sight, model: { ...model, fit } })).toBe(true);
    expect(isMended('lowB', { ...model, fit })).toBe(true);
    expect(isMended('deadSource', withPoints(model, 'syndicated', 0))).toBe(true);
    expect(isMended('deadSource', { ...model, rules: model.rules.filter(({ id }) => id !== 'syndicated') })).toBe(true);
    expect(isMended('jobHunters', withPoints(model, 'careers-visited', -400))).toBe(false);
    expect(isMended('jobHunters', withPoints(model, 'careers-visited', -1000))).toBe(true);
    const whole = withPoints(withPoints({ ...model, fit }, 'syndicated', 0), 'careers-visited', -1000);
    expect(isDone('mistakes', { ...sight, model: whole })).toBe(true);
  });

  it('goes on in order and stays at its end', () => {
    expect(stepAfter('profile')).toBe('threshold');
    expect(stepAfter('sign')).toBe('end');
    expect(stepAfter('end')).toBe('end');
  });
});
