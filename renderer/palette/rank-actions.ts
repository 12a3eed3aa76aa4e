import type { Translate } from '#shared/text/translate.ts';
import { type Action, type ActionFamily, actionFamilies } from '../actions/action.ts';
import { fuzzy } from './match.ts';

export type Ranked = { readonly group: ActionFamily | 'recent' | 'best'; readonly actions: readonly Action[] };

/**
 * What the palette lists: while nothing is typed what was done last, then everything by family; else what fits, the best
 * first. Names count in the window's language and in the other one, so that “undo” finds «تراجع».
 */
export function rankActions(
  actions: readonly Action[],
  typed: string,
  recent: readonly string[],
  languages: readonly Translate[],
): readonly Ranked[] {
  if (typed.trim() === '') {
    const last = recent.flatMap((id) => actions.find((action) => action.id === id) ?? []);
    const groups = actionFamilies.map((group) => ({
      group,
      actions: actions.filter((action) => action.family === group && !last.includes(action)),
    }));
    return [{ group: 'recent' as const, actions: last }, ...groups].filter((each) => each.actions.length > 0);
  }
  const fitting = actions.flatMap((action) => {
    const costs = languages.flatMap((t) => fuzzy(typed, t(action.label)) ?? []);
    return costs.length === 0 ? [] : [{ action, cost: Math.min(...costs) }];
  });
  const place = (action: Action) => (recent.includes(action.id) ? recent.indexOf(action.id) : recent.length);
  fitting.sort((a, b) => a.cost - b.cost || place(a.action) - place(b.action));
  return fitting.length === 0 ? [] : [{ group: 'best', actions: fitting.map(({ action }) => action) }];
}
