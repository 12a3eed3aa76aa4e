import type { OutcomeCounts, Simulation } from '../engine/results.ts';
import type { FillCounts } from '../evidence/fill-counts.ts';
import type { WhatDataSays } from '../evidence/what-data-says.ts';
import type { DataSet } from '../model/data-set.ts';
import type { Model } from '../model/model.ts';

/** What the leads that are shown say of the model. */
export type DataSays = {
  /** Fields that the data has a column for, or that can be derived from one that it has. */
  readonly fields: ReadonlySet<string>;
  /** Activity types that the data has activities of. */
  readonly types: ReadonlySet<string>;
  /** Null while nobody has counted. */
  readonly simulation: Simulation | null;
  /** What became of the leads that a rule gave points to; empty where there are no outcomes. */
  readonly rules: ReadonlyMap<string, OutcomeCounts>;
  /** Of how many leads facts are known; null while nobody has counted. */
  readonly filled: FillCounts | null;
};

export function dataSaysOf(
  model: Model,
  dataSet: DataSet,
  simulation: Simulation | null,
  said: WhatDataSays | null,
): DataSays | null {
  if (dataSet.erased) return null;
  const stored = new Set(Object.keys(dataSet.fields));
  const sources = new Map<string, string | undefined>(model.fields.map((field) => [field.id, field.derivation?.from]));
  const isThere = (id: string, steps = 0): boolean => {
    if (stored.has(id)) return true;
    const from = sources.get(id);
    return from !== undefined && steps < sources.size && isThere(from, steps + 1);
  };
  return {
    fields: new Set(model.fields.map(({ id }) => id as string).filter((id) => isThere(id))),
    types: new Set(Object.values(dataSet.activities?.types ?? {})),
    simulation,
    rules: new Map(said?.rules.map(({ id, outcomes }) => [id, outcomes])),
    filled: said?.filled ?? null,
  };
}
