import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { first as part, sampleThatBeginsAgain } from '#test/support/begun-again.ts';
import { launchApp } from '#test/support/launch-app.ts';
import * as person from '../../scripts/demo/person.ts';

const lead = (window: Page) => part(window, 'node-stage-lead').click({ position: { x: 30, y: 16 } });

describe('stages, reasons, duties and frameworks, in the real app', () => {
  it('are made by hand, undone, redone, and kept over a restart', async () => {
    const { app, again } = await sampleThatBeginsAgain({ size: { width: 1920, height: 1040 } });
    const { window, shot } = app;
    const chain = () => part(window, 'chain').locator('button').allTextContents();

    await lead(window);
    const began = await chain();
    await part(window, 'waterfalls').click();
    await shot('waterfalls-en');
    await part(window, 'waterfall-second').click();
    await expect
      .poll(chain)
      .toEqual(['Qualified by points', 'Qualified by phone', 'Taken over by sales', 'In the pipeline', 'Won']);
    await part(window, 'undo').click();
    await lead(window);
    await expect.poll(chain).toEqual(began);
    await part(window, 'use-sal').click({ force: true });
    await expect.poll(chain).toEqual(began.filter((name) => name !== 'SAL'));
    await part(window, 'undo').click();
    await lead(window);
    await expect.poll(chain).toEqual(began);
    await part(window, 'redo').click();

    // A framework brings its questions and facts; a gate asks how many are answered.
    await lead(window);
    await part(window, 'open-frameworks').click();
    await part(window, 'add-framework-MEDDIC').click();
    await part(window, 'framework-MEDDIC').waitFor();
    await part(window, 'framework-coverage').waitFor();
    await part(window, 'undo').click();
    await expect.poll(() => part(window, 'framework-MEDDIC').count()).toBe(0);
    await part(window, 'redo').click();
    await lead(window);
    await part(window, 'open-frameworks').click();
    await part(window, 'framework-MEDDIC').waitFor();
    await shot('frameworks-en');
    const name = part(window, 'framework-name-MEDDIC');
    await name.fill('x'.repeat(300));
    await name.press('Enter');
    expect(await window.locator('[data-testid=framework-MEDDIC] [role=alert]').textContent()).toContain('300');
    await name.press('Escape');
    await window.locator('[data-testid^="question-question"]').first().click();
    await part(window, 'edit-question').fill('By what number is it a success?');
    await part(window, 'edit-question').press('Enter');
    await shot('question-en');
    await part(window, 'node-gate-model/sql').click();
    await part(window, 'edit-entry').click();
    await part(window, 'add-framework-MEDDIC-root').click();
    await expect
      .poll(() => part(window, 'condition-sentence').textContent())
      .toContain('By what number is it a success?');
    await part(window, 'condition-done').click();

    // A time limit, a duty with its consequence, a reason with its way back.
    await part(window, 'add-ageing').click();
    await part(window, 'clause-then').waitFor();
    await part(window, 'clause-within').fill('45');
    await part(window, 'clause-within').press('Enter');
    await part(window, 'clause-consequence').fill('<b>x</b>');
    await part(window, 'clause-consequence').blur();
    expect(await window.locator('[data-testid=inspector] [role=alert]').first().textContent()).toContain('HTML');
    await part(window, 'clause-consequence').fill('The head of sales looks at it on Monday.');
    await part(window, 'clause-consequence').blur();
    await shot('ageing-en');
    await part(window, 'node-gate-model/sql').click();
    await part(window, 'add-reason').click();
    await part(window, 'edit-name').fill('No budget this year');
    await part(window, 'edit-name').press('Enter');
    await part(window, 'edit-after').fill('180');
    await part(window, 'edit-after').press('Enter');
    await expect.poll(() => part(window, 'reason-sentence').textContent()).toContain('holds nobody');
    await part(window, 'edit-carried-by').click();
    await part(window, 'add-leaf-root').click();
    await part(window, 'condition-done').click();
    await expect.poll(() => part(window, 'reason-sentence').textContent()).toContain('180 days');
    await shot('reason-en');
    await part(window, 'node-stage-recycled').waitFor();
    expect(app.problems).toEqual([]);

    const next = await again();
    await part(next.window, 'node-gate-model/sql').click();
    const panel = part(next.window, 'inspector');
    await expect.poll(() => panel.textContent()).toContain('No budget this year');
    expect(await panel.textContent()).toContain('45 days');
    expect(await part(next.window, 'edit-entry').textContent()).toContain('By what number is it a success?');
    expect(next.problems).toEqual([]);
    await next.close();
  });

  it('speak Arabic and are whole on a small window', async () => {
    const { window, shot, problems, close } = await launchApp({ lang: 'ar', size: { width: 1280, height: 720 } });
    await person.openSample(window);
    await lead(window);
    await part(window, 'waterfalls').click();
    await part(window, 'waterfall-second').scrollIntoViewIfNeeded();
    await shot('waterfalls-ar-1280');
    await part(window, 'open-frameworks').click();
    await part(window, 'add-framework-BANT').click();
    await part(window, 'framework-BANT').waitFor();
    await shot('frameworks-ar-1280');
    await part(window, 'framework-coverage').scrollIntoViewIfNeeded();
    await shot('coverage-ar-1280');
    expect(problems).toEqual([]);
    await close();
  });
});
