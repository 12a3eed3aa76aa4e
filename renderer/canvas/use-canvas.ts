import { useMemo, useRef } from 'react';
import type { Model } from '#shared/model/model.ts';
import { signOffsOf } from '#shared/model/sign-off.ts';
import { usePreferences } from '../state/preferences-store.ts';
import { useSimulationStore } from '../state/simulation-store.ts';
import { useLater } from '../state/use-later.ts';
import { useView } from '../state/view-store.ts';
import { useRecords, useShown, useShownDataSet } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import type { Agreed, Canvas } from './canvas-node.ts';
import type { Drawing } from './flow-elements.ts';
import { keepAlike } from './keep-alike.ts';
import { type Density, measuresOf } from './lanes.ts';
import { projectCanvas } from './project-canvas.ts';

/** The canvas of the shown model, with the counts that are there; null while no workshop is open. */
export function useCanvas(density: Density): Canvas | null {
  const t = useText();
  // The strip and what is being edited come first; the cards follow in a frame of their own.
  const model = useLater(useShown, modelOf);
  const simulation = useLater(useSimulationStore, simulationOf);
  const placements = useRecords((state) => Object.values(state.placement));
  const signed = useSigned(model);
  const before = useRef<Canvas | null>(null);
  return useMemo(() => {
    if (model === null) return null;
    const canvas = projectCanvas({ model, simulation, placements, language: t.language, density, signed });
    before.current = keepAlike(before.current, canvas);
    return before.current;
  }, [model, simulation, placements, t.language, density, signed]);
}

const modelOf = (shown: ReturnType<typeof useShown.getState>) => shown.model;
const simulationOf = (store: ReturnType<typeof useSimulationStore.getState>) => store.simulation;

/** The sides whose signature is fresh (H1): what is signed is agreed, card by card. */
function useSigned(model: Model | null): Agreed {
  const dataSet = useShownDataSet();
  const signatures = useRecords((state) => Object.values(state.signature));
  return useMemo(() => {
    if (model === null || signatures.length === 0) return 'none';
    const sides = signOffsOf(signatures, model, dataSet).flatMap(({ side, signed }) => (signed ? [side] : []));
    return sides.length === 2 ? 'both' : (sides[0] ?? 'none');
  }, [model, dataSet, signatures]);
}

/** Below this height roomy cards would not fit under each other. */
const leastRoomy = 740;

/** How units become pixels, for a canvas of this size. */
export function useDrawing(width: number, height: number): Drawing {
  const t = useText();
  const look = usePreferences((s) => s.preferences.look);
  const presenting = useView((view) => view.presenting);
  const scale = look === 'projector' || presenting ? 1.25 : 1;
  const mirrored = t.direction === 'rtl';
  const roomy = width === 0 || (width / scale >= measuresOf.roomy.width * 0.93 && height / scale >= leastRoomy);
  const density: Density = roomy ? 'roomy' : 'compact';
  return useMemo(() => ({ scale, mirrored, density }), [scale, mirrored, density]);
}
