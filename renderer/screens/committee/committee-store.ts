import { create } from 'zustand';
import { select, setView, useView } from '../../state/view-store.ts';

/** Whether the buying committee stands in the place of the canvas. */
type CommitteeStore = { readonly open: boolean };

export const useCommittee = create<CommitteeStore>(() => ({ open: false }));

/** Shows the buying committee, from wherever one is. */
export function openCommittee(): void {
  if (useView.getState().screen !== 'audience') {
    setView({ screen: 'audience' });
    select(null);
  }
  useCommittee.setState({ open: true });
}

export function closeCommittee(): void {
  useCommittee.setState({ open: false });
}

// Whoever goes to another step is done with it.
useView.subscribe((view, before) => {
  if (view.screen !== before.screen) closeCommittee();
});
