import { parseArgs } from 'node:util';
import { runSections, type Section, vitest } from './checks/sections.ts';
import { Refusal, say, tell } from './run/story.ts';
import { type View, views, viewsCalled } from './window/views.ts';

/** A run of its own for each view, so that one can be taken again without the others. */
const sectionOf = ({ name }: View): Section => ({
  name: `Screens, ${name}`,
  work: () => vitest(`screens-${name}`, 'vitest.e2e.config.ts', ['e2e/screens'], { ACCORD_SCREENS: name }),
});

/**
 * `npm run screenshots [-- --look ar-dark-1280 …]`: every screen, dialog and panel in each look and language at two
 * sizes, as the real app shows it; with `--look` only those views, each named whole or by its beginning (`ar`).
 */
await tell(async () => {
  const { look } = parseArgs({ options: { look: { type: 'string', multiple: true, default: [] } } }).values;
  const wanted = viewsCalled(look);
  if (wanted.length === 0)
    throw new Refusal(
      `No view is called ${look.join(' or ')}. There are: ${views.map(({ name }) => name).join(', ')}.`,
    );
  const code = await runSections(wanted.map(sectionOf));
  say('The pictures are in .cache/screenshots/.');
  return code;
});
