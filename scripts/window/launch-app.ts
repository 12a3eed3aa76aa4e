import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { PROJECT } from '../run/paths.ts';
import { Refusal } from '../run/story.ts';
import { currentRuntime } from '../runtime/current-runtime.ts';
import { sandboxFlags } from './sandbox.ts';

export interface LaunchOptions {
  /** The folder of the app's own settings and state (ACCORD_USER_DATA). */
  readonly userData: string;
  /** The language of the window (ACCORD_LANG), as if it had been chosen before; the system's is English either way. */
  readonly lang?: 'en' | 'ar';
  /** More on the app's command line, such as a workshop file to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** What the window reported as errors, in order: exceptions and console errors. */
  readonly problems: readonly string[];
  /** Ends the app, by force if it does not within ten seconds. */
  readonly close: () => Promise<void>;
}

const LAUNCH_LIMIT = 60_000;
const CLOSE_LIMIT = 10_000;

/** Starts the built app as a person would and waits for its first window. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const runtime = currentRuntime();
  if (!runtime) throw new Refusal('There is no Electron runtime yet: run "npm start" or "npm test".');
  const app = await _electron.launch({
    executablePath: runtime.binary,
    args: [...(await sandboxFlags(runtime)), chromiumSpeaks(options.lang), PROJECT, ...(options.args ?? [])],
    cwd: PROJECT,
    env: environment(options, runtime.env),
    timeout: LAUNCH_LIMIT,
  });
  try {
    const window = await app.firstWindow({ timeout: LAUNCH_LIMIT });
    return { app, window, problems: listenForProblems(window), close: () => end(app) };
  } catch (error) {
    await end(app);
    throw error;
  }
}

/** As the app itself says when a language was chosen the last time: what Chromium draws, such as a date, is in it. */
const chromiumSpeaks = (lang: LaunchOptions['lang']): string => `--lang=${lang === 'ar' ? 'ar' : 'en-GB'}`;

function environment(options: LaunchOptions, runtimeEnv: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(([name, value]) => value !== undefined && !isOfTests(name));
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    LANG: 'en_US.UTF-8',
    // Where Chromium looks on Linux.
    LANGUAGE: options.lang === 'ar' ? 'ar' : 'en_GB',
    ...runtimeEnv,
    ACCORD_USER_DATA: options.userData,
    ...(options.lang && { ACCORD_LANG: options.lang }),
    ...options.env,
  };
}

/** Electron and the app behave differently when they find these; a person's environment has none of them. */
const isOfTests = (name: string): boolean =>
  name === 'NODE_OPTIONS' || name === 'NODE_ENV' || name === 'ELECTRON_RUN_AS_NODE' || name.startsWith('VITEST');

function listenForProblems(window: Page): readonly string[] {
  const problems: string[] = [];
  window.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  window.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}

async function end(app: ElectronApplication): Promise<void> {
  const child = app.process();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(() => done('late'), CLOSE_LIMIT);
  });
  const outcome = await Promise.race([app.close().catch(() => 'closed' as const), late]);
  clearTimeout(timer);
  if (outcome === 'late') child.kill('SIGKILL');
}
