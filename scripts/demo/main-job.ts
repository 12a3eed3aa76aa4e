import type { Step } from './stage.ts';

/** The sample company's whole main job, in the order a person does it. */
export const MAIN_JOB: readonly Step[] = [
  {
    says: 'The window is open.',
    does: async ({ window, shot }) => {
      await window.waitForLoadState('load');
      await shot('window');
    },
  },
];
