import { readFile, writeFile } from 'node:fs/promises';
import { inProject } from './run/paths.ts';
import { say, tell } from './run/story.ts';

/** The part of an entry of package-lock.json that matters here. */
interface LockEntry {
  readonly version?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES = { gnu: 'glibc', musl: 'musl' } as const;

/**
 * After `npm install`: a registry that lacks some packages of other platforms (company mirrors often do) makes npm
 * leave them out of the lock, and `npm ci` then refuses that lock. This adds their entries: the version that the
 * package asking for them pins, and the platform their name says, so that no other platform looks for them.
 */
await tell(async () => {
  const file = inProject('package-lock.json');
  const lock = JSON.parse(await readFile(file, 'utf8')) as { packages: Record<string, LockEntry> };
  const added = missingEntries(lock.packages);
  const entries = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  say(added.length === 0 ? 'The lock is complete.' : `Added to the lock: ${added.map(([path]) => path).join(', ')}`);
  return 0;
});

function missingEntries(packages: Readonly<Record<string, LockEntry>>): readonly (readonly [string, LockEntry])[] {
  const missing = new Map<string, LockEntry>();
  for (const entry of Object.values(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const platform = platformOf(name);
      const isPinned = /^\d/.test(version);
      if (packages[path] || !platform || !isPinned) continue;
      missing.set(path, { version, ...platform, ...(entry.dev && { dev: true }), optional: true });
    }
  }
  return [...missing];
}

/** `@biomejs/cli-linux-x64-musl` → Linux, x64, musl; undefined for a name that says no platform. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | undefined {
  const parts = name.split(/[/-]/);
  const os = parts.find((part) => SYSTEMS.includes(part));
  const cpu = parts.find((part) => PROCESSORS.includes(part));
  if (!os || !cpu) return undefined;
  const library = parts.find((part) => part.startsWith('gnu') || part.startsWith('musl'));
  const libc = library && os === 'linux' ? { libc: [LIBRARIES[library.startsWith('gnu') ? 'gnu' : 'musl']] } : {};
  return { cpu: [cpu], ...libc, os: [os] };
}
