import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { first as part, sampleThatBeginsAgain } from '#test/support/begun-again.ts';
import { flawsFor } from '#test/support/flaws-for.ts';

const text = (window: Page, name: string) => part(window, name).innerText();
const size = { width: 1920, height: 1040 };

describe('the buying committee, in the real app', () => {
  it('says which roles nobody stands for and where one is known; a gap becomes a persona, undone, redone and kept', async () => {
    const { app, again } = await sampleThatBeginsAgain({ size });
    let { window } = app;
    await part(window, 'show-committee').click();
    await part(window, 'committee').waitFor();
    await part(window, 'committee-no-buyer').waitFor();
    expect(await text(window, 'committee-summary')).toContain('3 of 6 roles have a persona. Nobody stands for: ');
    expect(await text(window, 'committee-no-buyer')).toMatch(/^In [\d,]+ of [\d,]+ companies nobody with a budget/);
    expect(await text(window, 'role-accounts-economicBuyer')).toMatch(/^Known in [\d,]+ of [\d,]+ companies/);
    await app.shot('committee-en');
    expect(await flawsFor(window, '[data-testid=committee]')).toEqual([]);

    await part(window, 'role-make-decisionMaker').click();
    await part(window, 'inspector').waitFor();
    await expect.poll(() => part(window, 'edit-name').inputValue()).toBe('Decision maker (new)');
    await expect.poll(() => text(window, 'committee-summary')).toContain('4 of 6');
    await part(window, 'panel-close').click();
    await part(window, 'committee').click({ position: { x: 5, y: 5 } });
    await window.keyboard.press('Control+z');
    await expect.poll(() => text(window, 'committee-summary')).toContain('3 of 6');
    await window.keyboard.press('Control+Shift+z');
    await expect.poll(() => text(window, 'committee-summary')).toContain('4 of 6');

    // A persona without a role asks for one.
    await part(window, 'committee-ines').click();
    await part(window, 'edit-role').click();
    await window.getByRole('option', { name: 'not stated' }).click();
    await part(window, 'committee-without').waitFor();
    await part(window, 'without-role-ines').click();
    await window.getByRole('option', { name: 'Gatekeeper' }).click();
    await part(window, 'committee-without').waitFor({ state: 'detached' });
    await part(window, 'panel-close').click();
    await part(window, 'committee-close').click();
    await part(window, 'canvas').waitFor();

    ({ window } = await again());
    await part(window, 'show-committee').click();
    await part(window, 'role-gatekeeper').getByText('Ines').waitFor();
  });

  it('stands in Arabic as in English, also on a small window', async () => {
    const { app } = await sampleThatBeginsAgain({ lang: 'ar', size: { width: 1280, height: 690 } });
    const { window } = app;
    await part(window, 'show-committee').click();
    await part(window, 'committee-no-buyer').waitFor();
    await app.shot('committee-ar-1280');
    await part(window, 'role-make-user').click();
    await part(window, 'inspector').waitFor();
    await part(window, 'portrait-open').click();
    await part(window, 'portrait-ghutra').check({ force: true });
    await app.shot('committee-ar-persona');
    const overflow = await window.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await app.close();
  });
});
