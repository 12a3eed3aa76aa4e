import { spawn } from 'node:child_process';
import { join } from 'node:path';

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
