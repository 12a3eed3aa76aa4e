import { ask, listen } from '../bridge/accord.ts';
import { setDraft } from './draft-store.ts';
import { showFailure } from './failure-store.ts';
import { carryOutMenu } from './menu-actions.ts';
import { loadAppState, receivePreferences } from './preferences-store.ts';
import { resetView } from './view-store.ts';
import { receiveChanges, setOpenWorkshop } from './workshop-store.ts';

/** Hears everything that the main process tells, then asks for what is there already. Called once. */
export async function connectToMain(): Promise<void> {
  listen('preferences.changed', receivePreferences);
  listen('menu.chosen', ({ action }) => carryOutMenu(action));
  listen('workshop.changed', ({ changes, undo }) => receiveChanges(changes, undo));
  listen('workshop.opened', (open) => {
    setDraft(null);
    setOpenWorkshop(open);
    resetView('audience');
  });
  listen('workshop.closed', () => {
    setDraft(null);
    setOpenWorkshop(null);
    resetView('start');
    void loadAppState();
  });
  await loadAppState();
  const current = await ask('workshop.current', {});
  if (!current.ok) showFailure(current.refusal);
  else if (current.value !== null) {
    setOpenWorkshop(current.value);
    resetView('audience');
  }
}
