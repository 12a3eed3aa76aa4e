import { ensureRuntime } from '../../scripts/runtime/ensure-runtime.ts';
import { buildIfStale } from '../../scripts/window/build-if-stale.ts';
import { displayEnv, startVirtualDisplay } from '../../scripts/window/display.ts';

/**
 * Once before the specs in the real app: a runtime, a build of these sources, and on Linux a screen of their own,
 * so that a run never depends on who is logged in. ACCORD_SHOW=1 uses the screen that is there, to watch.
 */
export default async function setup(): Promise<(() => void) | undefined> {
  await ensureRuntime();
  await buildIfStale();
  if (process.platform !== 'linux' || process.env.ACCORD_SHOW === '1') return undefined;
  const display = await startVirtualDisplay();
  Object.assign(process.env, displayEnv(display));
  return display.stop;
}
