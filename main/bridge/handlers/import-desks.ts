import type { ImportLimits } from '#shared/import/limits.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { type Result, refused } from '#shared/lib/result.ts';
import type { PseudonymKey } from '../../files/key-file.ts';
import type { ImportHost } from '../../import-host/import-host.ts';
import { type HostProcess, remoteImportHost } from '../../import-host/remote-import-host.ts';

/** One window's table under way. */
export type ImportDesk = {
  readonly host: ImportHost;
  /** The file that was looked into last: the only one that may be read again or brought in. */
  chosen: string | null;
  /** The key file that was made or opened last; it stays in this process. */
  key: PseudonymKey | null;
  /** What its process was begun with; null before there is one. */
  limits: ImportLimits | null;
  /** Carries out one piece of work; an older one that is still under way is stopped first. */
  readonly working: <Value>(
    work: (signal: AbortSignal) => Promise<Result<Value, Failure>>,
  ) => Promise<Result<Value, Failure>>;
  /** Stops what is under way, if anything is. */
  readonly stop: () => void;
};

/** What of a window its desk depends on. */
type Owner = { readonly once: (event: 'closed', listener: () => void) => unknown };

/** Each window's desk, made when it is first needed. When the window closes, its work stops and its process ends. */
export function importDesks<Window extends Owner>(startProcess: () => HostProcess): (window: Window) => ImportDesk {
  const desks = new WeakMap<Window, ImportDesk>();
  return (window) => {
    const there = desks.get(window);
    if (there !== undefined) return there;
    const desk = newDesk(remoteImportHost(startProcess));
    desks.set(window, desk);
    window.once('closed', () => {
      desk.stop();
      desk.host.end();
    });
    return desk;
  };
}

function newDesk(host: ImportHost): ImportDesk {
  let under: { readonly stop: AbortController; readonly over: Promise<unknown> } | null = null;
  return {
    host,
    chosen: null,
    key: null,
    limits: null,
    async working(work) {
      const before = under;
      const stop = new AbortController();
      const own = (before === null ? Promise.resolve() : ended(before)).then(() =>
        stop.signal.aborted ? refused<Failure>({ kind: 'importCancelled' }) : work(stop.signal),
      );
      const mine = { stop, over: own.catch(() => undefined) };
      under = mine;
      try {
        return await own;
      } finally {
        if (under === mine) under = null;
      }
    },
    stop() {
      under?.stop.abort();
    },
  };
}

/** Stops a piece of work and waits until it has left everything as it was. */
async function ended(before: { readonly stop: AbortController; readonly over: Promise<unknown> }): Promise<void> {
  before.stop.abort();
  await before.over;
}
