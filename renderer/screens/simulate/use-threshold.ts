import { useEffect, useRef } from 'react';
import type { Command } from '#shared/commands/command.ts';
import type { Model } from '#shared/model/model.ts';
import { commitDraft, draft } from '../../state/commit-draft.ts';
import { setDraft } from '../../state/draft-store.ts';
import { newGesture } from '../../state/execute.ts';
import { setLastMove, useLastMove } from '../../state/last-move-store.ts';
import { useSimulationStore } from '../../state/simulation-store.ts';

type Dimension = Model['fit'];

/** Key presses that follow each other within this time are one step to undo. */
const pauseBetweenSteps = 1200;
const onePoint = 100;

export type ThresholdHand = {
  /** A drag begins: what is shown now is what it is compared with. */
  readonly take: (index: number) => void;
  readonly move: (index: number, at: number) => void;
  readonly letGo: (index: number, at: number) => void;
  readonly giveUp: () => void;
  /** One press of a key, by so many hundredths from where `at` is shown. */
  readonly step: (index: number, at: number, by: number) => void;
};

/** Moves thresholds: while the hand is on one its draft is shown everywhere; letting go commits one command. */
export function useThreshold(dimension: Dimension): ThresholdHand {
  // Where the last press led: presses can follow each other faster than the window draws.
  const keys = useRef<{ gesture: string; index: number; at: number; timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );
  useEffect(() => () => clearTimeout(keys.current?.timer), []);
  const command = (index: number, at: number): Command => ({
    type: 'dimension.setThreshold',
    id: dimension.id,
    index,
    at,
  });
  const begin = (index: number) => {
    const from = dimension.thresholds[index] ?? 0;
    setLastMove({ dimension: dimension.name, index, from, to: from, mqlsBefore: mqlsNow() });
  };
  const moveTo = (at: number) => {
    const { move } = useLastMove.getState();
    if (move !== null) setLastMove({ ...move, to: at });
  };
  return {
    take: begin,
    move: (index, at) => {
      moveTo(at);
      draft(command(index, at));
    },
    letGo: (index, at) => {
      if (at === useLastMove.getState().move?.from) setDraft(null);
      else void commitDraft(command(index, at));
    },
    giveUp: () => {
      setDraft(null);
      setLastMove(null);
    },
    step: (index, shownAt, by) => {
      clearTimeout(keys.current?.timer);
      if (keys.current?.index !== index) {
        begin(index);
        const whole = Math.round(shownAt / onePoint) * onePoint;
        keys.current = { gesture: newGesture(), index, at: whole, timer: setTimeout(() => {}, 0) };
      }
      const at = keys.current.at + by;
      keys.current.at = at;
      keys.current.timer = setTimeout(() => {
        keys.current = null;
      }, pauseBetweenSteps);
      moveTo(at);
      draft(command(index, at));
      void commitDraft(command(index, at), { gesture: keys.current.gesture });
    },
  };
}

function mqlsNow(): number | null {
  const stages = useSimulationStore.getState().settled?.stages;
  return stages?.find(({ stage }) => stage === 'mql')?.reached ?? null;
}
