import { Languages, Moon, Projector, Sun } from 'lucide-react';
import { setPreferences, usePreferences } from '../state/preferences-store.ts';
import type { Action } from './action.ts';

function preferring(
  id: string,
  set: Parameters<typeof setPreferences>[0],
  rest: Pick<Action, 'label' | 'icon'>,
): Action {
  return {
    id: `look.${id}`,
    family: 'look',
    isEnabled: () => {
      const { look, language } = usePreferences.getState().preferences;
      return (set.look ?? look) !== look || (set.language ?? language) !== language;
    },
    run: () => void setPreferences(set),
    ...rest,
  };
}

/** The window's look and its language. */
export const lookActions: readonly Action[] = [
  preferring('light', { look: 'light' }, { label: 'actions.look.light', icon: Sun }),
  preferring('dark', { look: 'dark' }, { label: 'actions.look.dark', icon: Moon }),
  preferring('projector', { look: 'projector' }, { label: 'actions.look.projector', icon: Projector }),
  preferring('en', { language: 'en' }, { label: 'actions.look.en', icon: Languages }),
  preferring('ar', { language: 'ar' }, { label: 'actions.look.ar', icon: Languages }),
];
