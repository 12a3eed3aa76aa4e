import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProject } from '../../../scripts/run/paths.ts';
import { run } from '../../../scripts/run/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-ci-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `.ci/run` with an npm of ours, whose commands are lines of shell. */
async function ciRun(commands: { ci?: string; test: string; full: string }) {
  const npm = join(folder, 'npm');
  const cases = `ci) ${commands.ci ?? 'exit 0'};; test) ${commands.test};; run) ${commands.full};;`;
  writeFileSync(npm, `#!/bin/sh\ncase "$1" in ${cases} esac\n`);
  chmodSync(npm, 0o755);
  const env = { PATH: `${folder}:${process.env.PATH}` };
  const { code, output } = await run('bash', [inProject('.ci', 'run')], { env });
  return { code, last: output.trimEnd().split('\n').at(-1) };
}

const good = (total: string) => `echo noise; echo "${total}"; exit 0`;

describe.skipIf(process.platform === 'win32')('.ci/run', () => {
  it('adds up what both suites counted', async () => {
    const ran = await ciRun({
      test: good('10 passed, 0 failed, 2 skipped'),
      full: good('3 passed, 0 failed, 1 skipped'),
    });
    expect(ran).toEqual({ code: 0, last: '13 passed, 0 failed, 3 skipped' });
  });

  it('fails when a suite counted a failure', async () => {
    const ran = await ciRun({
      test: 'echo "9 passed, 1 failed, 0 skipped"; exit 1',
      full: good('3 passed, 0 failed, 0 skipped'),
    });
    expect(ran).toEqual({ code: 1, last: '12 passed, 1 failed, 0 skipped' });
  });

  it('counts a suite that ended before its total as one failure', async () => {
    const ran = await ciRun({ test: good('9 passed, 0 failed, 0 skipped'), full: 'echo crash; exit 139' });
    expect(ran).toEqual({ code: 1, last: '9 passed, 1 failed, 0 skipped' });
  });

  it('does not believe a total that the exit code contradicts', async () => {
    const ran = await ciRun({
      test: 'echo "9 passed, 0 failed, 0 skipped"; exit 1',
      full: good('1 passed, 0 failed, 0 skipped'),
    });
    expect(ran).toEqual({ code: 1, last: '10 passed, 1 failed, 0 skipped' });
  });

  it('fails when the packages cannot be installed', async () => {
    const ran = await ciRun({
      ci: 'exit 1',
      test: good('9 passed, 0 failed, 0 skipped'),
      full: good('1 passed, 0 failed, 0 skipped'),
    });
    expect(ran).toEqual({ code: 1, last: '0 passed, 1 failed, 0 skipped' });
  });
});
