import { type ChildProcess, spawn } from 'node:child_process';
import { PROJECT } from './paths.ts';
import { Refusal } from './story.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** After this many seconds the command and its children are stopped; the code is then 124. */
  readonly limitSeconds?: number;
  /** `show` passes the output through as it comes, `keep` only collects it. */
  readonly output?: 'show' | 'keep';
}

export interface Ran {
  readonly code: number;
  /** Standard output and standard error as they came; empty with `output: 'show'`. */
  readonly output: string;
}

export const TIMED_OUT = 124;

/** Runs a command to its end; an exit code other than 0 is an answer, not an error. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const show = options.output === 'show';
  // A group of its own, so that a time limit also ends what the command started.
  const ownGroup = options.limitSeconds !== undefined && process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd: options.cwd ?? PROJECT,
    env: { ...process.env, ...options.env },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    detached: ownGroup,
  });
  let output = '';
  let late = false;
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  if (ownGroup) endWithUs(child);
  const stop = () => {
    late = true;
    endGroup(child.pid, ownGroup);
  };
  const timer = options.limitSeconds === undefined ? undefined : setTimeout(stop, options.limitSeconds * 1000);
  return new Promise((done) => {
    child.on('error', (error) => {
      clearTimeout(timer);
      done({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code: late ? TIMED_OUT : (code ?? 1), output });
    });
  });
}

/** Runs a command that has to succeed; otherwise the story stops with the end of what it said. */
export async function must(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    const end = output.trimEnd().split('\n').slice(-15).join('\n');
    throw new Refusal(`"${[command, ...args].join(' ')}" ended with code ${code}.\n${end}`);
  }
  return output;
}

/** A group of its own does not hear of our end (Ctrl+C, a runner's time limit), so it is told. */
function endWithUs(child: ChildProcess): void {
  const end = () => endGroup(child.pid, true);
  const endBoth = (signal: NodeJS.Signals) => {
    end();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('exit', end).once('SIGINT', endBoth).once('SIGTERM', endBoth);
  child.once('close', () => process.off('exit', end).off('SIGINT', endBoth).off('SIGTERM', endBoth));
}

function endGroup(pid: number | undefined, ownGroup: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(ownGroup ? -pid : pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
