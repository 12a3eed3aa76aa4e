import { mostRecentActions } from '#shared/bridge/contract.ts';
import { setPreferences, usePreferences } from '../state/preferences-store.ts';

/** What was done from the palette, the last first, kept on this computer: what somebody does often is at hand again. */
export function useRecent(): readonly string[] {
  return usePreferences(({ preferences }) => preferences.recentActions);
}

export function remember(id: string): Promise<void> {
  const { recentActions } = usePreferences.getState().preferences;
  const others = recentActions.filter((each) => each !== id);
  return setPreferences({ recentActions: [id, ...others].slice(0, mostRecentActions) });
}
