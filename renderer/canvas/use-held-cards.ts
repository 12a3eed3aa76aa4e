import { useCallback, useState } from 'react';
import type { WorkshopState } from '#shared/model/records.ts';
import { execute } from '../state/execute.ts';
import { useModelId, useRecords } from '../state/workshop-store.ts';
import type { Point } from './edge-curve.ts';
import type { Drawing } from './flow-elements.ts';
import type { Standing } from './notes/board-node.ts';
import { withContents } from './notes/frame-contents.ts';
import { toPlacement } from './place-cards.ts';

type Held = {
  readonly held: ReadonlyMap<string, Point>;
  /** Ends a drag, or a step by keyboard: one command for all cards that moved. They stand there at once. */
  readonly letGo: (moved: ReadonlyMap<string, Point>) => void;
};

type Hand = {
  readonly over: readonly WorkshopState['placement' | 'note' | 'frame'][];
  readonly held: ReadonlyMap<string, Point>;
};
const nobody: ReadonlyMap<string, Point> = new Map();

/** Cards that were let go, where they were put until the workshop says the same; letting go writes one placement command. */
export function useHeldCards(nodes: readonly Standing[], drawing: Drawing): Held {
  const placements = useRecords((state) => [state.placement, state.note, state.frame]);
  const [hand, setHand] = useState<Hand>({ over: placements, held: nobody });
  // What was committed has arrived, or was undone: from then on the placements say where cards stand.
  const held = hand.over === placements ? hand.held : nobody;
  const hold = useCallback(
    (moved: Iterable<readonly [string, Point]>) =>
      setHand((before) => ({
        over: placements,
        held: new Map([...(before.over === placements ? before.held : nobody), ...moved]),
      })),
    [placements],
  );
  const modelId = useModelId();
  const letGo = useCallback(
    (moved: ReadonlyMap<string, Point>) => {
      if (modelId === null || moved.size === 0) return;
      const all = withContents(moved, nodes);
      hold(all);
      const moves = [...all].map(([node, at]) => ({ node, ...toPlacement(at, drawing.density) }));
      void execute({ type: 'placement.set', modelId, moves }).then((failure) => {
        if (failure !== null) setHand({ over: placements, held: nobody });
      });
    },
    [modelId, nodes, drawing.density, hold, placements],
  );
  return { held, letGo };
}
