import * as person from '../../../scripts/demo/person.ts';
import { click, closePanel, type Place, part, press, putAway, type Walker } from './place.ts';

/** On a low window the tools stand behind a button, and stay once they are asked for. */
async function useTool(walker: Walker, name: string): Promise<void> {
  const tool = part(walker, name);
  if ((await tool.count()) === 0) await part(walker, 'canvas-tools').click();
  await tool.click();
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
export const clickOnCanvas = (name: string) => async (walker: Walker) => {
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

/** The sample company's canvas, with whatever can be opened on it. */
export const canvas: readonly Place[] = [
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
    go: async (walker) => {
      await part(walker, 'strip-precision').locator('button').first().click();
      await part(walker, 'meaning').waitFor();
    },
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
  { name: 'open-points', go: (walker) => useTool(walker, 'open-points-show'), leave: putAway },
  {
    name: 'naming',
    go: async (walker) => {
      await part(walker, 'node-icp-growing-tech').focus();
      await walker.window.keyboard.press('F2');
      await part(walker, 'write-name-icp-growing-tech').waitFor();
    },
    leave: putAway,
  },
  { name: 'presenting', go: click('present'), leave: click('present') },
  // A note is added beside what is in sight, and taken away again.
  { name: 'note', go: (walker) => useTool(walker, 'action-board.note'), leave: click('undo') },
];
