import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { realData } from '#test/support/real-data.ts';
import * as person from '../../../scripts/demo/person.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../../scripts/window/file-dialogs.ts';

export type Walker = { readonly app: ElectronApplication; readonly window: Page; readonly folder: string };

/** Something that can be on screen: how to come to it from the place before it, and how to put it away again. */
export type Place = {
  readonly name: string;
  /** One of those that a team works on for long: looked at with text twice as large, too. */
  readonly main?: true;
  readonly go: (walker: Walker) => Promise<void>;
  readonly leave?: (walker: Walker) => Promise<void>;
};

const part = ({ window }: Walker, name: string) => person.part(window, name);
const click = (name: string) => (walker: Walker) => part(walker, name).click();
const press = (key: string) => (walker: Walker) => walker.window.keyboard.press(key);
const putAway = press('Escape');
const closePanel = click('panel-close');

/** In a small window with large text some of the title bar stands in its menu. */
const fromBar = (name: string) => async (walker: Walker) => {
  const button = part(walker, name);
  if ((await button.count()) === 0) await part(walker, 'look-menu').click();
  await button.click();
};

/** On a low window the tools stand behind a button, and stay once they are asked for. */
async function addNote(walker: Walker): Promise<void> {
  const note = part(walker, 'action-board.note');
  if ((await note.count()) === 0) await part(walker, 'canvas-tools').click();
  await note.click();
}

/** Moves the canvas until a part of it lies in the middle, if it is not in sight. */
async function bring(walker: Walker, name: string): Promise<void> {
  const { window } = walker;
  for (let turn = 0; turn < 8; turn++) {
    const [it, canvas] = [await part(walker, name).boundingBox(), await part(walker, 'canvas').boundingBox()];
    if (it === null || canvas === null) return;
    const [right, foot] = [canvas.x + canvas.width, canvas.y + canvas.height - 60];
    if (it.x >= canvas.x && it.y >= canvas.y && it.x + 60 <= right && it.y + 40 <= foot) return;
    const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };
    await window.mouse.move(canvas.x + 4, middle.y);
    await window.mouse.wheel(it.x + it.width / 2 - middle.x, it.y + it.height / 2 - middle.y);
    await window.waitForTimeout(100);
  }
}

/** What stands on the canvas is pressed once it is in sight. */
const clickOnCanvas = (name: string) => async (walker: Walker) => {
  await bring(walker, name);
  await part(walker, name).click();
};

/** A card's head: its middle may hold something that can be pressed by itself. */
async function clickCard(walker: Walker, id: string): Promise<void> {
  await bring(walker, `node-${id}`);
  await part(walker, `node-${id}`).click({ position: { x: 30, y: 16 } });
}

function card(id: string, name = id.replace('/', '-')): Place {
  return { name: `inspector-${name}`, go: (walker) => clickCard(walker, id), leave: closePanel };
}

const beginning: readonly Place[] = [
  { name: 'start', main: true, go: (walker) => part(walker, 'start').waitFor() },
  { name: 'new-workshop', go: click('start-new'), leave: putAway },
];

const canvas: readonly Place[] = [
  { name: 'tour', go: ({ window }) => person.openSampleOnTour(window) },
  { name: 'canvas', main: true, go: click('tour-leave') },
  { name: 'look-menu', go: click('look-menu'), leave: putAway },
  card('icp-growing-tech'),
  card('persona-salma'),
  card('disqualifier-students'),
  card('group-website-intent'),
  {
    name: 'inspector-rule-activity',
    go: async (walker) => {
      await clickCard(walker, 'group-website-intent');
      await part(walker, 'rule-demo-asked').click();
    },
    leave: closePanel,
  },
  {
    name: 'inspector-rule-bands',
    go: async (walker) => {
      await clickCard(walker, 'group-company-size');
      await part(walker, 'rule-employees').click();
    },
    leave: closePanel,
  },
  { name: 'inspector-cell', go: clickOnCanvas('cell-B2'), leave: closePanel },
  { name: 'inspector-dimension', go: clickOnCanvas('axis-fit-1'), leave: closePanel },
  card('gate-model/mql'),
  card('clause-deliver'),
  {
    name: 'condition-builder',
    go: async (walker) => {
      await clickCard(walker, 'gate-model/mql');
      await part(walker, 'edit-entry').first().click();
      await part(walker, 'condition-builder').waitFor();
    },
    leave: async (walker) => {
      await part(walker, 'condition-done').click();
      await closePanel(walker);
    },
  },
  {
    name: 'number-says',
    go: ({ window }) => person.part(window, 'strip-precision').locator('button').first().click(),
    leave: putAway,
  },
  { name: 'committee', go: clickOnCanvas('show-committee'), leave: click('committee-close') },
  {
    name: 'checker',
    go: async (walker) => {
      await part(walker, 'check-button').click();
      await part(walker, 'finding-countsTooLittle').waitFor();
    },
    leave: (walker) => part(walker, 'checker').getByTestId('panel-close').click(),
  },
  { name: 'palette', go: press('Control+k'), leave: putAway },
  { name: 'find', go: press('Control+f'), leave: putAway },
  { name: 'keys', go: press('F1'), leave: putAway },
  { name: 'presenting', go: click('present'), leave: click('present') },
  // A note is added beside what is in sight, and taken away again.
  { name: 'note', go: addNote, leave: click('undo') },
];

const results: readonly Place[] = [
  {
    name: 'simulate',
    main: true,
    go: async ({ window }) => {
      await person.goToStep(window, 'simulate');
      await person.part(window, 'simulate-screen').waitFor();
    },
  },
  {
    name: 'volumes',
    go: async (walker) => {
      await part(walker, 'volumes-count').click();
      const chart = part(walker, 'volume-mql');
      await chart.waitFor();
      await chart.scrollIntoViewIfNeeded();
    },
  },
  { name: 'leads', main: true, go: click('cell-B2') },
  { name: 'column-chooser', go: click('columns-open'), leave: putAway },
  {
    name: 'lead',
    main: true,
    go: async (walker) => {
      await part(walker, 'lead-row-0').click();
      await part(walker, 'total-fit').waitFor();
    },
  },
  { name: 'agree', main: true, go: ({ window }) => person.goToStep(window, 'agree') },
  { name: 'clause-editor', go: click('clause-edit-deliver'), leave: click('clause-edit-deliver') },
  { name: 'sign', go: click('sign-marketing'), leave: putAway },
  { name: 'signed', go: ({ window }) => person.sign(window, 'marketing', 'Hala Brandt', 'Head of Marketing') },
  {
    name: 'stale',
    go: async (walker) => {
      await person.goToStep(walker.window, 'simulate');
      await person.moveThreshold(walker.window, 'fit', 1, 5);
      await person.goToStep(walker.window, 'agree');
      await part(walker, 'stale-marketing').waitFor();
    },
  },
  { name: 'export', main: true, go: ({ window }) => person.goToStep(window, 'export') },
  { name: 'settings', go: fromBar('settings-open') },
  { name: 'settings-data-sets', go: click('settings-data-sets') },
  { name: 'settings-compare', go: click('settings-compare') },
  { name: 'settings-limits', go: click('settings-limits'), leave: putAway },
  { name: 'history', go: fromBar('history-open'), leave: putAway },
];

const leads: readonly Place[] = [
  { name: 'import', go: press('Control+i') },
  {
    name: 'mapping',
    main: true,
    go: async (walker) => {
      const table = realData('xeducation-leads.csv');
      if (table === null) return;
      await answerOpenDialogs(walker.app, table);
      await part(walker, 'import-choose').click();
      await part(walker, 'import-run').waitFor({ timeout: 60_000 });
    },
  },
];

const blank: readonly Place[] = [
  {
    name: 'empty',
    main: true,
    go: async ({ app, window, folder }) => {
      await answerSaveDialogs(app, join(folder, 'empty.accord'));
      await window.keyboard.press('Control+n');
      await person.part(window, 'new-template-blank').check();
      await person.part(window, 'new-create').click();
      await person.part(window, 'canvas-empty').waitFor();
    },
  },
  { name: 'simulate-empty', go: ({ window }) => person.goToStep(window, 'simulate') },
  { name: 'agree-empty', go: ({ window }) => person.goToStep(window, 'agree') },
  { name: 'export-empty', go: ({ window }) => person.goToStep(window, 'export') },
];

/** Every screen, dialog and panel, in an order in which one can be walked to from the last. */
const places: readonly Place[] = [...beginning, ...canvas, ...results, ...leads, ...blank];

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
