import { create } from 'zustand';

/** Which of the lists of everything that can be done lies over the window. */
type Lists = { readonly shown: 'palette' | 'keys' | null };
export const useLists = create<Lists>(() => ({ shown: null }));

export function showList(shown: Lists['shown']): void {
  useLists.setState({ shown });
}
