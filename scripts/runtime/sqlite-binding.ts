import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inProject } from '../run/paths.ts';
import { must } from '../run/run.ts';
import { Refusal, say } from '../run/story.ts';
import { wholeFolder } from '../run/whole-folder.ts';
import { currentRuntime, sqliteBindingFolder } from './current-runtime.ts';
import { suitNodeApi9 } from './node-api-9.ts';

const BINDING = 'better_sqlite3.node';

/**
 * Builds better-sqlite3 for the registry runtime: its own prebuilt binaries need Node-API 10, which that Electron
 * does not speak (it would end without a word). Takes about a minute, once for each version of better-sqlite3.
 */
export async function ensureSqliteBinding(): Promise<void> {
  const started = performance.now();
  const made = await wholeFolder(sqliteBindingFolder(), 'the SQLite binding', async (folder) => {
    say('Building SQLite for this runtime (about a minute, once)…');
    const source = join(folder, 'source');
    await copySources(source);
    await suitNodeApi9(source);
    await build(source);
    await rename(join(source, 'build', 'Release', BINDING), join(folder, BINDING));
    await rm(source, { recursive: true });
    await prove(join(folder, BINDING));
  });
  if (made) say(`SQLite is ready (${Math.round((performance.now() - started) / 1000)} s).`);
}

async function copySources(source: string): Promise<void> {
  for (const part of ['binding.gyp', 'package.json', 'deps', 'lib', 'src']) {
    await cp(inProject('node_modules/better-sqlite3', part), join(source, part), { recursive: true });
  }
  // binding.gyp asks for this package's headers from the folder it lies in.
  await mkdir(join(source, 'node_modules'));
  const headers = 'node_modules/node-addon-api';
  await cp(inProject(headers), join(source, headers), { recursive: true });
}

async function build(source: string): Promise<void> {
  const nodeGyp = inProject('node_modules/node-gyp/bin/node-gyp.js');
  const args = ['rebuild', '--release', '--force_build=1', '--jobs=max'];
  // As a variable, because node-gyp prefers one that npm hands down from somebody's settings to its own argument.
  const env = { npm_config_nodedir: headersFolder() };
  await must(process.execPath, [nodeGyp, ...args], { cwd: source, env, limitSeconds: 1200 });
}

/** The C headers that came with the Node we run on; node-gyp would otherwise download them. */
function headersFolder(): string {
  const folder = dirname(dirname(process.execPath));
  if (existsSync(join(folder, 'include', 'node', 'node_api.h'))) return folder;
  throw new Refusal(`Node's headers are not beside ${process.execPath}. Run "npm ci" and start with "npm start".`);
}

/** Opens a database in the runtime itself: a binding that does not load must not enter the cache. */
async function prove(binding: string): Promise<void> {
  const runtime = currentRuntime();
  if (!runtime) throw new Refusal('The Electron runtime is missing, so the SQLite binding cannot be tried.');
  const program =
    `const Database = require(${JSON.stringify(inProject('node_modules/better-sqlite3'))});` +
    `const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(binding)} });` +
    `process.exit(db.prepare('select 6 * 7').pluck().get() === 42 ? 0 : 1)`;
  await must(runtime.binary, ['-e', program], { env: { ELECTRON_RUN_AS_NODE: '1' }, limitSeconds: 30 });
}
