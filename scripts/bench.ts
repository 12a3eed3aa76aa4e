import { runSections, vitest } from './checks/sections.ts';
import { tell } from './run/story.ts';

/** Measures, prints what it measured, and fails where a stated limit is passed. */
await tell(() => runSections([{ name: 'Bench', work: () => vitest('bench', 'vitest.bench.config.ts') }]));
