import { join } from 'node:path';
import { realData } from '#test/support/real-data.ts';
import { answerOpenDialogs, answerSaveDialogs } from '../../../scripts/window/file-dialogs.ts';
import { bringIntoSight, holdFileOver, letGoElsewhere, signalHost } from './by-other-ways.ts';
import { click, first, fromBar, type Place, part, press, putAway, type Walker } from './place.ts';
import { activities, picture, repeatedLeads, untidyLeads } from './tables.ts';

async function choose(walker: Walker, path: string): Promise<void> {
  await answerOpenDialogs(walker.app, path);
  await part(walker, 'import-choose').click();
  await part(walker, 'import-run').waitFor({ timeout: 60_000 });
}

/** A table of last year's leads, over the sample company's. */
export const realLeads: readonly Place[] = [
  { name: 'import', go: press('Control+i') },
  { name: 'import-drop', go: (walker) => holdFileOver(walker, picture(walker)), leave: letGoElsewhere },
  {
    name: 'import-refused',
    go: async (walker) => {
      await answerOpenDialogs(walker.app, picture(walker));
      await part(walker, 'import-choose').click();
      await part(walker, 'failure').waitFor();
    },
    leave: click('failure-close'),
  },
  {
    name: 'mapping',
    main: true,
    go: async (walker) => {
      await choose(walker, realData('xeducation-leads.csv') ?? repeatedLeads(walker));
    },
  },
  {
    name: 'mapping-choice',
    go: (walker) => first(walker, 'import-becomes-').click(),
    leave: putAway,
  },
];

/** All questions that an import can ask, in a workshop that has no leads yet. */
export const everyQuestion: readonly Place[] = [
  {
    name: 'import-questions',
    go: async (walker) => {
      await walker.window.keyboard.press('Control+i');
      await choose(walker, untidyLeads(walker));
      await bringIntoSight(walker, 'import-date-questions');
    },
    leave: click('import-leave'),
  },
  {
    name: 'import-duplicates',
    go: async (walker) => {
      await choose(walker, repeatedLeads(walker));
      await part(walker, 'import-same-id-show').click();
      await part(walker, 'import-same-id-fullest').click();
      await bringIntoSight(walker, 'import-duplicates');
    },
  },
  {
    name: 'import-pseudonyms',
    go: async (walker) => {
      await part(walker, 'import-pseudonymise').check();
      await bringIntoSight(walker, 'import-pseudonyms');
    },
  },
  {
    name: 'import-key',
    go: async (walker) => {
      await answerSaveDialogs(walker.app, join(walker.folder, 'names.accord-key'));
      await part(walker, 'import-key-make').click();
      await bringIntoSight(walker, 'import-treatments');
    },
  },
  {
    name: 'import-progress',
    go: async (walker) => {
      await signalHost(walker, 'Accord import', 'SIGSTOP');
      await part(walker, 'import-run').click();
      await part(walker, 'import-progress').waitFor();
    },
    leave: async (walker) => {
      await signalHost(walker, 'Accord import', 'SIGCONT');
      await part(walker, 'import-report').waitFor({ timeout: 60_000 });
    },
  },
  { name: 'import-report', main: true, go: (walker) => part(walker, 'import-report').waitFor() },
  { name: 'import-report-rows', go: (walker) => bringIntoSight(walker, 'import-report-rows') },
  {
    name: 'import-activities',
    go: async (walker) => {
      await part(walker, 'import-another').click();
      await choose(walker, activities(walker));
    },
    leave: click('import-leave'),
  },
  {
    name: 'import-append',
    go: async (walker) => {
      await choose(walker, repeatedLeads(walker));
      await part(walker, 'import-into').click();
      await walker.window.getByRole('option').nth(1).click();
    },
    leave: click('import-leave'),
  },
  { name: 'kept-mappings', go: (walker) => bringIntoSight(walker, 'kept-mappings') },
  {
    name: 'leads-few',
    go: async (walker) => {
      await fromBar('leads-shown')(walker);
      await part(walker, 'lead-row-0').waitFor();
    },
  },
];
