import { type BrowserWindow, dialog } from 'electron';
import type { ChosenTable, ImportProgress } from '#shared/bridge/import-contract.ts';
import type { ReportLine } from '#shared/import/import-done.ts';
import type { TableOptions } from '#shared/import/table.ts';
import { translator } from '#shared/text/translate.ts';
import type { OpenWorkshops } from '../../app/open-workshops.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { contextOf, importInto } from '../../import-host/import-into.ts';
import type { HostProcess } from '../../import-host/remote-import-host.ts';
import { readReport } from '../../store/bulk/read-lead-data.ts';
import type { WorkshopSession } from '../../workshop/session.ts';
import { give, type Handlers, refuse, tell } from '../serve.ts';
import { importDesks } from './import-desks.ts';

export type ImportHandlerNeeds = {
  readonly workshops: OpenWorkshops;
  readonly preferences: PreferenceFile;
  /** Starts a process that takes files apart. */
  readonly startProcess: () => HostProcess;
};

type ImportRequests = 'import.choose' | 'import.reprofile' | 'import.run' | 'import.cancel' | 'import.report';

const endings = ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'ods'];

/**
 * Tables on their way into a workshop. A window has one at a time: a newer request takes the place of an older one,
 * and closing the window or the workshop stops what is under way. Stopped or refused, the workshop is as it was.
 */
export function importHandlers({
  workshops,
  preferences,
  startProcess,
}: ImportHandlerNeeds): Pick<Handlers, ImportRequests> {
  const deskOf = importDesks(startProcess);
  const heard = (from: BrowserWindow, doing: ImportProgress['doing']) => (progress: Omit<ImportProgress, 'doing'>) =>
    tell(from, 'import.progress', { doing, rows: progress.rows, share: progress.share, rate: progress.rate });

  async function profile(from: BrowserWindow, session: WorkshopSession, path: string, options: TableOptions) {
    const desk = deskOf(from);
    const { shownModel } = session.state.workshop.workshop ?? {};
    const context = contextOf(session.state, shownModel ?? '');
    const found = await desk.working((signal) =>
      desk.host.profile(path, options, context, { signal, progress: heard(from, 'reading') }),
    );
    if (!found.ok) return refuse(found.refusal);
    desk.chosen = path;
    return give<ChosenTable>({ path, ...found.value });
  }

  return {
    'import.choose': async ({ path }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const chosen = path ?? (await whichTable(from, preferences));
      return chosen === null ? give(null) : profile(from, session, chosen, {});
    },
    'import.reprofile': ({ path, options }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      return deskOf(from).chosen === path ? profile(from, session, path, options) : refuse({ kind: 'badRequest' });
    },
    'import.run': async ({ plan, actor }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const desk = deskOf(from);
      if (desk.chosen !== plan.path) return refuse({ kind: 'badRequest' });
      const by = { actor, now: () => new Date().toISOString() };
      const brought = await desk.working((signal) =>
        importInto(session, plan, desk.host, by, { signal, progress: heard(from, 'storing') }),
      );
      if (!brought.ok) return refuse(brought.refusal);
      // The table need not be kept in memory any more.
      desk.host.end();
      return give(brought.value);
    },
    'import.cancel': (_input, from) => {
      deskOf(from).stop();
      return give(null);
    },
    'import.report': ({ dataSet, from: first, count }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      return give(readReport(session.db, dataSet, { from: first, count }) as ReportLine[]);
    },
  };
}

async function whichTable(from: BrowserWindow, preferences: PreferenceFile): Promise<string | null> {
  const t = translator(preferences.preferences.language);
  const { canceled, filePaths } = await dialog.showOpenDialog(from, {
    properties: ['openFile'],
    filters: [
      { name: t('app.dialog.tables'), extensions: endings },
      { name: t('app.dialog.allFiles'), extensions: ['*'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
