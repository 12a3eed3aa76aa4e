import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSession } from '#main/workshop/session.ts';
import { translator } from '#shared/text/translate.ts';
import { accordHere } from '#test/support/accord-cli.ts';
import { launchApp } from '#test/support/launch-app.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import * as person from '../../scripts/demo/person.ts';
import { PROJECT } from '../../scripts/run/paths.ts';
import { currentRuntime, type Runtime } from '../../scripts/runtime/current-runtime.ts';
import { answerSaveDialogs } from '../../scripts/window/file-dialogs.ts';
import { launchApp as launchAsIs } from '../../scripts/window/launch-app.ts';
import { sandboxFlags } from '../../scripts/window/sandbox.ts';

const t = translator('en');

async function workshopIn(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  expect((await accordHere('new', path, '--template', 'education')).code).toBe(0);
  return path;
}

/** Ends a host as a crash does. @returns the process that was ended */
function kill(app: ElectronApplication, name: string): Promise<number> {
  return app.evaluate(({ app: electron }, wanted) => {
    const host = electron.getAppMetrics().find((each) => each.name === wanted);
    if (host === undefined) throw new Error(`There is no process called ${wanted}.`);
    process.kill(host.pid, 'SIGKILL');
    return host.pid;
  }, name);
}

/** An edit as the window asks for it; resolves when main has acknowledged it. */
function givePoints(window: Page, rule: string, points: number): Promise<{ ok: boolean }> {
  const command = { type: 'rule.setPoints', id: rule, points };
  const envelope = { id: randomUUID(), time: new Date().toISOString(), actor: { side: 'both' }, command };
  return window.evaluate(
    (given) =>
      (
        globalThis as unknown as { accord: { request: (name: string, input: unknown) => Promise<{ ok: boolean }> } }
      ).accord.request('command.execute', { envelope: given }),
    envelope,
  );
}

async function pointsInFile(path: string, rule: string): Promise<number | undefined> {
  const { code, out } = await accordHere('history', path, '--json');
  expect(code).toBe(0);
  const { entries } = JSON.parse(out) as {
    entries: { changes: { kind: string; id: string; after: { points?: number } | null }[] }[];
  };
  return entries.flatMap(({ changes }) => changes).findLast(({ kind, id }) => kind === 'rule' && id === rule)?.after
    ?.points;
}

/** Starts the app once more beside the one that runs, as a double click on a file does. @returns when it has ended */
async function startAgain(userData: string, ...args: readonly string[]): Promise<number | null> {
  const runtime = currentRuntime() as Runtime;
  const flags = await sandboxFlags(runtime);
  const child = spawn(runtime.binary, [...flags, PROJECT, ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...runtime.env, ACCORD_USER_DATA: userData },
    stdio: 'ignore',
  });
  return new Promise((done) => child.on('exit', done));
}

describe('whatever dies, nothing is lost', () => {
  it('the engine’s process: a sentence says so, the counts come back, and edits score again', async () => {
    const { app, window, problems, close } = await launchApp();
    await person.openSample(window);
    await person.goToStep(window, 'simulate');
    const before = await person.stripNumber(window, 'mql');
    const first = await kill(app, 'Accord engine');
    await person.part(window, 'engine-note').getByText(t('refusal.engineStopped')).waitFor({ timeout: 10_000 });
    await person.moveThreshold(window, 'fit', 1, 6);
    const after = await person.stripChanges(window, 'mql', before);
    await window.keyboard.press('Control+z');
    expect(await person.stripChanges(window, 'mql', after)).toBe(before);
    const second = await app.evaluate(
      ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Accord engine')?.pid,
    );
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
    await person.part(window, 'engine-note').waitFor({ state: 'detached', timeout: 20_000 });
    expect(problems).toEqual([]);
    await close();
  });

  it('the whole app, right after an acknowledged edit: opened again, the edit is there', async () => {
    const folder = temporaryFolder();
    const file = await workshopIn(folder, 'edited.accord');
    const { app, window, close } = await launchApp({ args: [file] });
    await person.part(window, 'canvas-screen').waitFor();
    expect((await givePoints(window, 'no-email', -1200)).ok).toBe(true);
    const main = app.process();
    const ended = new Promise((done) => main.once('exit', done));
    main.kill('SIGKILL');
    await ended;
    await close();
    expect(await pointsInFile(file, 'no-email')).toBe(-1200);
    const again = await launchApp({ args: [file] });
    await person.part(again.window, 'canvas-screen').waitFor();
    expect((await givePoints(again.window, 'no-email', -1300)).ok).toBe(true);
    expect(again.problems).toEqual([]);
    await again.close();
    expect(await pointsInFile(file, 'no-email')).toBe(-1300);
  });

  it('saving under another name keeps the counts, and nothing claims that the engine stopped', async () => {
    const folder = temporaryFolder();
    const { app, window, problems, close } = await launchApp();
    await person.openSample(window);
    const before = await person.stripNumber(window, 'mql');
    const file = join(folder, 'under another name.accord');
    await answerSaveDialogs(app, file);
    await chooseInMenu(app, t('app.menu.saveAs'));
    await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(true);
    await person.goToStep(window, 'simulate');
    await person.moveThreshold(window, 'fit', 1, 6);
    await person.stripChanges(window, 'mql', before);
    expect(await person.part(window, 'engine-note').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

/** Native menus are drawn by the system, so a choice in them is made in the main process. */
function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find((item) => item.label === wanted)?.click();
  }, label);
}

describe('one file, one window', () => {
  it('a second start hands its file to the window that is there', async () => {
    const folder = temporaryFolder();
    const userData = join(folder, 'user-data');
    const file = await workshopIn(folder, 'handed over.accord');
    const { app, window, problems, close } = await launchApp({ userData });
    await person.part(window, 'start-new').waitFor();
    expect(await startAgain(userData, file)).toBe(0);
    await person.part(window, 'workshop-title').getByText('handed over').waitFor({ timeout: 10_000 });
    expect(await startAgain(userData, join(folder, 'gone.accord'))).toBe(0);
    await window.getByText(t('refusal.fileMissing', { path: join(folder, 'gone.accord') })).waitFor();
    // The same file once more changes nothing.
    expect(await startAgain(userData, file)).toBe(0);
    expect(await person.part(window, 'workshop-title').innerText()).toBe('handed over');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  it('a file that another program has open is refused kindly, and opens once it is free', async () => {
    const folder = temporaryFolder();
    const file = await workshopIn(folder, 'busy.accord');
    const session = openSession(file);
    if (!session.ok) throw new Error(session.refusal.kind);
    const { window, close } = await launchApp({ args: [file] });
    await window.getByText(t('refusal.alreadyOpen', { path: file })).waitFor({ timeout: 15_000 });
    expect(await person.part(window, 'start-new').isVisible()).toBe(true);
    session.value.close();
    await close();
    const again = await launchApp({ args: [file] });
    await person.part(again.window, 'canvas-screen').waitFor();
    await again.close();
  });

  it('a file that may not be written is refused with what to do instead, and is not touched', async () => {
    const folder = temporaryFolder();
    const file = await workshopIn(folder, 'read only.accord');
    chmodSync(file, 0o444);
    const before = readFileSync(file);
    const { window, close } = await launchApp({ args: [file] });
    await window.getByText(t('refusal.readOnly', { path: file })).waitFor({ timeout: 10_000 });
    expect(readFileSync(file).equals(before)).toBe(true);
    await close();
  });
});

describe('what the app remembers of its user', () => {
  it('recent workshops, the last one first; one that is gone says so and can be forgotten', async () => {
    const folder = temporaryFolder();
    const userData = join(folder, 'user-data');
    const [first, second] = [await workshopIn(folder, 'first.accord'), await workshopIn(folder, 'second.accord')];
    for (const file of [first, second]) {
      const { window, close } = await launchApp({ userData, args: [file] });
      await person.part(window, 'canvas-screen').waitFor();
      await close();
    }
    rmSync(second);
    const { window, problems, close } = await launchApp({ userData });
    await person.part(window, 'recent-missing-0').getByText('second', { exact: true }).waitFor();
    await person.part(window, 'recent-forget-0').click();
    await person.part(window, 'recent-0').click();
    await person.part(window, 'workshop-title').getByText('first').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('language, look and the window’s place, which all change at once and survive a restart', async () => {
    const userData = join(temporaryFolder(), 'user-data');
    const arabic = translator('ar');
    const menuOf = (app: ElectronApplication) =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label ?? '');
    const placeOf = (app: ElectronApplication) =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    const place = { x: 120, y: 90, width: 1210, height: 730 };

    const first = await launchAsIs({ userData, lang: 'en' });
    await first.app.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
    }, place);
    expect(await menuOf(first.app)).toBe(t('app.menu.file'));
    await person.part(first.window, 'look-menu').click();
    await person.part(first.window, 'language-ar').click();
    const html = first.window.locator('html');
    await expect.poll(() => html.getAttribute('dir')).toBe('rtl');
    expect(await html.getAttribute('lang')).toBe('ar');
    expect(await menuOf(first.app)).toBe(arabic('app.menu.file'));
    await person.part(first.window, 'look-menu').click();
    await person.part(first.window, 'look-dark').click();
    await expect.poll(() => html.getAttribute('data-look')).toBe('dark');
    await wait(600);
    expect(first.problems).toEqual([]);
    await first.close();

    const second = await launchAsIs({ userData, lang: 'en' });
    await second.window.locator('html[dir="rtl"][data-look="dark"]').waitFor();
    expect(await placeOf(second.app)).toEqual(place);
    expect(second.problems).toEqual([]);
    await second.close();
  });
});
