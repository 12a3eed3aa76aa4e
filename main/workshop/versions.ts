import { done, type Result, refused } from '#shared/lib/result.ts';
import { changesBetween } from '#shared/model/changes.ts';
import { modelHash } from '#shared/model/identity.ts';
import { modelOf } from '#shared/model/model.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import { bulkIds } from '../store/bulk/delete-bulk.ts';
import { type Connection, inOneTransaction } from '../store/connect.ts';
import type { Version } from '../store/rows/version-row.ts';
import { insertVersion, readSnapshot, readVersions } from '../store/versions.ts';
import type { By, Committed } from './committed.ts';
import type { Ledger } from './ledger.ts';
import type { SessionRefusal } from './session-refusal.ts';

/** Gives the workshop as it is now a name to come back to. Names are unique in a workshop. */
export function saveVersion(ledger: Ledger, by: By, name: string): Result<Version, SessionRefusal> {
  return ledger.guarded((): Result<Version, SessionRefusal> => {
    const wanted = name.trim();
    if (wanted === '') return refused({ kind: 'versionWithoutName' });
    const all = readVersions(ledger.db);
    const there = all.find((version) => version.id === by.id);
    if (there !== undefined) return done(there);
    if (all.some((version) => version.name === wanted)) return refused({ kind: 'versionNameTaken', name: wanted });
    const version: Version = {
      id: by.id,
      name: wanted,
      time: by.time,
      actor: by.actor,
      seq: ledger.nextSeq - 1,
      modelHash: hashOfShown(ledger.state),
    };
    inOneTransaction(ledger.db, () => insertVersion(ledger.db, version, ledger.state));
    ledger.tell({ kind: 'versions', versions: readVersions(ledger.db) });
    return done(version);
  });
}

/** The workshop as a version holds it. */
export function stateOfVersion(ledger: Ledger, id: string): Result<WorkshopState, SessionRefusal> {
  return ledger.guarded((): Result<WorkshopState, SessionRefusal> => {
    const state = stateAtVersion(ledger.db, ledger.state, id);
    return state === null ? refused({ kind: 'versionNotFound', id }) : done(state);
  });
}

/** Back to a version, as one step that can be undone. Leads that were erased since stay erased. */
export function restoreVersion(ledger: Ledger, by: By, id: string): Result<Committed, SessionRefusal> {
  const kept = stateOfVersion(ledger, id);
  if (!kept.ok) return kept;
  const name = readVersions(ledger.db).find((version) => version.id === id)?.name ?? '';
  const command = { type: 'version.restore', version: id, name };
  return ledger.once(by, command, () => {
    const changes = changesBetween(ledger.state, kept.value);
    if (changes.length === 0) return refused({ kind: 'sameAsVersion', name });
    return ledger.commit({ ...by, gesture: null, type: 'restore', target: null, command }, changes);
  });
}

/**
 * The workshop as a version holds it, null when there is none of this id. Its data sets say that they are erased where
 * their leads are gone since; `now` is the workshop of today. Throws `Damage` where it cannot be read.
 */
export function stateAtVersion(db: Connection, now: WorkshopState, id: string): WorkshopState | null {
  const version = readSnapshot(db, id);
  if (version === null) return null;
  const there = new Set(bulkIds(db));
  const sets = Object.values(version.dataSet).map((dataSet) => {
    const lost = !there.has(dataSet.id) && now.dataSet[dataSet.id]?.erased !== false;
    return [dataSet.id, lost ? { ...dataSet, erased: true } : dataSet];
  });
  return { ...version, dataSet: Object.fromEntries(sets) };
}

function hashOfShown(state: WorkshopState): string | null {
  const shown = state.workshop.workshop?.shownModel;
  const model = shown === undefined ? null : modelOf(state, shown);
  return model === null ? null : modelHash(model);
}
