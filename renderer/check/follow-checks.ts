import { useEffect } from 'react';
import { checkInSteps } from '#shared/check/check-model.ts';
import { complexityOf } from '#shared/check/complexity/meter.ts';
import { dataSaysOf } from '#shared/check/data-says.ts';
import type { Simulation } from '#shared/engine/results.ts';
import type { WhatDataSays } from '#shared/evidence/what-data-says.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { aboutShown } from '../state/about-shown.ts';
import { useDraft } from '../state/draft-store.ts';
import { askEngine } from '../state/engine-client.ts';
import { useSimulationStore } from '../state/simulation-store.ts';
import { useShown } from '../state/workshop-store.ts';
import { useCheck } from './check-store.ts';
import { inSlices } from './in-slices.ts';

/** Milliseconds of quiet before the model is looked at: what is dragged or typed never waits for the checker. */
const quiet = 300;

type Looked = { readonly model: Model; readonly simulation: Simulation | null; readonly dataSet: DataSet | null };

/**
 * Checks the shown model whenever it has been left alone for a moment, in idle time and a little at a time. What is
 * edited, dragged or counted meanwhile ends the look, and a new one follows.
 */
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
      const isCurrent = () =>
        looked === now && useShown.getState().model === model && useDraft.getState().changes === null;
      const said = await askedOf(now);
      const data = dataSet === null ? null : dataSaysOf(model, dataSet, simulation, said);
      const findings = isCurrent() ? await inSlices(checkInSteps(model, data), isCurrent) : null;
      if (findings !== null && isCurrent()) useCheck.setState({ findings, complexity: complexityOf(model) });
      // A look that was given up is taken again, even at the same model: whatever was tried out may be let go of.
      else if (looked === now) looked = null;
    };
    later();
    const leave = [useShown, useDraft, useSimulationStore].map((store) => store.subscribe(later));
    return () => {
      clearTimeout(waiting);
      looked = null;
      for (const each of leave) each();
      useCheck.setState({ findings: [], complexity: null, open: false });
    };
  }, []);
}

/** Asked of the engine after it has counted: it then has the scores at hand. */
async function askedOf({ model, dataSet, simulation }: Looked): Promise<WhatDataSays | null> {
  if (dataSet === null || dataSet.erased || simulation === null) return null;
  const answer = await askEngine('whatDataSays', aboutShown(model, dataSet));
  return answer.ok ? answer.value : null;
}
