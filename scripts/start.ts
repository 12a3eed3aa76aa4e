import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { PROJECT } from './run/paths.ts';
import { say, tell } from './run/story.ts';
import type { Runtime } from './runtime/current-runtime.ts';
import { ensureRuntime } from './runtime/ensure-runtime.ts';
import { buildIfStale } from './window/build-if-stale.ts';
import { hasDisplay } from './window/display.ts';
import { sandboxFlags } from './window/sandbox.ts';

/** `npm start [-- FILE.accord]`: everything it takes, then the window; without a screen, the demonstration. */
await tell(async () => {
  const runtime = await ensureRuntime();
  await buildIfStale();
  if (hasDisplay()) return openWindow(runtime, process.argv.slice(2).map(asTyped));
  say('There is no display here, so nobody could see a window.');
  const { demonstrate } = await import('./demo/demonstrate.ts');
  return demonstrate();
});

/** A file is named from where the command was typed, which npm remembers, not from the project's folder. */
function asTyped(arg: string): string {
  return arg.startsWith('-') ? arg : resolve(process.env.INIT_CWD ?? process.cwd(), arg);
}

async function openWindow(runtime: Runtime, args: readonly string[]): Promise<number> {
  const flags = await sandboxFlags(runtime);
  say(`Opening Accord on Electron ${runtime.version}. Close its window to end.`);
  const child = spawn(runtime.binary, [...flags, PROJECT, ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...runtime.env },
    stdio: 'inherit',
  });
  return new Promise((done, refuse) => {
    child.on('error', refuse);
    child.on('close', (code) => done(code ?? 1));
  });
}
