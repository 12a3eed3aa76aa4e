import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { answerOpenDialogs } from '../window/file-dialogs.ts';
import * as person from './person.ts';
import type { Step } from './stage.ts';

/** The sample company's whole main job, in the order a person does it. */
export const MAIN_JOB: readonly Step[] = [
  {
    says: 'The sample company is open: 5,000 leads, scored and counted on the canvas.',
    does: async ({ window, shot }) => {
      await person.openSample(window);
      assert.equal(await person.stripNumber(window, 'base-rate'), '18.87%');
      await shot('1-canvas');
    },
  },
  {
    says: 'Fit B begins at 30 points instead of 20: fewer MQLs, and more of them buy.',
    does: async ({ window, shot }) => {
      const before = await person.stripNumber(window, 'mql');
      await person.goToStep(window, 'simulate');
      await person.moveThreshold(window, 'fit', 1, 10);
      const after = await person.stripChanges(window, 'mql', before);
      assert.notEqual(after, before);
      await shot('2-simulate');
    },
  },
  {
    says: 'A lead of grade A1, every point of it.',
    does: async ({ window, shot }) => {
      await person.part(window, 'cell-A1').click();
      await person.part(window, 'lead-row-0').click();
      await person.part(window, 'total-fit').waitFor();
      await shot('3-lead');
    },
  },
  {
    says: 'Both sides have signed.',
    does: async ({ window, shot }) => {
      await person.goToStep(window, 'agree');
      await person.sign(window, 'marketing', 'Hala Brandt', 'Head of Marketing');
      await person.sign(window, 'sales', 'Tomas Adeyemi', 'Head of Sales');
      await shot('4-agree');
    },
  },
  {
    says: 'The SLA, the workbook and the model are written.',
    does: async ({ app, window, folder, shot, problems }) => {
      await person.goToStep(window, 'export');
      await answerOpenDialogs(app, join(folder));
      await person.writeDocuments(window, ['en', 'ar']);
      await shot('5-export');
      assert.deepEqual(problems, []);
    },
  },
];
