import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accordHere } from '#test/support/accord-cli.ts';
import { part, press } from '#test/support/editors/all-editors.ts';
import { launchApp, type TestApp } from '#test/support/launch-app.ts';

/** The machine that tests may be busy. */
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 });
/** As it is read: without the marks that keep names and numbers apart. */
const read = async (window: Page, name: string) =>
  (await part(window, name).innerText()).replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '').replaceAll(/\s+/g, ' ');
const directionOf = (window: Page, name: string) =>
  part(window, name).evaluate((field) => getComputedStyle(field).direction);

async function write(window: Page, name: string, text: string): Promise<void> {
  await part(window, name).fill(text);
  await part(window, name).press('Enter');
}

async function choose(window: Page, list: string, option: string): Promise<void> {
  await part(window, list).click();
  await window.keyboard.press('Control+a');
  await window.getByRole('option', { name: option, exact: true }).first().click();
}

describe('by hand in Arabic, in the real app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-arabic-'));
  const file = join(folder, 'arabic.accord');
  let app: TestApp | undefined;
  let window: Page;
  beforeAll(async () => {
    expect((await accordHere('new', file, '--template', 'b2b-saas', '--lang', 'ar')).code).toBe(0);
    app = await launchApp({ lang: 'ar', size: { width: 1920, height: 1040 }, args: [file] });
    window = app.window;
    window.setDefaultTimeout(60_000);
    await part(window, 'canvas').waitFor();
  });
  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('names mix both scripts, and stand on the card and in the inspector as they were written', async () => {
    await press(window, 'add-persona');
    const name = 'ليلى، مديرة CRM في «C++ Labs»';
    await write(window, 'edit-name', name);
    await soon(() => part(window, 'inspector').locator('h2').innerText()).toBe(name);
    expect(await directionOf(window, 'edit-name')).toBe('rtl');
    await write(window, 'edit-name', 'Layla، المبيعات');
    expect(await directionOf(window, 'edit-name')).toBe('ltr');
  });

  it('the condition builder takes Arabic words, Latin words and Arabic digits, and says them in one sentence', async () => {
    await press(window, 'add-disqualifier', 'edit-condition', 'add-leaf-root');
    await part(window, 'leaf-0-what').waitFor();
    await choose(window, 'leaf-0-what', 'عدد الموظفين');
    await choose(window, 'leaf-0-test', 'لا يقل عن');
    await write(window, 'leaf-0-value', '١٬٢٠٠');
    await soon(() => read(window, 'condition-sentence')).toBe('عدد الموظفين 1,200 على الأقل');
    await write(window, 'leaf-0-value', 'مئة');
    await soon(() => part(window, 'leaf-0').getByRole('alert').innerText()).toBe('هذا ليس رقمًا. أُبقي الرقم السابق.');
    // Escape takes back what is typed, and only then closes the builder.
    await part(window, 'leaf-0-value').focus();
    await window.keyboard.press('Escape');
    await soon(() => part(window, 'leaf-0-value').inputValue()).toBe('1200');
    expect(await part(window, 'condition-builder').isVisible()).toBe(true);
    await write(window, 'leaf-0-value', '٩٠٠');
    await soon(() => read(window, 'condition-sentence')).toBe('عدد الموظفين 900 على الأقل');
    await choose(window, 'leaf-0-what', 'المسمى الوظيفي');
    await choose(window, 'leaf-0-test', 'فيه الكلمة');
    await write(window, 'leaf-0-value', 'C++');
    // By its own first letter, so that the signs of C++ stay behind the C.
    expect(await part(window, 'leaf-0-value').evaluate((field) => getComputedStyle(field).unicodeBidi)).toBe(
      'plaintext',
    );
    await soon(() => read(window, 'condition-sentence')).toBe('في المسمى الوظيفي كلمة «C++»');
    await write(window, 'leaf-0-value', 'مطوّر C++');
    await soon(() => read(window, 'condition-sentence')).toBe('في المسمى الوظيفي كلمة «مطوّر C++»');
    await app?.shot('builder-mixed-ar');
    await press(window, 'condition-done');
  });

  it('bands, points and a gate’s share take Arabic digits, with or without thousands apart', async () => {
    await press(window, 'add-fitGroup', 'add-rule-banded');
    await choose(window, 'edit-field', 'عدد الموظفين');
    await press(window, 'add-range');
    await write(window, 'band-0-from', '٥٠');
    await write(window, 'band-0-to', '١٢٬٥٠٠');
    await write(window, 'band-0-points', '−٧٫٥');
    await soon(() => part(window, 'band-0-to').inputValue()).toBe('12500');
    expect(await part(window, 'band-0-from').inputValue()).toBe('50');
    expect(await part(window, 'band-0-points').inputValue()).toBe('\u200e−7.5');
    await app?.shot('bands-arabic-digits');
    await press(window, 'node-gate-model/sql');
    await write(window, 'edit-assumed', '٤٢٫٥');
    await soon(() => part(window, 'edit-assumed').inputValue()).toBe('42.5');
    await write(window, 'edit-assumed', '١٤٠');
    await soon(() => part(window, 'inspector').getByRole('alert').innerText()).toMatch(
      /^من 0 إلى 100\. أُبقي الرقم السابق\.$/,
    );
  });

  it('an empty day says day, month and year as they are read, not turned round letter by letter', async () => {
    await part(window, 'settings-open').click();
    await part(window, 'settings-holiday').waitFor();
    const page = await window.context().newCDPSession(window);
    await page.send('DOM.enable');
    await page.send('CSS.enable');
    const { nodes } = await page.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    const fields = nodes.filter(({ attributes = [] }) =>
      attributes.some((each) => /^-webkit-datetime-edit-(day|month|year)-field$/.test(each)),
    );
    expect(fields).toHaveLength(3);
    for (const { nodeId } of fields) {
      const { computedStyle } = await page.send('CSS.getComputedStyleForNode', { nodeId });
      expect(computedStyle.find(({ name }) => name === 'unicode-bidi')?.value).toBe('plaintext');
    }
    await window.keyboard.press('Escape');
  });

  it('a title in two languages begins at the right, each part in its own direction', async () => {
    await part(window, 'settings-open').click();
    await write(window, 'settings-title', 'اتفاق العملاء المحتملين');
    await write(window, 'settings-company', 'Northgate Mutual Insurance Company');
    await window.keyboard.press('Escape');
    const title = part(window, 'workshop-title');
    await soon(() => title.innerText()).toContain('Northgate');
    const boxes = await title.locator('[dir=auto]').evaluateAll((parts) =>
      parts.map((each) => {
        const { left, right } = each.getBoundingClientRect();
        return { left, right, direction: getComputedStyle(each).direction };
      }),
    );
    expect(boxes.map(({ direction }) => direction)).toEqual(['ltr', 'rtl']);
    expect(boxes[0]?.left).toBeGreaterThanOrEqual(boxes[1]?.right ?? Number.POSITIVE_INFINITY);
  });
});
