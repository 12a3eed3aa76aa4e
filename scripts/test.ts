import { DEAD_CODE, LINT, runSections, TESTS, TYPES, WINDOW } from './checks/sections.ts';
import { tell } from './run/story.ts';

await tell(() => runSections([TYPES, LINT, DEAD_CODE, TESTS, WINDOW]));
