import { chmodSync, chownSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../scripts/run/paths.ts';
import { must, run } from '../../scripts/run/run.ts';
import type { Runtime } from '../../scripts/runtime/current-runtime.ts';

/** What it takes to start the app as somebody who is not root. */
export interface OrdinaryStart {
  readonly executablePath: string;
  readonly project: string;
  readonly userData: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The user and group "nobody": no rights beyond everybody's. */
const NOBODY = 65534;

const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

/** Whether Chromium can build its sandbox for an ordinary user of this system. */
export async function allowsUserNamespaces(): Promise<boolean> {
  const before = process.getuid?.() === 0 ? AS_NOBODY : [];
  const [command = '', ...args] = [...before, 'unshare', '--user', 'true'];
  return (await run(command, args)).code === 0;
}

/** Prepares a start as an ordinary user below `folder`: as we are, or where that is root, as nobody. Linux only. */
export async function ordinaryStart(runtime: Runtime, folder: string): Promise<OrdinaryStart> {
  const userData = join(folder, 'home');
  mkdirSync(userData);
  if (process.getuid?.() !== 0) {
    return { executablePath: runtime.binary, project: PROJECT, userData, env: runtime.env };
  }
  chmodSync(folder, 0o755);
  chownSync(userData, NOBODY, NOBODY);
  const project = join(folder, 'project');
  copyBuiltApp(project);
  // Root's own folders are closed to others, so the runtime moves to where nobody can read it.
  const copy = join(folder, 'runtime');
  await must('cp', ['-rL', `${runtime.folder}/.`, copy]);
  const env = copyBinding(runtime, folder);
  const executablePath = join(folder, 'as-nobody');
  const command = `${AS_NOBODY.join(' ')} "${join(copy, 'electron')}"`;
  writeFileSync(executablePath, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  return { executablePath, project, userData, env: { ...env, HOME: userData, XDG_RUNTIME_DIR: userData } };
}

function copyBuiltApp(project: string): void {
  for (const part of ['package.json', 'out', 'resources', 'node_modules/better-sqlite3']) {
    cpSync(join(PROJECT, part), join(project, part), { recursive: true });
  }
}

function copyBinding(runtime: Runtime, folder: string): Readonly<Record<string, string>> {
  const binding = runtime.env.ACCORD_SQLITE_BINDING;
  if (binding === undefined) return runtime.env;
  const copy = join(folder, 'better_sqlite3.node');
  cpSync(binding, copy);
  return { ...runtime.env, ACCORD_SQLITE_BINDING: copy };
}
