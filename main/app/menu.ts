import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import {
  type Look,
  type MenuAction,
  type Preferences,
  type RecentFile,
  type TextStep,
  textSteps,
} from '#shared/bridge/contract.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import { translator } from '#shared/text/translate.ts';

/** What becomes of a choice: the window carries it out, or a preference changes. */
export type MenuHandlers = {
  readonly choose: (action: MenuAction) => void;
  readonly change: (set: { look?: Look; language?: Preferences['language'] }) => void;
};

export type MenuState = {
  readonly preferences: Preferences;
  readonly recent: readonly RecentFile[];
  readonly hasWorkshop: boolean;
};

/** Builds the native menu anew; called at each change of language, look, recent files or open workshop. */
export function showMenu(state: MenuState, handlers: MenuHandlers): void {
  const t = translator(state.preferences.language);
  const label = (key: TextKey) => t(key);
  const mac = process.platform === 'darwin';
  const inWindow = (key: TextKey, action: PlainAction, accelerator?: string, enabled = state.hasWorkshop) =>
    ({
      label: label(key),
      enabled,
      ...(accelerator && { accelerator }),
      click: () => handlers.choose({ kind: action }),
    }) as const;
  // No roles: those act on text only, and the cards of the canvas are cut and copied too. The keys are the page's own.
  const editing = (step: TextStep): MenuItemConstructorOptions => ({
    id: `edit.${step}`,
    label: label(`app.menu.${step}`),
    accelerator: editKeys[step],
    registerAccelerator: false,
    click: () => handlers.choose({ kind: step }),
  });
  const file: MenuItemConstructorOptions[] = [
    inWindow('app.menu.new', 'new', 'CmdOrCtrl+N', true),
    {
      label: label('app.menu.open'),
      accelerator: 'CmdOrCtrl+O',
      click: () => handlers.choose({ kind: 'open', path: null }),
    },
    { label: label('app.menu.recent'), submenu: recentMenu(state, handlers), enabled: state.recent.length > 0 },
    inWindow('app.menu.sample', 'sample', undefined, true),
    { type: 'separator' },
    inWindow('app.menu.import', 'import', 'CmdOrCtrl+I'),
    inWindow('app.menu.export', 'export', 'CmdOrCtrl+E'),
    { type: 'separator' },
    inWindow('app.menu.saveAs', 'saveAs', 'CmdOrCtrl+Shift+S'),
    {
      label: label('app.menu.duplicate'),
      enabled: state.hasWorkshop,
      click: () => handlers.choose({ kind: 'duplicate', withLeads: true }),
    },
    {
      label: label('app.menu.copyWithoutLeads'),
      enabled: state.hasWorkshop,
      click: () => handlers.choose({ kind: 'duplicate', withLeads: false }),
    },
    { type: 'separator' },
    {
      label: label('app.menu.close'),
      accelerator: 'CmdOrCtrl+W',
      enabled: state.hasWorkshop,
      click: () => handlers.choose({ kind: 'close' }),
    },
    { label: label('app.menu.quit'), accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
  ];
  const edit: MenuItemConstructorOptions[] = [
    inWindow('app.menu.undo', 'undo', 'CmdOrCtrl+Z'),
    inWindow('app.menu.redo', 'redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    { type: 'separator' },
    ...textSteps.map(editing),
    { type: 'separator' },
    inWindow('find.action', 'find', 'CmdOrCtrl+F'),
  ];
  const view: MenuItemConstructorOptions[] = [
    inWindow('palette.action', 'palette', 'CmdOrCtrl+K', true),
    inWindow('app.menu.history', 'history', 'CmdOrCtrl+H'),
    { type: 'separator' },
    {
      label: label('app.menu.look'),
      submenu: looks.map((look) =>
        radio(label(`app.look.${look}`), state.preferences.look === look, () => handlers.change({ look })),
      ),
    },
    {
      label: label('app.menu.language'),
      submenu: (['en', 'ar'] as const).map((language) =>
        radio(label(`app.language.${language}`), state.preferences.language === language, () =>
          handlers.change({ language }),
        ),
      ),
    },
    { type: 'separator' },
    { label: label('app.menu.zoomIn'), role: 'zoomIn', accelerator: 'CmdOrCtrl+Plus' },
    { label: label('app.menu.zoomOut'), role: 'zoomOut' },
    { label: label('app.menu.zoomReset'), role: 'resetZoom' },
    { label: label('app.menu.fullScreen'), role: 'togglefullscreen' },
  ];
  const help: MenuItemConstructorOptions[] = [
    inWindow('palette.keys', 'keys', undefined, true),
    inWindow('app.menu.about', 'about', undefined, true),
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      { label: label('app.menu.file'), submenu: file },
      { label: label('app.menu.edit'), submenu: edit },
      { label: label('app.menu.view'), submenu: view },
      { label: label('app.menu.window'), submenu: [{ label: label('app.menu.minimize'), role: 'minimize' }] },
      { label: label('app.menu.help'), submenu: help },
    ]),
  );
}

type PlainAction = Exclude<MenuAction, { kind: 'open' | 'duplicate' }>['kind'];

const editKeys = { cut: 'CmdOrCtrl+X', copy: 'CmdOrCtrl+C', paste: 'CmdOrCtrl+V', selectAll: 'CmdOrCtrl+A' } as const;

const looks: readonly Look[] = ['light', 'dark', 'projector'];

function recentMenu(state: MenuState, handlers: MenuHandlers): MenuItemConstructorOptions[] {
  return state.recent.map((file) => ({
    label: file.name,
    enabled: file.there,
    click: () => handlers.choose({ kind: 'open', path: file.path }),
  }));
}

function radio(label: string, checked: boolean, click: () => void): MenuItemConstructorOptions {
  return { type: 'radio', label, checked, click };
}
