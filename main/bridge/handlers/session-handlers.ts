import type { BrowserWindow } from 'electron';
import type { HistoryLine, UndoState, VersionLine } from '#shared/bridge/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Translate } from '#shared/text/translate.ts';
import { type OpenWorkshops, undoStateOf } from '../../app/open-workshops.ts';
import type { Version } from '../../store/rows/version-row.ts';
import type { Committed } from '../../workshop/committed.ts';
import type { WorkshopSession } from '../../workshop/session.ts';
import type { SessionRefusal } from '../../workshop/session-refusal.ts';
import { give, type Handlers, refuse } from '../serve.ts';
import { byNow } from './by.ts';

type SessionRequests =
  | 'command.execute'
  | 'history.undo'
  | 'history.redo'
  | 'history.list'
  | 'leads.eraseAll'
  | 'version.list'
  | 'version.save'
  | 'version.restore';

/** What is done to the workshop that a window shows. */
export function sessionHandlers(workshops: OpenWorkshops, t: () => Translate): Pick<Handlers, SessionRequests> {
  const within = <Value>(from: BrowserWindow, act: (session: WorkshopSession) => Result<Value, SessionRefusal>) => {
    const session = workshops.of(from);
    if (session === null) return refuse({ kind: 'noWorkshop' });
    const result = act(session);
    return result.ok ? give(result.value as never) : refuse(result.refusal);
  };
  const committing = (from: BrowserWindow, act: (session: WorkshopSession) => Result<Committed, SessionRefusal>) =>
    within<UndoState>(from, (session) => {
      const result = act(session);
      return result.ok ? { ok: true, value: undoStateOf(session) } : result;
    });
  return {
    'command.execute': ({ envelope }, from) => committing(from, (session) => session.execute(envelope)),
    'history.undo': ({ actor }, from) => committing(from, (session) => session.undo(byNow(actor))),
    'history.redo': ({ actor }, from) => committing(from, (session) => session.redo(byNow(actor))),
    'history.list': (page, from) =>
      within<HistoryLine[]>(from, (session) => ({ ok: true, value: session.history(page, t()) })),
    'leads.eraseAll': ({ actor }, from) => committing(from, (session) => session.eraseLeads(byNow(actor))),
    'version.list': (_input, from) =>
      within<VersionLine[]>(from, (session) => ({ ok: true, value: session.versions().map(versionLine) })),
    'version.save': ({ name, actor }, from) =>
      within<VersionLine>(from, (session) => {
        const saved = session.saveVersion(byNow(actor), name);
        return saved.ok ? { ok: true, value: versionLine(saved.value) } : saved;
      }),
    'version.restore': ({ id, actor }, from) => committing(from, (session) => session.restoreVersion(byNow(actor), id)),
  };
}

function versionLine(version: Version): VersionLine {
  const { id, name, time, actor, modelHash } = version;
  return { id, name, at: time, side: actor.side, modelHash: modelHash ?? '' };
}
