import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run/run.ts';
import type { Runtime } from '../runtime/current-runtime.ts';

/**
 * `--no-sandbox` only where Chromium's sandbox cannot work: for root, and on a Linux that allows neither user
 * namespaces nor a set-uid helper. The app's windows show nothing but its own files either way.
 */
export async function sandboxFlags(runtime: Runtime): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  const works = (await allowsUserNamespaces()) || (await hasSetUidHelper(runtime));
  return works ? [] : ['--no-sandbox'];
}

async function allowsUserNamespaces(): Promise<boolean> {
  return (await run('unshare', ['--user', '--map-root-user', 'true'], { limitSeconds: 5 })).code === 0;
}

async function hasSetUidHelper(runtime: Runtime): Promise<boolean> {
  const helper = await stat(join(runtime.folder, 'chrome-sandbox')).catch(() => undefined);
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
}
