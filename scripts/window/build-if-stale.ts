import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../run/lock.ts';
import { inProject, PROJECT, tool } from '../run/paths.ts';
import { must } from '../run/run.ts';
import { say } from '../run/story.ts';
import { OLDEST_ELECTRON_MAJOR } from '../runtime/versions.ts';

const SOURCES = ['shared', 'main', 'renderer', 'resources', 'package.json', 'package-lock.json'];
const CONFIG = ['electron.vite.config.ts', 'tsconfig.base.json'];
const STAMP = inProject('out', '.built-from');

/** Builds the app into `out/` unless what lies there was built from exactly these sources. */
export async function buildIfStale(): Promise<void> {
  if ((await builtFrom()) === (await fingerprint())) return;
  await withLock(inProject('.cache', 'build.lock'), 'building the app', async () => {
    // Taken before the build: what changes while it runs makes the result stale.
    const sources = await fingerprint();
    if ((await builtFrom()) === sources) return;
    const started = performance.now();
    await must(tool('electron-vite'), ['build', '--logLevel', 'warn'], {
      env: { ELECTRON_MAJOR_VER: OLDEST_ELECTRON_MAJOR, NODE_ENV: 'production' },
      limitSeconds: 300,
    });
    await writeFile(STAMP, sources);
    say(`Built the app (${((performance.now() - started) / 1000).toFixed(1)} s).`);
  });
}

const builtFrom = (): Promise<string> => readFile(STAMP, 'utf8').catch(() => '');

/** Changes with any source that is added, removed, or written to. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of [...SOURCES, ...CONFIG]) {
    for (const line of await describe(source)) hash.update(`${line}\n`);
  }
  return hash.digest('hex');
}

async function describe(path: string): Promise<readonly string[]> {
  const found = await stat(join(PROJECT, path)).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}`];
  const names = (await readdir(join(PROJECT, path))).sort();
  const nested = await Promise.all(names.map((name) => describe(join(path, name))));
  return nested.flat();
}
