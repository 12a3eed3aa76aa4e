/** The part of an entry of package-lock.json that matters here. */
export interface LockEntry {
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

/** Entries for the packages of other platforms that a lock should name and does not. */
export function missingEntries(
  packages: Readonly<Record<string, LockEntry>>,
): readonly (readonly [string, LockEntry])[] {
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
