import type { MenuAction } from '#shared/bridge/contract.ts';
import { openWorkshop } from '../state/workshop-files.ts';
import { allActions } from './all-actions.ts';

/** What was chosen in the native menu is the action of that name; without what it needs it does nothing. */
export function carryOutMenu(chosen: MenuAction): void {
  // A recent file, or one that the system asks to open.
  if (chosen.kind === 'open' && chosen.path !== null) return void openWorkshop(chosen.path);
  const action = allActions.find(({ id }) => id === idOf(chosen));
  if (action?.isEnabled()) action.run();
}

function idOf(chosen: MenuAction): string {
  switch (chosen.kind) {
    case 'duplicate':
      return chosen.withLeads ? 'workshop.duplicate' : 'workshop.copyWithoutLeads';
    case 'find':
      return 'find.open';
    case 'palette':
    case 'keys':
      return `palette.${chosen.kind === 'keys' ? 'keys' : 'open'}`;
    default:
      return `workshop.${chosen.kind}`;
  }
}
