import { useEffect } from 'react';
import { create } from 'zustand';
import type { OffGate } from '#shared/engine/gates/off-gates.ts';
import type { GatedStage } from '#shared/model/stage.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useModel } from '../state/workshop-store.ts';

/** What the gates that are off would let through; one question for all their cards. */
const useOffGates = create<{ readonly gates: readonly OffGate[] }>(() => ({ gates: [] }));
const everyGate = {};

/** Asks for them while a stage is off. Held once, by the canvas. */
export function useOffGateCounts(): void {
  const isAny = useModel()?.gates.some(({ enabled }) => !enabled) ?? false;
  const { answer } = useAnswer('offGates', isAny ? everyGate : null);
  useEffect(() => useOffGates.setState({ gates: answer ?? [] }), [answer]);
}

/** Null before it is counted. */
export function useOffGate(stage: GatedStage): OffGate | null {
  return useOffGates(({ gates }) => gates.find((gate) => gate.stage === stage) ?? null);
}
