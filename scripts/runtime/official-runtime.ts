import { lstat, rm } from 'node:fs/promises';
import { inProject } from '../run/paths.ts';
import { run } from '../run/run.ts';
import { say } from '../run/story.ts';
import { DIST_LINK, PATH_FILE } from './current-runtime.ts';

const LIMIT_SECONDS = 150;

/** Downloads Electron's own binary. @returns false where it is out of reach (usually told within a second) */
export async function installOfficialRuntime(): Promise<boolean> {
  say("Looking for Electron's own binary…");
  await unlinkRegistryRuntime();
  const script = inProject('node_modules', 'electron', 'install.js');
  const { code } = await run(process.execPath, [script], { limitSeconds: LIMIT_SECONDS });
  return code === 0;
}

/** The installer would otherwise unpack through the link, into the cache. */
async function unlinkRegistryRuntime(): Promise<void> {
  const entry = await lstat(DIST_LINK).catch(() => undefined);
  if (!entry?.isSymbolicLink()) return;
  await rm(DIST_LINK);
  await rm(PATH_FILE, { force: true });
}
