import type { Streams } from './run-command-line.ts';

/** The process's own streams. */
export function standardStreams(): Streams {
  // Whoever reads the answer may stop reading (`accord … | head`): that is no error of ours.
  process.stdout.on('error', (error: { code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    env: process.env,
  };
}
