import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { must, run } from '../run/run.ts';
import { Refusal, say } from '../run/story.ts';

/** Something of the system that we need, how to see that it is there, and the Debian packages that bring it. */
interface Need {
  readonly library?: string;
  readonly command?: string;
  readonly debian: string;
  /** The name since Debian 13 and Ubuntu 24.04, where it differs. */
  readonly debianT64?: string;
}

const WINDOW: readonly Need[] = [
  { library: 'libgtk-3.so.0', debian: 'libgtk-3-0', debianT64: 'libgtk-3-0t64' },
  { library: 'libnss3.so', debian: 'libnss3' },
  { library: 'libgbm.so.1', debian: 'libgbm1' },
  { library: 'libasound.so.2', debian: 'libasound2', debianT64: 'libasound2t64' },
];

const BUILD: readonly Need[] = [
  { command: 'unzip', debian: 'unzip' },
  { command: 'python3', debian: 'python3' },
  { command: 'make', debian: 'make' },
  { command: 'g++', debian: 'g++' },
];

const VIRTUAL_DISPLAY: readonly Need[] = [{ command: 'Xvfb', debian: 'xvfb' }];

const PACKING: readonly Need[] = [
  { command: '7za', debian: 'p7zip-full' },
  { command: 'dpkg-deb', debian: 'dpkg' },
];

/** The libraries without which no Electron opens a window on Linux. */
export const ensureWindowPackages = (): Promise<void> => ensure(WINDOW, 'to open a window');

/** What assembling the registry runtime and building SQLite for it need. */
export const ensureBuildPackages = (): Promise<void> => ensure(BUILD, 'to set up the runtime');

export const ensureVirtualDisplay = (): Promise<void> => ensure(VIRTUAL_DISPLAY, 'to open a window without a screen');

export const ensurePackingTools = (): Promise<void> => ensure(PACKING, 'to pack the app');

/** Installs commands from Debian's packages by name: `{ soffice: 'libreoffice-writer' }`. */
export function ensureCommands(packages: Readonly<Record<string, string>>, why: string): Promise<void> {
  const needs = Object.entries(packages).map(([command, debian]) => ({ command, debian }));
  return ensure(needs, why);
}

async function ensure(needs: readonly Need[], why: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const libraries = await knownLibraries();
  const missing = needs.filter((need) => !isThere(need, libraries));
  if (missing.length === 0) return;
  const renamed = hasT64Names();
  const names = missing.map((need) => (renamed && need.debianT64) || need.debian);
  const line = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!isDebian()) throw new Refusal(`Accord needs these packages ${why} (Debian's names): ${names.join(' ')}.`);
  if (process.getuid?.() !== 0)
    throw new Refusal(`Accord needs a few system packages ${why}. Run:\n\n  sudo ${line}\n`);
  say(`Installing ${names.join(', ')} ${why}…`);
  await install(line);
}

async function install(line: string): Promise<void> {
  const [command = '', ...args] = line.split(' ');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const first = await run(command, [...wait, ...args], { env, limitSeconds: 900 });
  if (first.code === 0) return;
  // The package lists of a fresh image are empty or out of date.
  await run(command, [...wait, 'update'], { env, limitSeconds: 300 });
  await must(command, [...wait, ...args], { env, limitSeconds: 900 });
}

async function knownLibraries(): Promise<string> {
  const ldconfig = existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig';
  return (await run(ldconfig, ['-p'])).output;
}

function isThere(need: Need, libraries: string): boolean {
  if (need.library) return libraries.includes(`\t${need.library} `);
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, need.command ?? '')));
}

const isDebian = (): boolean => existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

function hasT64Names(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const version = Number.parseFloat(/^VERSION_ID="?([\d.]+)/m.exec(release)?.[1] ?? '0');
  return /^ID=ubuntu$/m.test(release) ? version >= 24.04 : version >= 13;
}
