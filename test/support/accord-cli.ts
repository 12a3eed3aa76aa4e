import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCommandLine } from '#main/cli/run-command-line.ts';

const entry = join(import.meta.dirname, '..', '..', 'main', 'cli', 'index.ts');

export type CliRun = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command line as a person would: the real program in a process of its own, in English. */
export function accord(...args: readonly string[]): Promise<CliRun> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [entry, ...args], {
      env: { ...process.env, ACCORD_LANG: 'en' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8');
    });
    child.on('error', fail);
    child.on('close', (code) => settle({ code, out, err }));
  });
}

/** The same program within this process: for many calls of which only the answer matters. */
export async function accordHere(...args: readonly string[]): Promise<CliRun> {
  const said = { out: '', err: '' };
  const code = await runCommandLine(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    env: { ACCORD_LANG: 'en' },
  });
  return { code, ...said };
}
