import { readFile, writeFile } from 'node:fs/promises';
import { type LockEntry, missingEntries } from './lock/missing-entries.ts';
import { inProject } from './run/paths.ts';
import { say, tell } from './run/story.ts';

/**
 * After `npm install`: a registry that lacks some packages of other platforms (company mirrors often do) makes npm
 * leave them out of the lock, and `npm ci` then refuses that lock. This adds their entries: the version that the
 * package asking for them pins, and the platform their name says, so that no other platform looks for them.
 */
await tell(async () => {
  const file = inProject('package-lock.json');
  const lock = JSON.parse(await readFile(file, 'utf8')) as { packages: Record<string, LockEntry> };
  const added = missingEntries(lock.packages);
  if (added.length === 0) {
    say('The lock is complete.');
    return 0;
  }
  // The order npm itself writes, so that its next run changes nothing.
  const entries = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  await writeFile(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  say(`Added to the lock: ${added.map(([path]) => path).join(', ')}`);
  return 0;
});
