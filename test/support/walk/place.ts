import type { ElectronApplication, Locator, Page } from 'playwright-core';
import * as person from '../../../scripts/demo/person.ts';

export type Walker = { readonly app: ElectronApplication; readonly window: Page; readonly folder: string };

/** Something that can be on screen: how to come to it from the place before it, and how to put it away again. */
export type Place = {
  readonly name: string;
  /** One of those that a team works on for long: looked at with text twice as large, too. */
  readonly main?: true;
  readonly go: (walker: Walker) => Promise<void>;
  readonly leave?: (walker: Walker) => Promise<void>;
};

export const part = ({ window }: Walker, name: string): Locator => person.part(window, name);
export const click = (name: string) => (walker: Walker) => part(walker, name).click();
export const press = (key: string) => (walker: Walker) => walker.window.keyboard.press(key);
export const putAway = press('Escape');
export const closePanel = click('panel-close');

/** In a small window with large text some of the title bar stands in its menu. */
export const fromBar = (name: string) => async (walker: Walker) => {
  const button = part(walker, name);
  if ((await button.count()) === 0) await part(walker, 'look-menu').click();
  await button.click();
};

/** The first of those whose names begin like this. */
export const first = ({ window }: Walker, beginning: string): Locator =>
  window.locator(`[data-testid^="${beginning}"]`).first();
