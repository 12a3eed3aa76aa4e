import { randomUUID } from 'node:crypto';
import type { TextKey } from '#shared/text/catalogue.ts';
import { translator } from '#shared/text/translate.ts';
import { part, type Walker } from './place.ts';

/** What is done past the window's own parts, where a walk by hand would be long or the system draws the part. */

type Accord = { request: (name: string, input: unknown) => Promise<{ ok: boolean }> };

export async function ask({ window }: Walker, name: string, input: object): Promise<void> {
  const { ok } = await window.evaluate(
    ([called, given]) => (globalThis as unknown as { accord: Accord }).accord.request(called, given),
    [name, input] as const,
  );
  if (!ok) throw new Error(`“${name}” was refused.`);
}

/** An edit, as the window asks for it. */
export function execute(walker: Walker, command: object): Promise<void> {
  const envelope = { id: randomUUID(), time: new Date().toISOString(), actor: { side: 'both' }, command };
  return ask(walker, 'command.execute', { envelope });
}

/** Native menus are drawn by the system. */
export async function chooseInMenu({ app, window }: Walker, key: TextKey): Promise<void> {
  const language = (await window.locator('html').getAttribute('lang')) === 'ar' ? 'ar' : 'en';
  await app.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find((item) => item.label === label)?.click();
  }, translator(language)(key));
}

type Signal = 'SIGKILL' | 'SIGSTOP' | 'SIGCONT';

/** Ends, halts or lets go one of the app's own processes, as a crash or a slow machine would. */
export async function signalHost(walker: Walker, name: string, signal: Signal): Promise<void> {
  const host = await hostOf(walker, name);
  if (host === null) throw new Error(`There is no process called ${name}.`);
  process.kill(host, signal);
}

/** Ends one of the app's own processes, and halts the one that comes in its place. */
export async function replaceHost(walker: Walker, name: string): Promise<void> {
  const before = await hostOf(walker, name);
  await signalHost(walker, name, 'SIGKILL');
  for (;;) {
    const now = await hostOf(walker, name);
    if (now !== null && now !== before) return void process.kill(now, 'SIGSTOP');
  }
}

function hostOf({ app }: Walker, name: string): Promise<number | null> {
  return app.evaluate(
    ({ app: electron }, wanted) => electron.getAppMetrics().find((each) => each.name === wanted)?.pid ?? null,
    name,
  );
}

/** A file is held over the window. */
export async function holdFileOver({ window }: Walker, path: string): Promise<void> {
  const page = await window.context().newCDPSession(window);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const [x, y] = await window.evaluate(() => [innerWidth / 2, innerHeight / 2] as const);
  for (const type of ['dragEnter', 'dragOver'] as const) {
    await page.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}

/** The file has left the window, as the page hears of it. */
export async function letGoElsewhere({ window }: Walker): Promise<void> {
  await window.evaluate(() => globalThis.dispatchEvent(new DragEvent('dragleave')));
}

/** Where it stands in a list that is longer than the window. */
export async function bringIntoSight(walker: Walker, name: string): Promise<void> {
  await part(walker, name).waitFor();
  await part(walker, name).scrollIntoViewIfNeeded();
}
