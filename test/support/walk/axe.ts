import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe calls serious or critical on what is in sight, a line a part: rule, where, why. Its source is evaluated by
 * the debugger, since the page's policy lets no script in that is not the app's own.
 */
export async function violationsOf(window: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axe.source);
  const { violations } = await window.evaluate((given) => {
    const { axe: there } = globalThis as unknown as {
      axe: { run: (what: Document, how: unknown) => Promise<AxeResults> };
    };
    return there.run(document, { resultTypes: ['violations'], ...(given as object) });
  }, options as unknown);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join(' ');
        return `${id} at ${target.join(' ')}: ${why}`;
      }),
    );
}
