import { useEffect } from 'react';
import { checkModel } from '#shared/check/check-model.ts';
import { complexityOf } from '#shared/check/complexity/meter.ts';
import { type DataSays, dataSaysOf } from '#shared/check/data-says.ts';
import type { Simulation } from '#shared/engine/results.ts';
import type { RuleOutcomes } from '#shared/evidence/rule-outcomes.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { aboutShown } from '../state/about-shown.ts';
import { useDraft } from '../state/draft-store.ts';
import { askEngine } from '../state/engine-client.ts';
import { useSimulationStore } from '../state/simulation-store.ts';
import { useShown } from '../state/workshop-store.ts';
import { useCheck } from './check-store.ts';

/** Milliseconds of quiet before the model is looked at: what is dragged or typed never waits for the checker. */
const quiet = 300;

type Looked = { readonly model: Model; readonly simulation: Simulation | null; readonly dataSet: DataSet | null };

/** Checks the shown model whenever it has been left alone for a moment, in idle time. */
export function useFollowChecks(): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let looked: Looked | null = null;
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => requestIdleCallback(() => void look()), quiet);
    };
    const look = async () => {
      const { model, dataSet } = useShown.getState();
      const { simulation } = useSimulationStore.getState();
      if (model === null || useDraft.getState().changes !== null) return;
      const now = { model, simulation, dataSet };
      if (looked?.model === model && looked.simulation === simulation && looked.dataSet === dataSet) return;
      looked = now;
      const outcomes = await outcomesOf(now);
      if (looked === now) show(model, said(now, outcomes));
    };
    later();
    const leave = [useShown, useDraft, useSimulationStore].map((store) => store.subscribe(later));
    return () => {
      clearTimeout(waiting);
      for (const each of leave) each();
      useCheck.setState({ findings: [], complexity: null, open: false });
    };
  }, []);
}

function show(model: Model, data: DataSays | null): void {
  useCheck.setState({ findings: checkModel(model, data), complexity: complexityOf(model) });
}

function said({ model, dataSet, simulation }: Looked, outcomes: RuleOutcomes): DataSays | null {
  return dataSet === null ? null : dataSaysOf(model, dataSet, simulation, outcomes);
}

/** Asked of the engine after it has counted: it then has the scores at hand. */
async function outcomesOf({ model, dataSet, simulation }: Looked): Promise<RuleOutcomes> {
  if (dataSet === null || dataSet.erased || simulation === null || simulation.outcomes === null) return [];
  const answer = await askEngine('ruleOutcomes', aboutShown(model, dataSet));
  return answer.ok ? answer.value : [];
}
