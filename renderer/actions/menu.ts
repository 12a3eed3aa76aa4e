import { type MenuAction, type TextStep, textSteps } from '#shared/bridge/contract.ts';
import { ask } from '../bridge/accord.ts';
import { openWorkshop } from '../state/workshop-files.ts';
import { allActions } from './all-actions.ts';
import { isOnCanvas, isWriting } from './where.ts';

/** What was chosen in the native menu is the action of that name; without what it needs it does nothing. */
export function carryOutMenu(chosen: MenuAction): void {
  // A recent file, or one that the system asks to open.
  if (chosen.kind === 'open' && chosen.path !== null) return void openWorkshop(chosen.path);
  if (isTextStep(chosen.kind) && isText()) return void ask('edit.text', { step: chosen.kind });
  const action = allActions.find(({ id }) => id === idOf(chosen));
  if (action?.isEnabled()) action.run();
}

function isTextStep(kind: MenuAction['kind']): kind is TextStep {
  return (textSteps as readonly string[]).includes(kind);
}

/** Text has the focus, or no canvas has it: what is copied then is what is marked as text. */
function isText(): boolean {
  return isWriting(document.activeElement) || !isOnCanvas(document.activeElement);
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
    case 'cut':
    case 'copy':
    case 'paste':
    case 'selectAll':
      return `cards.${chosen.kind}`;
    default:
      return `workshop.${chosen.kind}`;
  }
}
