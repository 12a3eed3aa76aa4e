import { join } from 'node:path';
import { app } from 'electron';
import { translator } from '#shared/text/translate.ts';
import type { Desk } from '../../app/desk.ts';
import { startImportProcess } from '../../app/import-process.ts';
import type { Handlers } from '../serve.ts';
import { appHandlers } from './app-handlers.ts';
import { clipboardHandlers } from './clipboard-handlers.ts';
import { earlierCopyHandlers } from './earlier-copy-handlers.ts';
import { editHandlers } from './edit-handlers.ts';
import { engineHandlers } from './engine-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { importReportHandlers } from './import-report-handlers.ts';
import { leadListHandlers } from './lead-list-handlers.ts';
import { mapFileHandlers } from './map-file-handlers.ts';
import { pictureHandlers } from './picture-handlers.ts';
import { sampleHandler } from './sample-handler.ts';
import { sessionHandlers } from './session-handlers.ts';
import { workshopHandlers } from './workshop-handlers.ts';

/** Every request's handler, assembled from its families. */
export function handlersOf(desk: Desk): Handlers {
  const { workshops, preferences, engine } = desk;
  return {
    ...appHandlers(preferences, () => desk.refresh()),
    ...clipboardHandlers,
    ...editHandlers,
    ...workshopHandlers({
      workshops,
      preferences,
      documents: app.getPath('documents'),
      takeFileToOpen: (window) => desk.takeFileToOpen(window),
    }),
    ...sampleHandler(workshops, preferences, join(app.getPath('userData'), 'samples')),
    ...sessionHandlers(workshops, () => translator(preferences.preferences.language)),
    ...earlierCopyHandlers(workshops),
    ...mapFileHandlers({ preferences }),
    ...pictureHandlers({ preferences }),
    ...importHandlers({
      workshops,
      preferences,
      startProcess: () => startImportProcess(desk.built, preferences.preferences.limits),
    }),
    ...importReportHandlers({ workshops, preferences, documents: app.getPath('documents') }),
    ...exportHandlers({
      workshops,
      preferences,
      documents: app.getPath('documents'),
      built: desk.built,
      log: desk.log,
    }),
    ...leadListHandlers({ workshops, preferences, engine, documents: app.getPath('documents') }),
    ...engineHandlers(workshops, engine),
  };
}
