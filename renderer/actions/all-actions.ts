import { checkActions } from '../check/check-actions.ts';
import type { Action } from './action.ts';
import { addActions } from './add-actions.ts';
import { arrangeActions } from './arrange-actions.ts';
import { audienceActions } from './audience-actions.ts';
import { boardActions } from './board-actions.ts';
import { cardsActions } from './cards-actions.ts';
import { connectActions } from './connect-actions.ts';
import { findActions } from './find-actions.ts';
import { goActions } from './go-actions.ts';
import { lookActions } from './look-actions.ts';
import { tourActions } from './tour-actions.ts';
import { viewActions } from './view-actions.ts';
import { workshopActions } from './workshop-actions.ts';

/** Everything that can be done from a menu, the palette or by a key of its own: a family a file. */
export const allActions: readonly Action[] = [
  ...addActions,
  ...cardsActions,
  ...connectActions,
  ...arrangeActions,
  ...boardActions,
  ...goActions,
  ...audienceActions,
  ...findActions,
  ...viewActions,
  ...checkActions,
  ...workshopActions,
  ...lookActions,
  ...tourActions,
];

export function actionOf(id: string): Action {
  const found = allActions.find((action) => action.id === id);
  if (found === undefined) throw new Error(`There is no action ${id}.`);
  return found;
}
