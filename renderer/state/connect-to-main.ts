import type { OpenWorkshop } from '#shared/bridge/contract.ts';
import { carryOutMenu } from '../actions/menu.ts';
import { ask, listen } from '../bridge/accord.ts';
import { followTour } from '../tour/tour-store.ts';
import { setDraft } from './draft-store.ts';
import { breakOff, connectEngine, listenForEngine } from './engine-client.ts';
import { showFailure } from './failure-store.ts';
import { followSimulation, simulateAnew } from './follow-simulation.ts';
import { loadAppState, receivePreferences } from './preferences-store.ts';
import { sayEngineRestarted } from './simulation-store.ts';
import { loadVersions } from './versions-store.ts';
import { resetView } from './view-store.ts';
import { receiveChanges, setOpenWorkshop } from './workshop-store.ts';

/** Hears everything that the main process tells, then asks for what is there already. Called once. */
export async function connectToMain(): Promise<void> {
  listenForEngine(simulateAnew);
  followSimulation();
  followTour();
  listen('preferences.changed', receivePreferences);
  listen('menu.chosen', ({ action }) => carryOutMenu(action));
  listen('workshop.changed', ({ changes, undo }) => receiveChanges(changes, undo));
  listen('workshop.opened', show);
  listen('workshop.closed', () => {
    breakOff('superseded');
    setDraft(null);
    setOpenWorkshop(null);
    resetView('start');
    void loadAppState();
  });
  listen('engine.restarted', () => {
    sayEngineRestarted();
    breakOff('engineStopped');
    void connectEngine();
  });
  await loadAppState();
  const current = await ask('workshop.current', {});
  // The file that the window was started with may be none that can be opened.
  if (!current.ok) showFailure(current.refusal);
  else if (current.value !== null) show(current.value);
}

function show(open: OpenWorkshop): void {
  breakOff('superseded');
  setDraft(null);
  setOpenWorkshop(open);
  resetView('audience');
  void connectEngine();
  void loadVersions();
}
