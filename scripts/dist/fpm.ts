/**
 * Stands in for fpm, which electron-builder asks to make a .deb and which Debian does not have: reads the arguments
 * electron-builder gives it, lays the files out and lets dpkg-deb pack them.
 */
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { must } from '../run/run.ts';
import { Refusal, tell } from '../run/story.ts';
import { type PackageOrder, readFpmArguments } from './fpm-arguments.ts';

await tell(async () => {
  const order = readFpmArguments(process.argv.slice(2));
  if (order.target !== 'deb') throw new Refusal(`Only deb packages can be made here, not ${order.target}.`);
  const root = await mkdtemp(join(tmpdir(), 'accord-deb-'));
  try {
    await layOut(order, root);
    await writeControl(order, root);
    // Level 3 packs in a tenth of the time of the default and is a few per cent larger.
    await must('dpkg-deb', ['--root-owner-group', '-Zxz', '-z3', '--build', root, order.output]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return 0;
});

async function layOut(order: PackageOrder, root: string): Promise<void> {
  for (const { from, to } of order.files) {
    await mkdir(dirname(join(root, to)), { recursive: true });
    await cp(from, join(root, to), { recursive: true, verbatimSymlinks: true });
  }
  await chmod(root, 0o755);
}

async function writeControl(order: PackageOrder, root: string): Promise<void> {
  const folder = join(root, 'DEBIAN');
  const size = Math.ceil((await bytesUnder(root)) / 1024);
  await mkdir(folder);
  const lines = [
    `Package: ${order.name}`,
    `Version: ${order.version}`,
    `Architecture: ${order.architecture}`,
    `Maintainer: ${order.maintainer}`,
    `Installed-Size: ${size}`,
    `Depends: ${order.depends.join(', ')}`,
    `Section: ${order.category}`,
    `Priority: ${order.priority}`,
    `Description: ${order.description}`,
  ];
  await writeFile(join(folder, 'control'), `${lines.join('\n')}\n`);
  await writeScript(join(folder, 'postinst'), order.afterInstall);
  await writeScript(join(folder, 'postrm'), order.afterRemove);
}

async function writeScript(target: string, source: string | undefined): Promise<void> {
  if (source) await writeFile(target, await readFile(source), { mode: 0o755 });
}

async function bytesUnder(path: string): Promise<number> {
  const entry = await lstat(path);
  if (!entry.isDirectory()) return entry.size;
  const sizes = await Promise.all((await readdir(path)).map((name) => bytesUnder(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}
