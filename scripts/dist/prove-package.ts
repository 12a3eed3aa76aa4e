import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { Refusal } from '../run/story.ts';

const LIMIT_SECONDS = 60;

/**
 * Starts a packed app and waits until its window shows something. A packed app lets no debugger into its main
 * process, so this asks the window through Chromium's own port. @returns the window's title
 */
export async function provePackage(binary: string, env: Readonly<Record<string, string>>): Promise<string> {
  const userData = await mkdtemp(join(tmpdir(), 'accord-packed-'));
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary, [...flags, '--remote-debugging-port=0', `--user-data-dir=${userData}`], {
    env: { ...process.env, ...env, ACCORD_USER_DATA: userData, ACCORD_SQLITE_BINDING: '' },
    stdio: 'ignore',
  });
  try {
    const port = await debuggingPort(userData);
    const address = `http://127.0.0.1:${port}`;
    await windowAt(address);
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Refusal('The packed app closed its window.');
    await page
      .getByRole('button')
      .first()
      .waitFor({ timeout: LIMIT_SECONDS * 1000 });
    const title = await page.title();
    await browser.close();
    return title;
  } finally {
    child.kill('SIGKILL');
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Playwright sees only the windows that are there when it connects. */
async function windowAt(address: string): Promise<void> {
  for (let tenth = 0; tenth < LIMIT_SECONDS * 10; tenth++) {
    const targets = (await (await fetch(`${address}/json`)).json()) as readonly { type: string; url: string }[];
    if (targets.some(({ type, url }) => type === 'page' && url !== '')) return;
    await wait(100);
  }
  throw new Refusal('The packed app opened no window.');
}

/** Chromium writes the port it chose into its folder once it listens. */
async function debuggingPort(userData: string): Promise<number> {
  for (let tenth = 0; tenth < LIMIT_SECONDS * 10; tenth++) {
    const text = await readFile(join(userData, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = Number.parseInt(text, 10);
    if (port > 0) return port;
    await wait(100);
  }
  throw new Refusal(`The packed app did not start within ${LIMIT_SECONDS} seconds.`);
}
