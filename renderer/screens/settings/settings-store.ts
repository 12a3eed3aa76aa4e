import { create } from 'zustand';

/** Which page of the settings is open; null: none. */
export type SettingsPage = 'workshop' | 'dataSets' | 'compare' | 'limits';

export const useSettingsPage = create<{ readonly page: SettingsPage | null }>(() => ({ page: null }));

export function openSettings(page: SettingsPage): void {
  useSettingsPage.setState({ page });
}

export function closeSettings(): void {
  useSettingsPage.setState({ page: null });
}
