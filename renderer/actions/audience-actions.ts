import { UsersRound } from 'lucide-react';
import { openCommittee } from '../screens/committee/committee-store.ts';
import { useWorkshop } from '../state/workshop-store.ts';
import type { Action } from './action.ts';

/** What the audience has beside its cards. */
export const audienceActions: readonly Action[] = [
  {
    id: 'audience.committee',
    family: 'go',
    label: 'audience.committee.open',
    icon: UsersRound,
    isEnabled: () => useWorkshop.getState().open !== null,
    run: openCommittee,
  },
];
