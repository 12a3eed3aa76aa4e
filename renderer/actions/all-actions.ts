import { checkActions } from '../check/check-actions.ts';
import type { Action } from './action.ts';
import { addActions } from './add-actions.ts';
import { audienceActions } from './audience-actions.ts';
import { boardActions } from './board-actions.ts';
import { findActions } from './find-actions.ts';
import { goActions } from './go-actions.ts';
import { lookActions } from './look-actions.ts';
import { tourActions } from './tour-actions.ts';
import { workshopActions } from './workshop-actions.ts';

/** Everything that can be done from a menu, the palette or by a key of its own: a family a file. */
export const allActions: readonly Action[] = [
  ...addActions,
  ...boardActions,
  ...goActions,
  ...audienceActions,
  ...findActions,
  ...checkActions,
  ...workshopActions,
  ...lookActions,
  ...tourActions,
];
