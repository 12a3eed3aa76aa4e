import { LINT, runSections, type Section, TYPES, vitest } from './checks/sections.ts';
import { tell } from './run/story.ts';

const UNIT: Section = {
  name: 'Unit tests',
  work: () => vitest('unit', 'vitest.config.ts', ['test/unit', 'test/spec']),
};

await tell(() => runSections([TYPES, LINT, UNIT]));
