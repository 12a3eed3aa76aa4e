import { runSections, type Section, vitest } from './checks/sections.ts';
import { say, tell } from './run/story.ts';

const SCREENS: Section = {
  name: 'Screens',
  work: () => vitest('screens', 'vitest.e2e.config.ts', ['screens'], { ACCORD_SCREENS: 'all' }),
};

/** Every screen, dialog and panel in each look, language and two sizes, as the real app shows it. */
await tell(async () => {
  const code = await runSections([SCREENS]);
  say('The pictures are in .cache/screenshots/.');
  return code;
});
