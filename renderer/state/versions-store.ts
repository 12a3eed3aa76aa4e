import { create } from 'zustand';
import type { VersionLine } from '#shared/bridge/contract.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { ask } from '../bridge/accord.ts';
import { showFailure } from './failure-store.ts';
import { actor } from './view-store.ts';

/** The named versions of the open workshop, newest first. */
type VersionsStore = { readonly versions: readonly VersionLine[] };

export const useVersions = create<VersionsStore>(() => ({ versions: [] }));

export async function loadVersions(): Promise<void> {
  const answer = await ask('version.list', {});
  useVersions.setState({ versions: answer.ok ? newestFirst(answer.value) : [] });
}

export async function saveVersion(name: string): Promise<Failure | null> {
  const answer = await ask('version.save', { name, actor: actor() });
  showFailure(answer.ok ? null : answer.refusal);
  if (answer.ok) await loadVersions();
  return answer.ok ? null : answer.refusal;
}

/** Going back is an edit like any other: it can be undone. */
export async function restoreVersion(id: string): Promise<Failure | null> {
  const answer = await ask('version.restore', { id, actor: actor() });
  showFailure(answer.ok ? null : answer.refusal);
  return answer.ok ? null : answer.refusal;
}

function newestFirst(versions: readonly VersionLine[]): VersionLine[] {
  return [...versions].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
