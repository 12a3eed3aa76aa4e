import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, inProject } from '../run/paths.ts';
import { REGISTRY_RUNTIME, versionOf } from './versions.ts';

export interface Runtime {
  readonly kind: 'official' | 'registry';
  /** Electron's version, such as `45.4.1`. */
  readonly version: string;
  /** The folder that holds the binary. */
  readonly folder: string;
  readonly binary: string;
  /**
   * What a process on this runtime has to find in its environment. On the registry runtime this is
   * ACCORD_SQLITE_BINDING: an app that is not packaged opens better-sqlite3 with it as `nativeBinding`.
   */
  readonly env: Readonly<Record<string, string>>;
}

const ELECTRON = inProject('node_modules', 'electron');

export const DIST_LINK = join(ELECTRON, 'dist');
export const PATH_FILE = join(ELECTRON, 'path.txt');

/** The registry runtime's folder in the cache; it may not exist yet. */
export function registryRuntimeFolder(): string {
  return join(cacheFolder(), `electron-${REGISTRY_RUNTIME.electron}-linux-x64-${REGISTRY_RUNTIME.assembly}`);
}

/** The folder of the SQLite binding for the registry runtime (Node-API 9); it may not exist yet. */
export function sqliteBindingFolder(): string {
  return join(cacheFolder(), `better-sqlite3-${versionOf('better-sqlite3')}-napi9-linux-x64-1`);
}

export const sqliteBindingFile = (): string => join(sqliteBindingFolder(), 'better_sqlite3.node');

/** The runtime that `electron .` would start now, or undefined where none is installed. */
export function currentRuntime(): Runtime | undefined {
  if (!existsSync(PATH_FILE) || !existsSync(join(DIST_LINK, 'version'))) return undefined;
  const binary = join(DIST_LINK, readFileSync(PATH_FILE, 'utf8'));
  if (!existsSync(binary)) return undefined;
  const version = readFileSync(join(DIST_LINK, 'version'), 'utf8').trim().replace(/^v/, '');
  if (version === versionOf('electron')) return { kind: 'official', version, folder: DIST_LINK, binary, env: {} };
  const env = { ACCORD_SQLITE_BINDING: sqliteBindingFile() };
  return { kind: 'registry', version, folder: DIST_LINK, binary, env };
}
