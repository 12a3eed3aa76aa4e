import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../run/paths.ts';
import { Refusal, say } from '../run/story.ts';
import { displayEnv, hasDisplay, startVirtualDisplay } from '../window/display.ts';
import { launchApp } from '../window/launch-app.ts';
import { MAIN_JOB } from './main-job.ts';

const FOLDER = inProject('accord-demo');

/** Drives the real app through the main job, on a virtual display where there is no other. @returns the exit code */
export async function demonstrate(): Promise<number> {
  say('Running the same app on a virtual display, through the main job with the sample company.');
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  const userData = await mkdtemp(join(tmpdir(), 'accord-demo-'));
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);
  try {
    await play(userData, display && displayEnv(display));
  } finally {
    display?.stop();
    await rm(userData, { recursive: true, force: true });
  }
  await listResults();
  return 0;
}

async function play(userData: string, env?: Readonly<Record<string, string>>): Promise<void> {
  const launched = await launchApp({ userData, lang: 'en', ...(env && { env }) });
  const shot = async (name: string) => {
    await launched.window.screenshot({ path: join(FOLDER, `${name}.png`) });
  };
  try {
    for (const [index, { says, does }] of MAIN_JOB.entries()) {
      await does({ ...launched, folder: FOLDER, shot });
      say(`${String(index + 1).padStart(2)}. ${says}`);
    }
  } catch (error) {
    await shot('where-it-stopped').catch(() => undefined);
    throw new Refusal(`The demonstration stopped: ${(error as Error).message}\n${launched.problems.join('\n')}`);
  } finally {
    await launched.close();
  }
}

async function listResults(): Promise<void> {
  say('Left in accord-demo/:');
  for (const name of (await readdir(FOLDER)).sort()) {
    const { size } = await stat(join(FOLDER, name));
    say(`    ${name} (${Math.max(1, Math.round(size / 1024))} KB)`);
  }
}
