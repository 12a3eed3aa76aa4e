import { realpathSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { OpenWorkshop, UndoState } from '#shared/bridge/contract.ts';
import { done, type Result } from '#shared/lib/result.ts';
import type { TemplateRecord } from '#shared/templates/builders.ts';
import type { By, SessionEvent } from '../workshop/committed.ts';
import { createSession } from '../workshop/create-session.ts';
import { openSession, type WorkshopSession } from '../workshop/session.ts';
import type { SessionRefusal } from '../workshop/session-refusal.ts';

/** What is told of a workshop to the windows that show it, and to whoever keeps the list of recent files. */
export type WorkshopListener = {
  readonly opened: (window: BrowserWindow, session: WorkshopSession) => void;
  readonly happened: (window: BrowserWindow, session: WorkshopSession, event: SessionEvent) => void;
  readonly closed: (window: BrowserWindow) => void;
};

/**
 * Which window shows which workshop. One session serves every window that shows its file; it is closed when the
 * last of them turns to something else.
 */
export class OpenWorkshops {
  readonly #shown = new Map<BrowserWindow, { readonly session: WorkshopSession; readonly stop: () => void }>();
  readonly #listener: WorkshopListener;

  constructor(listener: WorkshopListener) {
    this.#listener = listener;
  }

  of(window: BrowserWindow): WorkshopSession | null {
    return this.#shown.get(window)?.session ?? null;
  }

  /** Shows the workshop at `path` in the window; the one it showed before is closed once the new one is open. */
  open(window: BrowserWindow, path: string): Result<WorkshopSession, SessionRefusal> {
    const real = realPathOf(path);
    const there = [...this.#shown.values()].find(({ session }) => session.path === real);
    if (there !== undefined) return done(this.show(window, there.session));
    const opened = openSession(path);
    return opened.ok ? done(this.show(window, opened.value)) : opened;
  }

  /** Makes a workshop and shows it. What lies at `path` is replaced: the person has said so in the dialog. */
  create(
    window: BrowserWindow,
    path: string,
    records: readonly TemplateRecord[],
    by: By,
  ): Result<WorkshopSession, SessionRefusal> {
    const created = createSession(path, records, by, { replace: true });
    return created.ok ? done(this.show(window, created.value)) : created;
  }

  show(window: BrowserWindow, session: WorkshopSession): WorkshopSession {
    if (this.of(window) === session) return session;
    this.close(window);
    const stop = session.subscribe((event) => this.#listener.happened(window, session, event));
    this.#shown.set(window, { session, stop });
    this.#listener.opened(window, session);
    return session;
  }

  /** The window shows none any more. The file is whole and closed when this returns, unless another window shows it. */
  close(window: BrowserWindow): void {
    const shown = this.#shown.get(window);
    if (shown === undefined) return;
    shown.stop();
    this.#shown.delete(window);
    const isShownElsewhere = [...this.#shown.values()].some(({ session }) => session === shown.session);
    if (!isShownElsewhere) shown.session.close();
    this.#listener.closed(window);
  }

  closeAll(): void {
    for (const window of [...this.#shown.keys()]) this.close(window);
  }

  /** Every open session, once. */
  sessions(): WorkshopSession[] {
    return [...new Set([...this.#shown.values()].map(({ session }) => session))];
  }
}

/** The workshop as the window is given it when it opens. */
export function toWindow(session: WorkshopSession): OpenWorkshop {
  return {
    path: session.path,
    name: basename(session.path, extname(session.path)),
    state: session.state,
    undo: undoStateOf(session),
  };
}

export function undoStateOf(session: WorkshopSession): UndoState {
  return { canUndo: session.canUndo, canRedo: session.canRedo };
}

/** Where a path leads, links followed; a path that leads nowhere is refused when it is opened. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
