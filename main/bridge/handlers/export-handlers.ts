import { dialog, shell } from 'electron';
import type { ExportedFile } from '#shared/bridge/contract.ts';
import { translator } from '#shared/text/translate.ts';
import type { OpenWorkshops } from '../../app/open-workshops.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { exportWorkshop } from '../../files/export-workshop.ts';
import { slaPdf } from '../../files/pdf.ts';
import { readLeadData } from '../../store/bulk/read-lead-data.ts';
import type { WorkshopSession } from '../../workshop/session.ts';
import { give, type Handlers, refuse } from '../serve.ts';

/** Documents: written into a folder that is chosen in a dialog, and shown there. */
export function exportHandlers(
  workshops: OpenWorkshops,
  preferences: PreferenceFile,
  documents: string,
): Pick<Handlers, 'export.run' | 'export.reveal'> {
  /** Only what was written here may be shown in the file manager. */
  const written = new Set<string>();
  return {
    'export.run': async ({ formats, languages }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const t = translator(preferences.preferences.language);
      const { canceled, filePaths } = await dialog.showOpenDialog(from, {
        title: t('app.dialog.chooseFolder'),
        defaultPath: documents,
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return give(null);
      const leads = leadsOf(session);
      const files: ExportedFile[] = [];
      for (const [place, language] of languages.entries()) {
        // The model has one notation, whatever the documents' language.
        const wanted = place === 0 ? formats : formats.filter((format) => format !== 'json');
        const exported = await exportWorkshop({
          state: session.state,
          leads,
          asOf: null,
          formats: wanted,
          language,
          folder,
          now: new Date(),
          printPdf: slaPdf,
        });
        if (!exported.ok) return refuse(exported.refusal);
        files.push(...exported.value.files);
      }
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

function leadsOf(session: WorkshopSession) {
  const shown = session.state.workshop.workshop?.shownDataSet ?? null;
  const dataSet = shown === null ? undefined : session.state.dataSet[shown];
  return dataSet === undefined || dataSet.erased ? null : readLeadData(session.db, dataSet);
}
