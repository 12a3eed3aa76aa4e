import { join } from 'node:path';
import * as person from '../../../scripts/demo/person.ts';
import { answerOpenDialogs } from '../../../scripts/window/file-dialogs.ts';
import { replaceHost, signalHost } from './by-other-ways.ts';
import { click, first, fromBar, type Place, part, putAway } from './place.ts';
import { emptyFolder, noWorkshop } from './tables.ts';

/** What the sample company's model does with its leads, what is promised, and what leaves with the room. */
export const results: readonly Place[] = [
  {
    name: 'simulate',
    main: true,
    go: async ({ window }) => {
      await person.goToStep(window, 'simulate');
      await person.part(window, 'simulate-screen').waitFor();
    },
  },
  {
    // Asked for by keyboard, so that it shows where it is.
    name: 'simulate-focus',
    go: async (walker) => {
      await walker.window.keyboard.press('Tab');
      await part(walker, 'threshold-fit-1').focus();
    },
  },
  {
    name: 'simulate-moved',
    go: async (walker) => {
      await person.moveThreshold(walker.window, 'fit', 1, 6);
      await part(walker, 'saying-moved').waitFor();
    },
    leave: ({ window }) => person.moveThreshold(window, 'fit', 1, -6),
  },
  {
    name: 'simulate-counting',
    go: async (walker) => {
      await signalHost(walker, 'Accord engine', 'SIGSTOP');
      await person.moveThreshold(walker.window, 'fit', 1, 6);
      await part(walker, 'counts-late').waitFor();
    },
    leave: async (walker) => {
      await signalHost(walker, 'Accord engine', 'SIGCONT');
      await person.moveThreshold(walker.window, 'fit', 1, -6);
    },
  },
  {
    name: 'engine-stopped',
    go: async (walker) => {
      await replaceHost(walker, 'Accord engine');
      await part(walker, 'engine-note').waitFor();
    },
    leave: async (walker) => {
      await signalHost(walker, 'Accord engine', 'SIGCONT');
      await part(walker, 'engine-note').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'simulate-decided',
    go: async (walker) => {
      await part(walker, 'judged-decided').click();
      await part(walker, 'backtest-note').waitFor({ timeout: 60_000 });
    },
    leave: click('judged-today'),
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
  { name: 'column-menu', go: (walker) => first(walker, 'column-menu-').click(), leave: putAway },
  {
    name: 'leads-none',
    go: async (walker) => {
      await part(walker, 'lead-find').fill('zzzz');
      await part(walker, 'lead-row-0').waitFor({ state: 'detached' });
    },
    leave: async (walker) => {
      await part(walker, 'lead-find').fill('');
      await part(walker, 'lead-row-0').waitFor();
    },
  },
  { name: 'column-chooser', go: click('columns-open'), leave: putAway },
  {
    name: 'lead',
    main: true,
    go: async (walker) => {
      await part(walker, 'lead-row-0').click();
      await part(walker, 'total-fit').waitFor();
    },
  },
  {
    name: 'lead-moves',
    go: async (walker) => {
      // The first has come as far as a lead can.
      await part(walker, 'lead-after').click();
      const move = part(walker, 'lead-moves').locator('li').first();
      await move.waitFor({ timeout: 60_000 });
      await move.scrollIntoViewIfNeeded();
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
      await part(walker, 'stale-marketing').scrollIntoViewIfNeeded();
    },
  },
  { name: 'export', main: true, go: ({ window }) => person.goToStep(window, 'export') },
  {
    name: 'export-refused',
    go: async (walker) => {
      // A file is no place for documents.
      await answerOpenDialogs(walker.app, join(noWorkshop(walker), 'documents'));
      await part(walker, 'export-run').click();
      // Said when the first is to be written, and all are made before.
      await part(walker, 'failure').waitFor({ timeout: 120_000 });
    },
    leave: click('failure-close'),
  },
  {
    name: 'exported',
    go: async (walker) => {
      await answerOpenDialogs(walker.app, emptyFolder(walker));
      await part(walker, 'export-run').click();
      await part(walker, 'export-files').waitFor({ timeout: 120_000 });
    },
  },
  { name: 'settings', go: fromBar('settings-open') },
  {
    name: 'settings-refused',
    go: async (walker) => {
      await part(walker, 'settings-hours-to').fill('8');
      await part(walker, 'settings-hours-to').press('Enter');
    },
  },
  { name: 'settings-data-sets', go: click('settings-data-sets') },
  { name: 'settings-compare', go: click('settings-compare') },
  { name: 'settings-limits', go: click('settings-limits') },
  {
    name: 'erase-leads',
    go: async (walker) => {
      await part(walker, 'settings-data-sets').click();
      await first(walker, 'data-set-erase-').click();
    },
    leave: async (walker) => {
      await putAway(walker);
      if ((await part(walker, 'settings-dialog').count()) > 0) await putAway(walker);
    },
  },
  { name: 'history', go: fromBar('history-open') },
  {
    name: 'history-versions',
    go: async (walker) => {
      await part(walker, 'history-versions').click();
      await part(walker, 'version-save').click();
      await part(walker, 'version-0').waitFor();
    },
    leave: putAway,
  },
];
