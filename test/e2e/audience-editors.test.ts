import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { first as part, sampleThatBeginsAgain } from '#test/support/begun-again.ts';
import { flawsFor } from '#test/support/flaws-for.ts';
import { inProject } from '../../scripts/run/paths.ts';
import { answerOpenDialogs } from '../../scripts/window/file-dialogs.ts';

const text = (window: Page, name: string) => part(window, name).innerText();
const value = (window: Page, name: string) => part(window, name).inputValue();

async function write(window: Page, name: string, words: string): Promise<void> {
  await part(window, name).fill(words);
  await part(window, name).blur();
}

async function opens(window: Page, node: string): Promise<void> {
  await part(window, node).click();
  await part(window, 'inspector').waitFor();
}

describe('the editors of the audience, in the real app', () => {
  it('an ICP says what it catches, part by part and tier by tier; parts and tiers are ordered, undone and kept', async () => {
    const { app, again } = await sampleThatBeginsAgain({ size: { width: 1920, height: 1040 } });
    let { window } = app;
    await opens(window, 'node-icp-growing-tech');
    await part(window, 'match-evidence').waitFor();
    expect(await text(window, 'match-of-won')).toMatch(/^\d+(\.\d+)?% ?\n?of those who bought match it$/);
    await part(window, 'mustHaves-count-0').waitFor();
    const [before, after] = [await text(window, 'mustHaves-0'), await text(window, 'mustHaves-1')];
    await part(window, 'mustHaves-0-down').click();
    await expect.poll(() => text(window, 'mustHaves-0')).toBe(after);
    await window.keyboard.press('Control+z');
    await expect.poll(() => text(window, 'mustHaves-0')).toBe(before);
    await window.keyboard.press('Control+Shift+z');
    await expect.poll(() => text(window, 'mustHaves-0')).toBe(after);

    await part(window, 'add-criterion').click();
    await part(window, 'condition-done').click();
    await write(window, 'weight-0', '20');
    await part(window, 'add-tier').click();
    await part(window, 'add-tier').click();
    await expect.poll(() => value(window, 'tier-0')).toBe('10');
    await expect.poll(() => value(window, 'tier-1')).toBe('5');
    await part(window, 'tier-count-1').waitFor();
    // Past the other one: the tiers change places. On the other one: refused in words, and the last number stays.
    await write(window, 'tier-1', '15');
    await expect.poll(() => value(window, 'tier-0')).toBe('15');
    await write(window, 'tier-1', '15');
    await window.getByText('Another tier begins at 15 already').waitFor();
    await write(window, 'tier-0', '1000000000');
    await window.getByText(/From .1,000 to 1,000/).waitFor();
    await write(window, 'tier-0', '900');
    await window.getByText('Nobody can reach this').waitFor();
    await app.shot('audience-icp-en');
    expect(await flawsFor(window, '[data-testid=inspector]')).toEqual([]);
    await part(window, 'tier-0-remove').click();
    await expect.poll(() => window.locator('[data-testid="tier-1"]').count()).toBe(0);

    ({ window } = await again());
    await opens(window, 'node-icp-growing-tech');
    await expect.poll(() => text(window, 'mustHaves-0')).toBe(after);
    expect(await value(window, 'tier-0')).toBe('10');
    expect(await value(window, 'weight-0')).toBe('20');
  });

  it('a persona takes a portrait, drawn or from a file, and prose; bad files and texts are refused beside the field', async () => {
    const { app, again } = await sampleThatBeginsAgain({ size: { width: 1920, height: 1040 } });
    let { window } = app;
    await opens(window, 'node-persona-salma');
    await part(window, 'portrait-open').click();
    await part(window, 'portrait-curls').check({ force: true });
    const portrait = () => part(window, 'portrait-open').getAttribute('aria-label');
    await expect.poll(portrait).toContain('curly');
    await app.shot('audience-portraits-en');
    expect(await flawsFor(window, '[data-testid=inspector]')).toEqual([]);

    const foreign = join(app.folder, 'drawing.png');
    writeFileSync(foreign, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const png = Buffer.alloc(64);
    png.write('\u0089PNG\r\n\u001A\n', 0, 'latin1');
    png.write('IHDR', 12, 'latin1');
    png.writeUInt32BE(40, 16);
    png.writeUInt32BE(40, 20);
    const damaged = join(app.folder, 'damaged.png');
    writeFileSync(damaged, png);
    const huge = join(app.folder, 'huge.png');
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    writeFileSync(huge, png);
    await answerOpenDialogs(app.app, foreign, damaged, huge, inProject('resources', 'readme', 'canvas.png'));
    for (const refused of ['no picture that can be used', 'damaged or cut off', 'too large']) {
      await part(window, 'portrait-file').click();
      await part(window, 'portrait-refused').getByText(refused).waitFor();
      await expect.poll(portrait).toContain('curly');
    }
    await part(window, 'portrait-file').click();
    await expect.poll(portrait).toContain('Picture from a file');
    await part(window, 'node-persona-salma').locator('img').waitFor();
    await window.keyboard.press('Control+z');
    await expect.poll(portrait).toContain('curly');
    await window.keyboard.press('Control+Shift+z');
    await expect.poll(portrait).toContain('Picture from a file');

    await write(window, 'edit-goals', 'Fewer vendors');
    await write(window, 'edit-objections', '<b>Too dear</b>');
    await window.getByText('This looks like HTML').waitFor();
    await write(window, 'edit-toSay', 'Start small\u202E now');
    await window.getByText('turn its direction').waitFor();
    await write(window, 'edit-name', 'x'.repeat(300));
    await window.getByText('At most 200 characters').waitFor();
    await write(window, 'edit-name', 'Salma, head of learning and development for all of the group’s companies');
    await part(window, 'persona-down').click();
    await expect.poll(() => text(window, 'persona-place')).toContain('2 of 3');
    await part(window, 'portrait-open').click();
    await app.shot('audience-persona-en');

    ({ window } = await again());
    await opens(window, 'node-persona-salma');
    expect(await value(window, 'edit-goals')).toBe('Fewer vendors');
    expect(await portrait()).toContain('Picture from a file');
    expect(await text(window, 'persona-place')).toContain('2 of 3');
    await part(window, 'portrait-open').click();
    await part(window, 'portrait-remove').click();
    await expect.poll(portrait).toContain('Without a portrait');
  });

  it('what rules a lead out says whom it would have cost', async () => {
    const { app } = await sampleThatBeginsAgain({ size: { width: 1920, height: 1040 } });
    const { window } = app;
    await opens(window, 'node-disqualifier-students');
    await part(window, 'out-cost').waitFor();
    await app.shot('audience-out-en');
    const cost = await text(window, 'out-cost');
    expect(cost).toMatch(/would have ruled out \d+ customers?|None of those it rules out bought/);
    await write(window, 'edit-name', 'Learners');
    await window.keyboard.press('Control+z');
    await expect.poll(() => value(window, 'edit-name')).not.toBe('Learners');
    await window.keyboard.press('Control+Shift+z');
    await expect.poll(() => value(window, 'edit-name')).toBe('Learners');
    await app.close();
  });
});
