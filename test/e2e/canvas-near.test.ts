import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

describe('the canvas from near, in the real app', () => {
  let launched: TestApp;
  beforeAll(async () => {
    launched = await launchApp({ size: { width: 1280, height: 720 } });
    launched.window.setDefaultTimeout(20_000);
    await person.openSample(launched.window);
  });
  afterAll(async () => {
    await launched.close();
  });

  it('a threshold is tried out beside its letter while it is typed, and kept with Enter in one step', async () => {
    const { window, shot } = launched;
    const part = (name: string) => window.getByTestId(name).first();
    await shot('canvas-1280');
    await part('canvas-tools').click();
    await part('zoom-level').click();
    for (let i = 0; i < 3; i++) await part('zoom-in').click();
    const field = part('canvas-threshold-fit-0');
    await field.waitFor({ state: 'attached' });
    const kept = await field.inputValue();
    const before = await person.stripNumber(window, 'mql');
    await field.fill('0');
    const tried = await person.stripChanges(window, 'mql', before);
    await shot('canvas-near-1280');
    await field.press('Escape');
    expect(await person.stripChanges(window, 'mql', tried)).toBe(before);
    await field.fill('0');
    await field.press('Enter');
    await person.stripChanges(window, 'mql', before);
    await part('undo').click();
    await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe(kept);
    expect(launched.problems).toEqual([]);
  });
});
