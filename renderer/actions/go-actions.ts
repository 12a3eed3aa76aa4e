import { FileOutput, FlaskConical, Handshake, Milestone, SlidersHorizontal, Table2, UsersRound } from 'lucide-react';
import { goTo, type Screen, showTable } from '../state/view-store.ts';
import { useWorkshop } from '../state/workshop-store.ts';
import type { Action } from './action.ts';

const isOpen = () => useWorkshop.getState().open !== null;
const step = (screen: Screen, rest: Pick<Action, 'label' | 'icon'>): Action => ({
  id: `go.${screen}`,
  family: 'go',
  isEnabled: isOpen,
  run: () => goTo(screen),
  ...rest,
});

/** The steps of the workshop, and the table of leads. */
export const goActions: readonly Action[] = [
  step('audience', { label: 'actions.go.audience', icon: UsersRound }),
  step('score', { label: 'actions.go.score', icon: SlidersHorizontal }),
  step('stages', { label: 'actions.go.stages', icon: Milestone }),
  step('simulate', { label: 'actions.go.simulate', icon: FlaskConical }),
  {
    id: 'go.leads',
    family: 'go',
    label: 'actions.go.leads',
    icon: Table2,
    isEnabled: () => Object.keys(useWorkshop.getState().open?.state.dataSet ?? {}).length > 0,
    run: showTable,
  },
  step('agree', { label: 'actions.go.agree', icon: Handshake }),
  step('export', { label: 'actions.go.export', icon: FileOutput }),
];
