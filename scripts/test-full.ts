import { runSections, type Section, vitest } from './checks/sections.ts';
import { tell } from './run/story.ts';
import { ensureCommands } from './runtime/system-packages.ts';

/** Programs of others that read what we export; Debian's packages by the command they bring. */
const OTHER_PROGRAMS = {
  soffice: 'libreoffice-calc libreoffice-writer',
  pdftotext: 'poppler-utils',
  sqlite3: 'sqlite3',
} as const;

const FULL = { ACCORD_FULL: '1' };

const LONG: Section = {
  name: 'At length, and with programs of others',
  work: () => vitest('full', 'vitest.config.ts', ['test/full', 'test/property'], FULL),
};

const WINDOW_LONG: Section = {
  name: 'At length in the real app',
  work: () => vitest('full-window', 'vitest.e2e.config.ts', ['test/e2e/full'], FULL),
};

await tell(async () => {
  await ensureCommands(OTHER_PROGRAMS, 'to check what Accord exports');
  return runSections([LONG, WINDOW_LONG]);
});
