import { describe, expect, it } from 'vitest';
import { first as part, sampleThatBeginsAgain } from '#test/support/begun-again.ts';

const patience = { timeout: 20_000 };

describe('what somebody chose in the window, in the real app', () => {
  it('the last commands and the overview are as they were after a restart', async () => {
    const { app, again } = await sampleThatBeginsAgain({ size: { width: 1920, height: 1080 } });
    const { window } = app;
    const map = () => window.locator('.react-flow__minimap').count();
    await window.locator('.react-flow__node-card').first().focus();
    const shown = await map();
    await window.keyboard.press('m');
    await expect.poll(map, patience).toBe(1 - shown);
    await window.keyboard.press('Control+k');
    await part(window, 'palette-field').fill('go agree');
    await window.keyboard.press('Enter');
    await part(window, 'agree-screen').waitFor();

    // The panels that lie over the window say what they are.
    await part(window, 'history-open').click();
    await window.getByRole('dialog', { name: 'History' }).waitFor();
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+Shift+o');
    await window.getByRole('dialog', { name: 'Open points and agenda' }).waitFor();
    await window.keyboard.press('Escape');

    const later = await again();
    const canvas = later.window.locator('.react-flow__minimap');
    await later.window.locator('.react-flow__node-card').first().waitFor();
    await expect.poll(() => canvas.count(), patience).toBe(1 - shown);
    await later.window.keyboard.press('Control+k');
    await part(later.window, 'palette-field').waitFor();
    const options = later.window.locator('[data-testid^="option-"]');
    await expect.poll(() => options.first().getAttribute('data-testid'), patience).toContain('agree');
    await later.window.keyboard.press('Escape');
    expect(later.problems).toEqual([]);
    await later.close();
  });
});
