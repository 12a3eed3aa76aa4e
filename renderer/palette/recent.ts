import { create } from 'zustand';

/** What was done from the palette, the last first; what somebody does often is at hand again. */
type Recent = { readonly ids: readonly string[] };
export const useRecent = create<Recent>(() => ({ ids: [] }));

const most = 6;

export function remember(id: string): void {
  useRecent.setState(({ ids }) => ({ ids: [id, ...ids.filter((each) => each !== id)].slice(0, most) }));
}
