import { demonstrate } from './demo/demonstrate.ts';
import { tell } from './run/story.ts';
import { ensureRuntime } from './runtime/ensure-runtime.ts';
import { buildIfStale } from './window/build-if-stale.ts';

/** The demonstration by itself, also where there is a display: `node scripts/demo.ts`. */
await tell(async () => {
  await ensureRuntime();
  await buildIfStale();
  return demonstrate();
});
