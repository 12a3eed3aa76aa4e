import type { Page } from 'playwright-core';
import type { Look } from '#shared/bridge/contract.ts';

/** As if chosen in the menu; it holds for the whole launch. */
export async function showLook(window: Page, look: Look): Promise<void> {
  await window.evaluate(async (wanted) => {
    const { accord } = globalThis as unknown as {
      accord: { request: (name: string, input: unknown) => Promise<unknown> };
    };
    await accord.request('app.setPreferences', { look: wanted });
  }, look);
  await window.locator(`html[data-look="${look}"]`).waitFor();
}
