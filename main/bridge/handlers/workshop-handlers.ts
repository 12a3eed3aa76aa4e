import { extname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { OpenWorkshop } from '#shared/bridge/contract.ts';
import { withText } from '#shared/model/local-text.ts';
import { isTemplateName, templates } from '#shared/templates/templates.ts';
import { translator } from '#shared/text/translate.ts';
import { type OpenWorkshops, toWindow } from '../../app/open-workshops.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { give, type Handlers, refuse } from '../serve.ts';
import { byNow } from './by.ts';
import { localTimeZone } from './local-time-zone.ts';

type WorkshopRequests =
  | 'workshop.current'
  | 'workshop.new'
  | 'workshop.open'
  | 'workshop.saveAs'
  | 'workshop.duplicate'
  | 'workshop.close';

export type WorkshopHandlerNeeds = {
  readonly workshops: OpenWorkshops;
  readonly preferences: PreferenceFile;
  /** Where new workshops are offered to lie. */
  readonly documents: string;
  /** The file that this window was started with, the first time it is asked. */
  readonly takeFileToOpen: (window: BrowserWindow) => string | null;
};

const ending = '.accord';

/** Workshops as files: the paths are chosen in dialogs of this process, never typed by the page. */
export function workshopHandlers(needs: WorkshopHandlerNeeds): Pick<Handlers, WorkshopRequests> {
  const { workshops, preferences } = needs;
  const t = () => translator(preferences.preferences.language);
  const filters = () => [{ name: t()('app.dialog.workshops'), extensions: ['accord'] }];

  async function whereToSave(from: BrowserWindow, name: string): Promise<string | null> {
    const defaultPath = join(needs.documents, `${fileName(name) || t()('app.untitled')}${ending}`);
    const { canceled, filePath } = await dialog.showSaveDialog(from, { defaultPath, filters: filters() });
    if (canceled || filePath === '') return null;
    return extname(filePath).toLowerCase() === ending ? filePath : `${filePath}${ending}`;
  }

  return {
    'workshop.current': (_input, from) => {
      const waiting = needs.takeFileToOpen(from);
      if (waiting !== null) {
        const opened = workshops.open(from, waiting);
        if (!opened.ok) return refuse(opened.refusal);
      }
      const session = workshops.of(from);
      return give(session === null ? null : toWindow(session));
    },
    'workshop.new': async ({ title, company, template, currency }, from) => {
      if (!isTemplateName(template)) return refuse({ kind: 'badRequest' });
      const { language } = preferences.preferences;
      const path = await whereToSave(from, company || title);
      if (path === null) return give(null);
      const by = byNow();
      const records = templates[template]({
        title: withText({}, language, title),
        company,
        language,
        timeZone: localTimeZone(),
        currency,
        createdAt: by.time,
      });
      const created = workshops.create(from, path, records, by);
      return created.ok ? give<OpenWorkshop>(toWindow(created.value)) : refuse(created.refusal);
    },
    'workshop.open': async ({ path }, from) => {
      const chosen = path ?? (await whichToOpen(from, filters(), t()('app.dialog.allFiles')));
      if (chosen === null) return give(null);
      const opened = workshops.open(from, chosen);
      return opened.ok ? give<OpenWorkshop>(toWindow(opened.value)) : refuse(opened.refusal);
    },
    'workshop.saveAs': async (_input, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const path = await whereToSave(from, toWindow(session).name);
      if (path === null) return give(null);
      const saved = session.saveAs(path, { replace: true });
      return saved.ok ? give<OpenWorkshop>(toWindow(session)) : refuse(saved.refusal);
    },
    'workshop.duplicate': async ({ withLeads }, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const path = await whereToSave(from, toWindow(session).name);
      if (path === null) return give(null);
      const options = { replace: true };
      const copied = withLeads ? session.duplicate(path, options) : session.copyWithoutLeads(byNow(), path, options);
      return copied.ok ? give({ path: copied.value }) : refuse(copied.refusal);
    },
    'workshop.close': (_input, from) => {
      workshops.close(from);
      return give(null);
    },
  };
}

async function whichToOpen(
  from: BrowserWindow,
  filters: Electron.FileFilter[],
  allFiles: string,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(from, {
    properties: ['openFile'],
    filters: [...filters, { name: allFiles, extensions: ['*'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** A name without what file systems refuse. */
function fileName(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '')
    .slice(0, 120);
}
