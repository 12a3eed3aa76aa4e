import type { Page } from 'playwright-core';

/**
 * What a person does in the window, by the names the window gives its parts. Used by the demonstration and by the
 * tests in the real app; each step waits until what it did can be seen.
 */

/** How long anything may take to be seen. */
const patience = { timeout: 20_000 };

export const part = (window: Page, name: string) => window.getByTestId(name);

/** The sample company, without the way through it. */
export async function openSample(window: Page): Promise<void> {
  await openSampleOnTour(window);
  const leave = part(window, 'tour-leave');
  if (await leave.isVisible()) await leave.click();
}

export async function openSampleOnTour(window: Page): Promise<void> {
  await part(window, 'start-sample').click();
  await countsAreIn(window);
}

export type NewWorkshop = { readonly company: string; readonly template: string };

/** The save dialog has to be answered beforehand. */
export async function beginWorkshop(window: Page, { company, template }: NewWorkshop): Promise<void> {
  await part(window, 'start-new').click();
  await part(window, 'new-company').fill(company);
  await part(window, `new-template-${template}`).check();
  await part(window, 'new-create').click();
  await part(window, 'canvas-screen').waitFor(patience);
}

/** The open dialog has to be answered beforehand. Leaves the mapping screen in sight. */
export async function chooseTable(window: Page): Promise<void> {
  await window.keyboard.press('Control+i');
  await part(window, 'import-choose').click();
  await part(window, 'import-run').waitFor({ timeout: 60_000 });
}

/** Runs the import as it is mapped, and goes to the canvas once the report has been seen. */
export async function runImport(window: Page, look?: () => Promise<void>): Promise<void> {
  await part(window, 'import-run').click();
  await part(window, 'import-report').waitFor({ timeout: 120_000 });
  await look?.();
  await part(window, 'import-to-canvas').click();
  await countsAreIn(window);
}

/** The number in the strip, as it is written: `2,012`. */
export async function stripNumber(window: Page, name: string): Promise<string> {
  return (await part(window, `strip-${name}`).locator('bdi').first().innerText()).trim();
}

/** All leads are scored and counted. */
export async function countsAreIn(window: Page): Promise<void> {
  await part(window, 'strip-mql')
    .locator('bdi')
    .first()
    .filter({ hasText: /[0-9٠-٩]/ })
    .waitFor(patience);
}

/** Waits until the strip shows another number than before and stays at it. @returns it */
export async function stripChanges(window: Page, name: string, before: string): Promise<string> {
  const number = part(window, `strip-${name}`).locator('bdi').first();
  const same = new RegExp(`^\\s*${before}\\s*$`);
  await number.filter({ hasNotText: same }).waitFor(patience);
  for (let last = ''; ; ) {
    const now = await stripNumber(window, name);
    if (now === last) return now;
    last = now;
    await window.waitForTimeout(700);
  }
}

export async function goToStep(window: Page, step: string): Promise<void> {
  await part(window, `rail-${step}`).click();
}

/** Moves a grade's threshold by whole points with the arrow keys, as its handle allows. */
export async function moveThreshold(
  window: Page,
  dimension: 'fit' | 'engagement',
  index: number,
  points: number,
): Promise<void> {
  const handle = part(window, `threshold-${dimension}-${index}`);
  await handle.focus();
  const mirrored = (await window.locator('html').getAttribute('dir')) === 'rtl';
  const key = points > 0 !== mirrored ? 'ArrowRight' : 'ArrowLeft';
  for (let i = 0; i < Math.abs(points); i++) await window.keyboard.press(key);
}

export async function sign(window: Page, side: 'marketing' | 'sales', name: string, role: string): Promise<void> {
  await part(window, `sign-${side}`).click();
  await part(window, 'sign-name').fill(name);
  await part(window, 'sign-role').fill(role);
  await part(window, 'sign-go').click();
  await part(window, `signature-${side}`).waitFor(patience);
}

/** The folder dialog has to be answered beforehand. All documents are ticked. @returns when they are listed */
export async function writeDocuments(window: Page, languages: readonly ('en' | 'ar')[]): Promise<void> {
  for (const language of ['en', 'ar'] as const) {
    await part(window, `export-language-${language}`).setChecked(languages.includes(language));
  }
  await part(window, 'export-run').click();
  await part(window, 'export-files').waitFor({ timeout: 120_000 });
}
