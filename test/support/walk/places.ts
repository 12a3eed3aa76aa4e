import type { Page } from 'playwright-core';
import { beginning, startAgain } from './begin-places.ts';
import { canvas } from './canvas-places.ts';
import { anotherWorkshop, empty } from './empty-places.ts';
import { everyQuestion, realLeads } from './import-places.ts';
import { longNames } from './long-places.ts';
import type { Place, Walker } from './place.ts';
import { results } from './result-places.ts';

/** Every screen, dialog and panel, in an order in which one can be walked to from the last. */
const places: readonly Place[] = [
  ...beginning,
  ...canvas,
  ...results,
  ...longNames,
  ...realLeads,
  ...empty,
  ...anotherWorkshop,
  ...everyQuestion,
  ...startAgain,
];

/** Walks through all places and has each looked at. A place that cannot be come to fails by its name. */
export async function walk(walker: Walker, look: (place: Place) => Promise<void>): Promise<void> {
  for (const place of places) {
    try {
      await place.go(walker);
      await settle(walker.window);
      await look(place);
      await place.leave?.(walker);
    } catch (error) {
      throw new Error(`On the way to “${place.name}”: ${(error as Error).message}`, { cause: error });
    }
  }
}

/** What comes in slowly has come in: motion is off, so two frames and a moment for the engine's answer. */
export async function settle(window: Page): Promise<void> {
  await window.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  await window.waitForTimeout(250);
}
