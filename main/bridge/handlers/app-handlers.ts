import { app } from 'electron';
import type { AppState } from '#shared/bridge/contract.ts';
import { sampleName } from '#shared/sample/model.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { give, type Handlers } from '../serve.ts';

/** The app itself: what it is, what it remembers. */
export function appHandlers(
  preferences: PreferenceFile,
  changed: () => void,
): Pick<Handlers, 'app.state' | 'app.setPreferences' | 'app.forgetRecent'> {
  const state = (): AppState => ({
    version: app.getVersion(),
    preferences: preferences.preferences,
    recent: preferences.recent,
    samples: { company: sampleName.company, leads: 5000 },
  });
  return {
    'app.state': () => give(state()),
    'app.setPreferences': (input) => {
      const now = preferences.change(input);
      changed();
      return give(now);
    },
    'app.forgetRecent': ({ path }) => {
      preferences.forgetFile(path);
      changed();
      return give(state());
    },
  };
}
