import { create } from 'zustand';

/** Whether the list of what is still open lies beside the screen, and which of its pages. */
type OpenPoints = { readonly page: 'open' | 'agenda' | null };
export const useOpenPoints = create<OpenPoints>(() => ({ page: null }));

export function showOpenPoints(page: OpenPoints['page']): void {
  useOpenPoints.setState({ page });
}
