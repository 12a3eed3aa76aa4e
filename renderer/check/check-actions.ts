import { ListChecks } from 'lucide-react';
import type { Action } from '../actions/action.ts';
import { useWorkshop } from '../state/workshop-store.ts';
import { openChecker, useCheck } from './check-store.ts';

/** The checker's list, from the keyboard: opened, gone to, and closed again from inside it. */
export const checkActions: readonly Action[] = [
  {
    id: 'check.open',
    family: 'workshop',
    label: 'check.title',
    icon: ListChecks,
    keys: ['f8'],
    isEnabled: () => useWorkshop.getState().open !== null,
    run: goToChecker,
  },
];

function goToChecker(): void {
  const panel = document.querySelector<HTMLElement>('[data-checker]');
  if (panel === null || panel.contains(document.activeElement)) openChecker(!useCheck.getState().open);
  else panel.focus({ preventScroll: true });
}
