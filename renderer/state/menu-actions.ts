import type { MenuAction } from '#shared/bridge/contract.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { ask } from '../bridge/accord.ts';
import { redo, undo } from './execute.ts';
import { showFailure } from './failure-store.ts';
import { goTo, setView } from './view-store.ts';
import { useWorkshop } from './workshop-store.ts';

/** What a menu entry or its shortcut does. Without an open workshop only those that need none do anything. */
export function carryOutMenu(action: MenuAction): void {
  const open = useWorkshop.getState().open !== null;
  switch (action.kind) {
    case 'new':
      setView({ newWorkshopOpen: true });
      return;
    case 'about':
      setView({ aboutOpen: true });
      return;
    case 'sample':
      void told(ask('workshop.sample', {}));
      return;
    case 'open':
      void told(ask('workshop.open', { path: action.path }));
      return;
    case 'saveAs':
      if (open) void told(ask('workshop.saveAs', {}));
      return;
    case 'duplicate':
      if (open) void told(ask('workshop.duplicate', { withLeads: action.withLeads }));
      return;
    case 'close':
      if (open) void told(ask('workshop.close', {}));
      return;
    case 'undo':
      if (open) void undo();
      return;
    case 'redo':
      if (open) void redo();
      return;
    case 'import':
    case 'export':
      if (open) goTo(action.kind);
      return;
    case 'history':
      if (open) setView({ historyOpen: true });
      return;
    default:
      assertNever(action);
  }
}

/** A refusal is said in place; what worked is heard as an event. */
async function told(
  answer: Promise<{ ok: true } | { ok: false; refusal: Parameters<typeof showFailure>[0] }>,
): Promise<void> {
  const given = await answer;
  showFailure(given.ok ? null : given.refusal);
}
