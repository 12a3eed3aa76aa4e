import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialogs } from '../../../scripts/window/file-dialogs.ts';
import { ask, chooseInMenu } from './by-other-ways.ts';
import { click, type Place, part, putAway } from './place.ts';
import { noWorkshop } from './tables.ts';

export const beginning: readonly Place[] = [
  {
    name: 'start',
    main: true,
    go: async (walker) => {
      await part(walker, 'start').waitFor();
      // Wherever the screen's pointer happens to be, nothing lies under it.
      await walker.window.mouse.move(4, 4);
    },
  },
  {
    name: 'start-focus',
    go: async ({ window }) => {
      await window.keyboard.press('Tab');
      await window.keyboard.press('Tab');
    },
  },
  {
    name: 'start-refused',
    go: async (walker) => {
      await answerOpenDialogs(walker.app, noWorkshop(walker));
      await part(walker, 'start-open').click();
      await part(walker, 'failure').waitFor();
    },
    leave: click('failure-close'),
  },
  { name: 'new-workshop', go: click('start-new'), leave: putAway },
];

/** The workshops of before are listed now, and the file of one of them is gone. */
export const startAgain: readonly Place[] = [
  {
    name: 'start-recent',
    go: async (walker) => {
      await ask(walker, 'workshop.close', {});
      await part(walker, 'start').waitFor();
      rmSync(join(walker.folder, 'empty.accord'));
      await walker.window.reload();
      await walker.window.locator('[data-testid^="recent-missing-"]').waitFor();
    },
  },
  { name: 'about', go: (walker) => chooseInMenu(walker, 'app.menu.about'), leave: putAway },
];
