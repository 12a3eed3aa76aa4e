import { create } from 'zustand';

/** Whether something is being sought; the words stay, so that one can come back to the list. */
type Finding = { readonly open: boolean; readonly typed: string };
export const useFinding = create<Finding>(() => ({ open: false, typed: '' }));

export function openFind(): void {
  useFinding.setState({ open: true });
}
