import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Refusal } from '../run/story.ts';
import { ensureVirtualDisplay } from '../runtime/system-packages.ts';

export interface Display {
  /** What goes into DISPLAY, such as `:99`. */
  readonly name: string;
  readonly stop: () => void;
}

/** Whether a window opened now would be seen by somebody. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Starts a virtual screen of 1920 × 1080 on a display number that is free. Linux only. */
export async function startVirtualDisplay(): Promise<Display> {
  await ensureVirtualDisplay();
  // Xvfb picks a free number by itself and tells it on file descriptor 3 once it listens.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => void server.kill();
  process.once('exit', stop);
  const number = await firstLine(server.stdio[3] as Readable, 20);
  if (number === undefined) {
    stop();
    throw new Refusal('The virtual display (Xvfb) did not start.');
  }
  server.unref();
  (server.stdio[3] as Readable & { unref?: () => void }).unref?.();
  return { name: `:${number}`, stop };
}

/** The environment of a window on a virtual display: its X server and nothing of a Wayland one. */
export function displayEnv(display: Display): Record<string, string> {
  return { DISPLAY: display.name, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' };
}

function firstLine(stream: Readable, limitSeconds: number): Promise<string | undefined> {
  return new Promise((done) => {
    let text = '';
    const timer = setTimeout(() => done(undefined), limitSeconds * 1000);
    const end = (line?: string) => {
      clearTimeout(timer);
      done(line);
    };
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) end(text.trim());
    });
    stream.on('end', () => end());
  });
}
