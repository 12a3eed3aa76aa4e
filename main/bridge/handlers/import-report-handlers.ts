import { join, parse } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { translator } from '#shared/text/translate.ts';
import type { OpenWorkshops } from '../../app/open-workshops.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { writeRefusedRows, writeReport } from '../../import-host/write-report.ts';
import { readImportRecords, readReport } from '../../store/bulk/import-records.ts';
import { give, type Handlers, refuse } from '../serve.ts';

export type ImportReportNeeds = {
  readonly workshops: OpenWorkshops;
  readonly preferences: PreferenceFile;
  /** Where the dialog begins. */
  readonly documents: string;
};

type ReportRequests = 'import.records' | 'import.report' | 'import.save';

/** What imports left beside the leads: their reports, and the rows they refused. */
export function importReportHandlers({
  workshops,
  preferences,
  documents,
}: ImportReportNeeds): Pick<Handlers, ReportRequests> {
  return {
    'import.records': ({ dataSet: id }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const dataSet = session.state.dataSet[id];
      if (dataSet === undefined) return refuse({ kind: 'notFound', ref: { kind: 'dataSet', id } });
      return dataSet.erased ? refuse({ kind: 'importNoReport' }) : give(readImportRecords(session.db, dataSet));
    },
    'import.report': ({ dataSet, place, from: first, count }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      return give(readReport(session.db, dataSet, { from: first, count }, place));
    },
    'import.save': async ({ dataSet: id, place, what }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const dataSet = session.state.dataSet[id];
      if (dataSet === undefined) return refuse({ kind: 'notFound', ref: { kind: 'dataSet', id } });
      if (dataSet.erased) return refuse({ kind: 'importNoReport' });
      const t = translator(preferences.preferences.language);
      const name = safeFileName(
        t(`importReport.file.${what}`, { name: parse(dataSet.file).name || dataSet.name }),
        'csv',
      );
      const path = await whereTo(from, join(documents, name));
      if (path === null) return give(null);
      const write = what === 'report' ? writeReport : writeRefusedRows;
      const written = await write({ db: session.db, dataSet, place }, path, t);
      return written.ok ? give({ path: written.value }) : refuse(written.refusal);
    },
  };
}

async function whereTo(from: BrowserWindow, defaultPath: string): Promise<string | null> {
  const filters = [{ name: 'CSV', extensions: ['csv'] }];
  const { canceled, filePath } = await dialog.showSaveDialog(from, { defaultPath, filters });
  return canceled || filePath === '' ? null : filePath;
}
