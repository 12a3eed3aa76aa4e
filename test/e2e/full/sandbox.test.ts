import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, it } from 'vitest';
import { allowsUserNamespaces, ordinaryStart } from '#test/support/ordinary-user.ts';
import { currentRuntime } from '../../../scripts/runtime/current-runtime.ts';

it("runs inside Chromium's real sandbox when an ordinary user starts it", async (context) => {
  const runtime = currentRuntime();
  if (process.platform !== 'linux' || !runtime) return context.skip('the sandbox is looked at on Linux only');
  if (!(await allowsUserNamespaces())) return context.skip('this system allows no user namespaces');
  const folder = mkdtempSync(join(tmpdir(), 'accord-sandbox-'));
  const start = await ordinaryStart(runtime, folder);
  const app = await _electron.launch({
    executablePath: start.executablePath,
    args: ['--lang=en-US', start.project],
    cwd: start.project,
    env: { ...(process.env as Record<string, string>), ...start.env, ACCORD_USER_DATA: start.userData },
    chromiumSandbox: true,
    timeout: 60_000,
  });
  try {
    const window = await app.firstWindow();
    await window.getByRole('button').first().waitFor();
    const seen = await app.evaluate(({ app: electron, BrowserWindow }) => ({
      switchedOff: electron.commandLine.hasSwitch('no-sandbox'),
      process: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    }));
    expect(seen.switchedOff).toBe(false);
    const status = readFileSync(`/proc/${seen.process}/status`, 'utf8');
    // 2 is "filtered": the kernel refuses the window's process most system calls.
    expect(/^Seccomp:\s*(\d)/m.exec(status)?.[1]).toBe('2');
    expect(/^Uid:\s*(\d+)/m.exec(status)?.[1]).not.toBe('0');
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
