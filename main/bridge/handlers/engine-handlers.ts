import { enginePortMessage } from '#shared/bridge/window-api.ts';
import type { EngineProcess } from '../../app/engine-process.ts';
import type { OpenWorkshops } from '../../app/open-workshops.ts';
import { give, type Handlers, refuse } from '../serve.ts';

/** A direct line from the window to the engine host: what is asked there never waits for the main process. */
export function engineHandlers(workshops: OpenWorkshops, engine: EngineProcess): Pick<Handlers, 'engine.connect'> {
  return {
    'engine.connect': (_input, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      from.webContents.postMessage(enginePortMessage, null, [engine.connect(session.path)]);
      return give(null);
    },
  };
}
