import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packArchives, packFolder, UNPACKED } from './dist/pack-linux.ts';
import { proveCommandLine } from './dist/prove-command-line.ts';
import { provePackage } from './dist/prove-package.ts';
import { inProject, tool } from './run/paths.ts';
import { must } from './run/run.ts';
import { say, tell } from './run/story.ts';
import { ensureRuntime } from './runtime/ensure-runtime.ts';
import { ensurePackingTools } from './runtime/system-packages.ts';
import { buildIfStale } from './window/build-if-stale.ts';
import { displayEnv, startVirtualDisplay } from './window/display.ts';

/** `npm run dist [-- --dir]`: the packages of this platform in `dist/`; with `--dir` only the folder that runs. */
await tell(async () => {
  const runtime = await ensureRuntime();
  await buildIfStale();
  if (process.platform !== 'linux') {
    await must(tool('electron-builder'), ['--publish', 'never'], { output: 'show' });
    return 0;
  }
  await ensurePackingTools();
  say('Packing the folder…');
  await packFolder(runtime);
  await proveOnVirtualDisplay();
  const templates = await proveCommandLine(join(UNPACKED, 'accord'));
  say(`Its command line answers without a display: ${templates} templates.`);
  if (!process.argv.includes('--dir')) {
    say('Packing tar.gz and deb…');
    await packArchives(runtime);
  }
  if (runtime.kind === 'registry') {
    say(`Packed with Electron ${runtime.version} from the npm registry: to try out, not to hand out.`);
  }
  await listPackages();
  return 0;
});

async function proveOnVirtualDisplay(): Promise<void> {
  const display = await startVirtualDisplay();
  try {
    const title = await provePackage(join(UNPACKED, 'accord'), displayEnv(display));
    say(`The packed app starts: its window is called "${title}".`);
  } finally {
    display.stop();
  }
}

async function listPackages(): Promise<void> {
  const folder = inProject('dist');
  say('In dist/:');
  for (const name of (await readdir(folder)).sort()) {
    const { size } = await stat(join(folder, name));
    if (/\.(tar\.gz|deb)$/.test(name)) say(`    ${name} (${Math.round(size / 1e6)} MB)`);
  }
  say(`    linux-unpacked/ (${Math.round((await folderSize(UNPACKED)) / 1e6)} MB)`);
}

async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
