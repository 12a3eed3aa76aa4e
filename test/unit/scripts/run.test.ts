import { describe, expect, it } from 'vitest';
import { must, run, TIMED_OUT } from '../../../scripts/run/run.ts';

const node = (program: string, limitSeconds?: number) =>
  run(process.execPath, ['-e', program], limitSeconds === undefined ? {} : { limitSeconds });

describe('running a command', () => {
  it('answers with its exit code and what it said on both streams', async () => {
    const { code, output } = await node("console.log('out'); console.error('err'); process.exitCode = 3");
    expect(code).toBe(3);
    expect(output).toContain('out');
    expect(output).toContain('err');
  });

  it('answers 127 for a command that is not there', async () => {
    expect((await run('no-such-command-of-accord', [])).code).toBe(127);
  });

  it('ends a command and its children at the time limit', async () => {
    const child = "const { spawn } = require('node:child_process');";
    const sleeper = 'setInterval(() => {}, 1000)';
    const program = `${child} const c = spawn(process.execPath, ['-e', ${JSON.stringify(sleeper)}]); console.log(c.pid); ${sleeper}`;
    const { code, output } = await node(program, 2);
    expect(code).toBe(TIMED_OUT);
    await expect.poll(() => isAlive(Number(output.trim())), { timeout: 5000 }).toBe(false);
  });

  it('stops the story with the end of what a failing command said', async () => {
    await expect(must(process.execPath, ['-e', "console.log('why'); process.exitCode = 1"])).rejects.toThrow('why');
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
