import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, tool } from '../run/paths.ts';
import { must } from '../run/run.ts';
import type { Runtime } from '../runtime/current-runtime.ts';

export const UNPACKED = inProject('dist', 'linux-unpacked');

/** Packs the built app as a folder that runs as it is. */
export async function packFolder(runtime: Runtime): Promise<void> {
  await rm(inProject('dist'), { recursive: true, force: true });
  await must(tool('electron-builder'), ['--linux', 'dir', '--publish', 'never', ...runtimeFlags(runtime)]);
  if (runtime.kind === 'registry') await suitRegistryRuntime(runtime);
}

/** Packs the folder as tar.gz and deb. */
export async function packArchives(runtime: Runtime): Promise<void> {
  const targets = ['--linux', 'tar.gz', 'deb', '--prepackaged', UNPACKED, '--publish', 'never'];
  await must(tool('electron-builder'), [...targets, ...runtimeFlags(runtime)], {
    env: {
      ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
      ELECTRON_BUILDER_COMPRESSION_LEVEL: '3',
      CUSTOM_FPM_PATH: await fpmCommand(),
    },
  });
}

function runtimeFlags(runtime: Runtime): readonly string[] {
  if (runtime.kind === 'official') return [];
  return [`-c.electronVersion=${runtime.version}`, `-c.electronDist=${runtime.folder}`];
}

/** The registry runtime needs its own SQLite, and its default app has no place in a packed one. */
async function suitRegistryRuntime(runtime: Runtime): Promise<void> {
  const binding = runtime.env.ACCORD_SQLITE_BINDING ?? '';
  const prebuilds = join(UNPACKED, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  await cp(binding, join(prebuilds, 'linux-x64.node'));
  await rm(join(UNPACKED, 'resources/default_app.asar'), { force: true });
}

/** electron-builder wants one executable; ours is a script that runs on this Node. */
async function fpmCommand(): Promise<string> {
  const command = inProject('.cache', 'fpm');
  await mkdir(inProject('.cache'), { recursive: true });
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${inProject('scripts/dist/fpm.ts')}" "$@"\n`);
  await chmod(command, 0o755);
  return command;
}
