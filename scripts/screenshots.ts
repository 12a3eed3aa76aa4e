import { runSections, type Section, vitest } from './checks/sections.ts';
import { say, tell } from './run/story.ts';

const SCREENS: Section = { name: 'Screens', work: () => vitest('screens', 'vitest.e2e.config.ts') };

/** Runs the specs in the real app for the pictures they leave. */
await tell(async () => {
  const code = await runSections([SCREENS]);
  say('The pictures are in .cache/screenshots/.');
  return code;
});
