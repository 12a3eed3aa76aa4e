import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
  Rows3,
  Workflow,
} from 'lucide-react';
import { align, distribute, isPlaced, tidy } from '../canvas/arrange/arrange-cards.ts';
import type { Alignment } from '../canvas/arrange/arranged.ts';
import { cardsMeant, useCanvasNow } from '../canvas/canvas-now.ts';
import { cardsOfModel, layoutAll, layoutSelected } from '../canvas/layout/layout-cards.ts';
import { useView } from '../state/view-store.ts';
import type { Action } from './action.ts';

/** Before an audience nothing is moved. */
const isAtWork = () => useCanvasNow.getState().now !== null && !useView.getState().presenting;
const several = (least: number) => () => cardsMeant().length >= least;
const aligning = (how: Alignment, icon: LucideIcon, mirrored = false): Action => ({
  id: `arrange.${how}`,
  family: 'arrange',
  label: `actions.arrange.${how}`,
  icon,
  mirrored,
  isEnabled: several(2),
  run: () => align(how),
});

/** Where cards stand. The layout is the team's: nothing but these and a person's own hand moves a card. */
export const arrangeActions: readonly Action[] = [
  aligning('start', AlignStartVertical, true),
  aligning('centre', AlignCenterVertical),
  aligning('end', AlignEndVertical, true),
  aligning('top', AlignStartHorizontal),
  aligning('middle', AlignCenterHorizontal),
  aligning('bottom', AlignEndHorizontal),
  {
    id: 'arrange.across',
    family: 'arrange',
    label: 'actions.arrange.across',
    icon: AlignHorizontalDistributeCenter,
    isEnabled: several(3),
    run: () => distribute('across'),
  },
  {
    id: 'arrange.down',
    family: 'arrange',
    label: 'actions.arrange.down',
    icon: AlignVerticalDistributeCenter,
    isEnabled: several(3),
    run: () => distribute('down'),
  },
  {
    id: 'arrange.layoutSelected',
    family: 'arrange',
    label: 'actions.arrange.layoutSelected',
    icon: Workflow,
    mirrored: true,
    isEnabled: () => cardsOfModel().length >= 2,
    run: layoutSelected,
  },
  {
    id: 'arrange.layout',
    family: 'arrange',
    label: 'actions.arrange.layout',
    icon: Workflow,
    mirrored: true,
    isEnabled: isAtWork,
    run: layoutAll,
  },
  {
    id: 'arrange.tidy',
    family: 'arrange',
    label: 'canvas.tidy',
    icon: Rows3,
    isEnabled: () => isAtWork() && isPlaced(),
    run: tidy,
  },
];
