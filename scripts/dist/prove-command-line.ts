import { spawn } from 'node:child_process';
import { Refusal } from '../run/story.ts';

const LIMIT_MS = 60_000;

/** Runs a command with a packed app, without any display. @returns how many templates it knows */
export async function proveCommandLine(binary: string): Promise<number> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary, [...flags, 'templates', '--json'], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ACCORD_SQLITE_BINDING: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: LIMIT_MS,
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new Refusal(`The packed app's command line ended with code ${code}.`);
  return (JSON.parse(out) as { templates: unknown[] }).templates.length;
}
