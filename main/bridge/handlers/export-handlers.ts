import { dialog, shell } from 'electron';
import { translator } from '#shared/text/translate.ts';
import { writeInDocumentProcess } from '../../app/document-process.ts';
import type { OpenWorkshops } from '../../app/open-workshops.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { give, type Handlers, refuse } from '../serve.ts';

export type ExportHandlerNeeds = {
  readonly workshops: OpenWorkshops;
  readonly preferences: PreferenceFile;
  /** Where the dialog begins. */
  readonly documents: string;
  /** The folder of built files, with the process that writes documents. */
  readonly built: string;
  readonly log: (error: unknown) => void;
};

/** Documents: written into a folder that is chosen in a dialog, and shown there. */
export function exportHandlers(needs: ExportHandlerNeeds): Pick<Handlers, 'export.run' | 'export.reveal'> {
  /** Only what was written here may be shown in the file manager. */
  const written = new Set<string>();
  return {
    'export.run': async ({ formats, languages }, from) => {
      const session = needs.workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const t = translator(needs.preferences.preferences.language);
      const { canceled, filePaths } = await dialog.showOpenDialog(from, {
        title: t('app.dialog.chooseFolder'),
        defaultPath: needs.documents,
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return give(null);
      const { state, path: file } = session;
      const order = { file, state, formats, languages, folder, now: new Date().toISOString() };
      const exported = await writeInDocumentProcess(needs.built, order, needs.log);
      if (!exported.ok) return refuse(exported.refusal);
      const files = [...exported.value.files];
      for (const { path } of files) written.add(path);
      return give({ files });
    },
    'export.reveal': ({ path }) => {
      if (!written.has(path)) return refuse({ kind: 'fileMissing', path });
      shell.showItemInFolder(path);
      return give(null);
    },
  };
}
