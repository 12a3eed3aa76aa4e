import { tell } from './run/story.ts';
import { buildIfStale } from './window/build-if-stale.ts';

await tell(async () => {
  await buildIfStale();
  return 0;
});
