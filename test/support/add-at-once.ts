import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Adds records to the model of the window at once, as if they had been pasted. */
export async function addAtOnce(window: Page, records: readonly object[]): Promise<void> {
  const command = { type: 'cards.add', modelId: 'model', records, moves: [] };
  const answer = await window.evaluate(async (given) => {
    const envelope = {
      id: crypto.randomUUID(),
      time: new Date().toISOString(),
      actor: { side: 'both' },
      command: given,
    };
    const { accord } = globalThis as unknown as {
      accord: { request: (name: string, input: object) => Promise<unknown> };
    };
    return JSON.stringify(await accord.request('command.execute', { envelope }));
  }, command);
  expect(answer).toContain('"ok":true');
}
