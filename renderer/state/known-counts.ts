import type { Simulation } from '#shared/engine/results.ts';
import { modelHash } from '#shared/model/identity.ts';
import type { Model } from '#shared/model/model.ts';

/**
 * How many leads became MQL under models that were simulated since the window opened, by model hash and data set.
 * What a version changed is said from these only: a number nobody computed is not shown.
 */
const known = new Map<string, number>();

export function rememberCounts(simulation: Simulation, model: Model, fingerprint: string): void {
  const mql = simulation.stages.find(({ stage }) => stage === 'mql');
  if (mql !== undefined) known.set(`${modelHash(model)} ${fingerprint}`, mql.reached);
}

export function knownMqls(modelHash: string, fingerprint: string): number | null {
  return known.get(`${modelHash} ${fingerprint}`) ?? null;
}
