import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as person from '../../scripts/demo/person.ts';
import { launchApp, type TestApp, type TestAppOptions } from './launch-app.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type Launches = {
  readonly app: TestApp;
  /** Ends the app and starts it anew, in the workshop that was open last. @returns the new window */
  readonly again: () => Promise<TestApp>;
};

/** The sample company in an app that can be ended and started again, with what it remembers. */
export async function sampleThatBeginsAgain(options: Omit<TestAppOptions, 'userData'> = {}): Promise<Launches> {
  const userData = join(temporaryFolder(), 'user-data');
  const app = await launched({ ...options, userData });
  // Making its leads takes longer than anything else does.
  app.window.setDefaultTimeout(45_000);
  await person.openSample(app.window);
  app.window.setDefaultTimeout(15_000);
  return {
    app,
    async again() {
      await app.close();
      const next = await launched({ ...options, userData });
      await person.part(next.window, 'recent-0').click();
      await person.countsAreIn(next.window);
      return next;
    },
  };
}

async function launched(options: TestAppOptions): Promise<TestApp> {
  const app = await launchApp(options);
  app.window.setDefaultTimeout(15_000);
  return app;
}

export const first = (window: Page, name: string) => window.getByTestId(name).first();
