import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong in a part of the page for those who see it otherwise or not at all. */
export async function flawsFor(window: Page, part: string): Promise<string[]> {
  await window.evaluate(axe.source);
  return window.evaluate(async (selector) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await here.run(selector, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  }, part);
}
