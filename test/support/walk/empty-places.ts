import { join } from 'node:path';
import * as person from '../../../scripts/demo/person.ts';
import { answerSaveDialogs } from '../../../scripts/window/file-dialogs.ts';
import { click, fromBar, type Place, part, putAway, type Walker } from './place.ts';

async function beginBlank(walker: Walker, name: string): Promise<void> {
  await answerSaveDialogs(walker.app, join(walker.folder, `${name}.accord`));
  await walker.window.keyboard.press('Control+n');
  await part(walker, 'new-template-blank').check();
  await part(walker, 'new-create').click();
  await part(walker, 'canvas-empty').waitFor();
}

const at =
  (step: string) =>
  ({ window }: Walker) =>
    person.goToStep(window, step);
const closeChecker = (walker: Walker) => part(walker, 'checker').getByTestId('panel-close').click();

/** Nothing in it yet: what each screen says then. */
export const empty: readonly Place[] = [
  { name: 'empty', main: true, go: (walker) => beginBlank(walker, 'empty') },
  { name: 'checker-empty', go: click('check-button'), leave: closeChecker },
  { name: 'simulate-empty', go: at('simulate') },
  { name: 'agree-empty', go: at('agree') },
  { name: 'export-empty', go: at('export') },
  { name: 'history-empty', go: fromBar('history-open'), leave: putAway },
  {
    name: 'data-sets-empty',
    go: async (walker) => {
      await fromBar('settings-open')(walker);
      await part(walker, 'settings-data-sets').click();
    },
  },
  { name: 'compare-empty', go: click('settings-compare'), leave: putAway },
  {
    name: 'palette-none',
    go: async ({ window }) => {
      await window.keyboard.press('Control+k');
      await window.keyboard.type('zzzz');
    },
    leave: putAway,
  },
  {
    name: 'find-none',
    go: async ({ window }) => {
      await window.keyboard.press('Control+f');
      await window.keyboard.type('zzzz');
    },
    leave: putAway,
  },
];

/** A second one, so that the first is only remembered. */
export const anotherWorkshop: readonly Place[] = [{ name: 'empty-other', go: (walker) => beginBlank(walker, 'Oris') }];
