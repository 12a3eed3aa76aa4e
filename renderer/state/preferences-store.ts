import { create } from 'zustand';
import type { AppState, Preferences } from '#shared/bridge/contract.ts';
import { defaultLimits } from '#shared/import/limits.ts';
import { ask } from '../bridge/accord.ts';
import { showFailure } from './failure-store.ts';

/** What the app knows besides the workshop: preferences, recent files, its version. */
type PreferencesStore = { readonly preferences: Preferences; readonly app: AppState | null };

export const usePreferences = create<PreferencesStore>(() => ({
  preferences: {
    language: 'en',
    look: 'light',
    leadColumns: {},
    leadWidths: {},
    limits: defaultLimits,
    recentActions: [],
  },
  app: null,
}));

export async function loadAppState(): Promise<void> {
  const answer = await ask('app.state', {});
  if (answer.ok) usePreferences.setState({ app: answer.value, preferences: answer.value.preferences });
  else showFailure(answer.refusal);
}

export function receivePreferences(preferences: Preferences): void {
  usePreferences.setState({ preferences });
}

export async function setPreferences(change: Partial<Preferences>): Promise<void> {
  const answer = await ask('app.setPreferences', change);
  if (answer.ok) receivePreferences(answer.value);
  else showFailure(answer.refusal);
}

export async function forgetRecent(path: string): Promise<void> {
  const answer = await ask('app.forgetRecent', { path });
  if (answer.ok) usePreferences.setState({ app: answer.value });
  else showFailure(answer.refusal);
}
