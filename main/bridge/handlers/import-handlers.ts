import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { ChosenTable, ImportProgress } from '#shared/bridge/import-contract.ts';
import type { TableOptions } from '#shared/import/table.ts';
import { translator } from '#shared/text/translate.ts';
import type { OpenWorkshops } from '../../app/open-workshops.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { makeKeyFile, readKeyFile } from '../../files/key-file.ts';
import { contextOf, importInto } from '../../import-host/import-into.ts';
import { usualKeyPath } from '../../import-host/key-for-import.ts';
import type { HostProcess } from '../../import-host/remote-import-host.ts';
import type { WorkshopSession } from '../../workshop/session.ts';
import { give, type Handlers, refuse, tell } from '../serve.ts';
import { importDesks } from './import-desks.ts';

export type ImportHandlerNeeds = {
  readonly workshops: OpenWorkshops;
  readonly preferences: PreferenceFile;
  /** Starts a process that takes files apart. */
  readonly startProcess: () => HostProcess;
};

type ImportRequests =
  | 'import.choose'
  | 'import.reprofile'
  | 'import.duplicates'
  | 'import.key'
  | 'import.run'
  | 'import.cancel';

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
    const { limits } = preferences.preferences;
    // A process keeps the limits it began with.
    if (desk.limits !== limits) desk.host.end();
    desk.limits = limits;
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
    'import.duplicates': async ({ plan }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const desk = deskOf(from);
      if (desk.chosen !== plan.path) return refuse({ kind: 'badRequest' });
      const found = await desk.host.duplicates(plan, contextOf(session.state, plan.modelId));
      return found.ok ? give(found.value) : refuse(found.refusal);
    },
    'import.key': async ({ how }, from) => {
      const desk = deskOf(from);
      if (desk.chosen === null) return refuse({ kind: 'badRequest' });
      const path = await whichKey(from, preferences, how, usualKeyPath(desk.chosen));
      if (path === null) return give(null);
      const key = how === 'make' ? await makeKeyFile(path, new Date().toISOString()) : await readKeyFile(path);
      if (!key.ok) return refuse(key.refusal);
      desk.key = key.value;
      return give({ file: basename(path), check: key.value.check });
    },
    'import.run': async ({ plan, actor }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const desk = deskOf(from);
      if (desk.chosen !== plan.path) return refuse({ kind: 'badRequest' });
      const key = plan.pseudonyms === undefined ? null : desk.key;
      if (plan.pseudonyms !== undefined && key?.check !== plan.pseudonyms.check) return refuse({ kind: 'badRequest' });
      const by = { actor, now: () => new Date().toISOString() };
      const brought = await desk.working((signal) =>
        importInto(session, plan, desk.host, by, { signal, progress: heard(from, 'storing'), key }),
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

async function whichKey(
  from: BrowserWindow,
  preferences: PreferenceFile,
  how: 'make' | 'open',
  defaultPath: string,
): Promise<string | null> {
  const t = translator(preferences.preferences.language);
  const filters = [{ name: t('app.dialog.keyFiles'), extensions: ['accord-key'] }];
  if (how === 'make') {
    const { canceled, filePath } = await dialog.showSaveDialog(from, { defaultPath, filters });
    return canceled || filePath === '' ? null : filePath;
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(from, {
    properties: ['openFile'],
    defaultPath,
    filters: [...filters, { name: t('app.dialog.allFiles'), extensions: ['*'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
