import { useMemo } from 'react';
import type { GateDetail } from '#shared/engine/gates/gate-detail.ts';
import type { GatedStage } from '#shared/model/stage.ts';
import { useAnswer } from '../../state/use-answer.ts';

/** What each part of a gate does to the leads that come to it; null before leads are there, and while the stage is off. */
export function useGateDetail(stage: GatedStage): GateDetail | null {
  const question = useMemo(() => ({ stage }), [stage]);
  return useAnswer('gateDetail', question).answer;
}
