import { app, BrowserWindow, nativeTheme } from 'electron';
import type { MenuAction } from '#shared/bridge/contract.ts';
import { enginePortMessage } from '#shared/bridge/window-api.ts';
import { tell } from '../bridge/serve.ts';
import type { SessionEvent } from '../workshop/committed.ts';
import type { WorkshopSession } from '../workshop/session.ts';
import { EngineProcess } from './engine-process.ts';
import { openMainWindow } from './main-window.ts';
import { showMenu } from './menu.ts';
import { OpenWorkshops, toWindow, undoStateOf } from './open-workshops.ts';
import type { PreferenceFile } from './preferences.ts';

/** The desk on which windows, workshops, the menu and the engine meet. It decides nothing about a model. */
export class Desk {
  readonly built: string;
  readonly preferences: PreferenceFile;
  readonly log: (error: unknown) => void;
  readonly workshops: OpenWorkshops;
  readonly engine: EngineProcess;
  /** In the order they were opened; windows that only draw documents are not among them. */
  readonly #windows = new Set<BrowserWindow>();
  readonly #toOpen = new WeakMap<BrowserWindow, string>();

  constructor(built: string, preferences: PreferenceFile, log: (error: unknown) => void) {
    this.built = built;
    this.preferences = preferences;
    this.log = log;
    this.engine = new EngineProcess(built, () => tell('all', 'engine.restarted', null));
    this.workshops = new OpenWorkshops({
      opened: (window, session) => this.#opened(window, session),
      happened: (window, session, event) => this.#happened(window, session, event),
      closed: (window) => this.#closed(window),
    });
  }

  openWindow(path: string | null): void {
    const window = openMainWindow(this.built, this.preferences);
    if (path !== null) this.#toOpen.set(window, path);
    this.#windows.add(window);
    window.on('closed', () => {
      this.#windows.delete(window);
      this.workshops.close(window);
    });
    window.webContents.once('did-finish-load', () => this.engine.start());
    this.refresh();
  }

  /** The file this window was opened for, once: the window asks when it is ready to show it or to say why not. */
  takeFileToOpen(window: BrowserWindow): string | null {
    const path = this.#toOpen.get(window) ?? null;
    this.#toOpen.delete(window);
    return path;
  }

  /** A file from the system: shown in the window that is there, or in a new one. */
  openFromSystem(path: string | null): void {
    const window = this.frontWindow();
    if (window === null) {
      this.openWindow(path);
      return;
    }
    if (window.isMinimized()) window.restore();
    window.focus();
    if (path === null) return;
    // A page that is still loading may hear nothing yet; it asks for its file when it does. Opened twice is opened once.
    if (window.webContents.isLoadingMainFrame()) this.#toOpen.set(window, path);
    this.#ask(window, { kind: 'open', path });
  }

  frontWindow(): BrowserWindow | null {
    const focused = BrowserWindow.getFocusedWindow();
    return focused !== null && this.#windows.has(focused) ? focused : ([...this.#windows][0] ?? null);
  }

  /** Menu, title and theme follow what has changed; windows hear of it. */
  refresh(): void {
    const { preferences } = this.preferences;
    nativeTheme.themeSource = preferences.look === 'dark' ? 'dark' : 'light';
    tell('all', 'preferences.changed', preferences);
    const window = this.frontWindow();
    const hasWorkshop = window !== null && this.workshops.of(window) !== null;
    showMenu(
      { preferences, recent: this.preferences.recent, hasWorkshop },
      {
        choose: (action) => this.#fromMenu(action),
        change: (set) => {
          this.preferences.change(set);
          this.refresh();
        },
      },
    );
  }

  end(): void {
    this.workshops.closeAll();
    this.engine.end();
  }

  #fromMenu(action: MenuAction): void {
    const window = this.frontWindow();
    if (window !== null) this.#ask(window, action);
    else if (action.kind === 'open') this.openWindow(action.path);
    else this.openWindow(null);
  }

  #ask(window: BrowserWindow, action: MenuAction): void {
    tell(window, 'menu.chosen', { action });
  }

  #opened(window: BrowserWindow, session: WorkshopSession): void {
    this.#remember(session.path);
    tell(window, 'workshop.opened', toWindow(session));
    this.refresh();
  }

  #happened(window: BrowserWindow, session: WorkshopSession, event: SessionEvent): void {
    if (event.kind === 'committed') {
      tell(window, 'workshop.changed', { changes: event.changes, undo: undoStateOf(session) });
    } else if (event.kind === 'moved') {
      this.#remember(event.path);
      // The engine read the old file: a line to the new one takes the place of that.
      window.webContents.postMessage(enginePortMessage, null, [this.engine.connect(event.path)]);
    }
  }

  #closed(window: BrowserWindow): void {
    tell(window, 'workshop.closed', null);
    if (!window.isDestroyed()) this.refresh();
  }

  #remember(path: string): void {
    this.preferences.rememberFile(path, new Date().toISOString());
    app.addRecentDocument(path);
    this.refresh();
  }
}
