import { Ban, Building2, Handshake, Milestone, Plus, UserRound } from 'lucide-react';
import { addToLane } from '../canvas/add-to-lane.ts';
import type { Addable } from '../canvas/canvas-node.ts';
import { goTo, useView } from '../state/view-store.ts';
import { useShown } from '../state/workshop-store.ts';
import { currentText } from '../text/use-text.ts';
import type { Action } from './action.ts';

function adding(what: Addable, rest: Pick<Action, 'label' | 'icon'> & Partial<Action>): Action {
  return {
    id: `add.${what}`,
    family: 'add',
    isEnabled: () => useShown.getState().model !== null,
    run: () => {
      // What was added is seen on the canvas, wherever it was asked for.
      if (!['audience', 'score', 'stages'].includes(useView.getState().screen)) goTo('score');
      void addToLane(what, currentText());
    },
    ...rest,
  };
}

/** Everything that can be added to the model, as at the foot of its lane. */
export const addActions: readonly Action[] = [
  adding('icp', { label: 'actions.add.icp', icon: Building2 }),
  adding('persona', { label: 'actions.add.persona', icon: UserRound }),
  adding('disqualifier', { label: 'actions.add.disqualifier', icon: Ban }),
  adding('fitGroup', { label: 'actions.add.fitGroup', icon: Plus }),
  adding('engagementGroup', { label: 'actions.add.engagementGroup', icon: Plus }),
  adding('gate', {
    label: 'actions.add.gate',
    icon: Milestone,
    isEnabled: () => (useShown.getState().model?.gates.length ?? 6) < 6,
  }),
  adding('clause', { label: 'actions.add.clause', icon: Handshake }),
];
