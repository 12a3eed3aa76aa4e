import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { simulateAnswer } from '#main/cli/answers/simulate.ts';
import { accordHere, type CliRun } from '#test/support/accord-cli.ts';
import { leadsTable } from '#test/support/cli-tables.ts';
import { launchApp } from '#test/support/launch-app.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { PROJECT } from '../../scripts/run/paths.ts';
import { currentRuntime, type Runtime } from '../../scripts/runtime/current-runtime.ts';
import { sandboxFlags } from '../../scripts/window/sandbox.ts';

/** The app itself with a command, on a machine that has no display. */
async function app(userData: string, ...words: readonly string[]): Promise<CliRun> {
  const runtime = currentRuntime() as Runtime;
  const child = spawn(runtime.binary, [...(await sandboxFlags(runtime)), PROJECT, ...words], {
    cwd: PROJECT,
    env: {
      ...process.env,
      ...runtime.env,
      ...{ ACCORD_LANG: 'en', ACCORD_USER_DATA: userData, DISPLAY: '', WAYLAND_DISPLAY: '' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  // Chromium complains on its own lines where there is no D-Bus.
  return { code, out: said.out, err: said.err.replaceAll(/^\[\d+:.*\n/gm, '') };
}

it('the app is also the command line: no window, no display, and no quarrel with the window that is open', async () => {
  const folder = temporaryFolder();
  const userData = join(folder, 'user-data');
  const file = join(folder, 'small.accord');
  const leads = leadsTable(folder);

  expect(await app(userData, 'new', file, '--template', 'education', '--lang', 'ar')).toMatchObject({
    code: 0,
    err: '',
  });
  expect((await app(userData, 'import', file, leads)).code).toBe(0);
  const simulated = await app(userData, 'simulate', file, '--json', '--as-of', '2026-03-01');
  expect(simulated).toEqual(await accordHere('simulate', file, '--json', '--as-of', '2026-03-01'));
  expect(simulateAnswer.parse(JSON.parse(simulated.out))).toMatchObject({ leads: 40, asOf: '2026-03-01' });
  const gone = join(folder, 'gone.accord');
  expect(await app(userData, 'simulate', gone)).toEqual(await accordHere('simulate', gone));
  expect(await app(userData, '--help')).toMatchObject({ code: 0, err: '' });
  expect(existsSync(userData)).toBe(false);

  const { window, close } = await launchApp({ userData, args: [file] });
  await window.getByTestId('canvas-screen').waitFor();
  expect((await app(userData, 'history', file)).code).toBe(0);
  expect(await window.getByTestId('workshop-title').innerText()).toBe('small');
  const to = join(folder, 'documents');
  expect((await app(userData, 'export', file, '--to', to, '--formats', 'docx,json')).code).toBe(0);
  expect(readdirSync(to)).toHaveLength(2);
  await close();
});
