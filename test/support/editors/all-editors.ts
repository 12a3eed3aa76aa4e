import type { Page } from 'playwright-core';

/** A kind of thing that is made on the canvas or in the inspector, and how somebody makes and changes one by hand. */
export type EditorCase = {
  readonly what: string;
  /** Makes a new one, or goes to the one there is; its editor is open afterwards. */
  readonly make: (window: Page) => Promise<void>;
  /** Fields by their test id, each with what is written into it; the first is what it is found by afterwards. */
  readonly writes: readonly (readonly [field: string, text: string])[];
  /** Goes to it once more, where it is not found by the first of what was written. */
  readonly open?: (window: Page) => Promise<void>;
  /** Whether making one is the last step before the writing, so that undoing it takes the thing away again. */
  readonly isNew: boolean;
};

export const part = (window: Page, name: string) => window.getByTestId(name).first();

/** A press that does not mind what lies over the part: where cards stand is not what is tried here. */
export async function press(window: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await part(window, name).waitFor();
    await part(window, name).dispatchEvent('click');
  }
}

const lead = (window: Page) => press(window, 'node-stage-lead');
const gate = (stage: string) => (window: Page) => press(window, `node-gate-model/${stage}`);
const added = (...names: readonly string[]) => {
  return (window: Page) => press(window, ...names);
};

/** Finds something by what is written in it, and goes there. */
export async function find(window: Page, text: string): Promise<void> {
  await window.keyboard.press('Control+f');
  await part(window, 'find-field').fill(text);
  await window.locator('[data-combobox-option]').filter({ hasText: text }).first().click();
  await part(window, 'inspector').waitFor();
}

async function noted(window: Page, what: 'note' | 'question'): Promise<void> {
  await press(window, `action-board.${what}`);
  await part(window, 'write-words').fill(`A new ${what}`);
  await window.keyboard.press('Control+Enter');
  await find(window, `A new ${what}`);
}

const inGroup = (lane: 'fit' | 'engagement', rule: string) => added(`add-${lane}Group`, `add-rule-${rule}`);
const name = 'edit-name';

/** Every kind of thing that the canvas and the inspector can make, once. */
export const allEditors: readonly EditorCase[] = [
  {
    what: 'ICP',
    make: added('add-icp'),
    writes: [
      [name, 'Made ICP'],
      ['edit-narrative', 'A company in the Gulf'],
    ],
    isNew: true,
  },
  { what: 'anti-ICP', make: added('add-disqualifier'), writes: [[name, 'Made disqualifier']], isNew: true },
  {
    what: 'persona',
    make: added('add-persona'),
    writes: [
      [name, 'Made persona'],
      ['edit-goals', 'Fewer vendors'],
    ],
    isNew: true,
  },
  {
    what: 'group with its cap and floor',
    make: added('add-fitGroup'),
    writes: [
      [name, 'Made group'],
      ['edit-cap', '15'],
      ['edit-floor', '−5'],
    ],
    isNew: true,
  },
  {
    what: 'condition rule',
    make: inGroup('fit', 'condition'),
    writes: [
      [name, 'Made condition rule'],
      ['edit-points', '7.5'],
    ],
    isNew: true,
  },
  {
    what: 'banded rule with a band',
    make: inGroup('fit', 'banded'),
    writes: [
      [name, 'Made bands'],
      ['band-0-from', '250'],
      ['band-0-points', '9'],
    ],
    isNew: true,
  },
  {
    what: 'activity rule with its window and decay',
    make: async (window) => {
      await inGroup('engagement', 'activity')(window);
      await part(window, 'edit-decay').click();
      await window.getByRole('option', { name: 'halve every' }).click();
      await part(window, 'edit-decay-days').waitFor();
    },
    writes: [
      [name, 'Made activity rule'],
      ['edit-window', '45'],
      ['edit-decay-days', '12'],
    ],
    isNew: false,
  },
  {
    what: 'matrix cell',
    make: added('cell-C3'),
    writes: [['edit-action', 'Made action']],
    isNew: false,
  },
  {
    what: 'threshold',
    make: added('axis-fit-1'),
    writes: [
      ['threshold-fit-0', '63'],
      ['edit-cap', '90'],
    ],
    open: added('axis-fit-1'),
    isNew: false,
  },
  {
    what: 'stage and its gate',
    make: gate('sql'),
    writes: [
      [name, 'Made stage'],
      ['edit-assumed', '42'],
    ],
    open: gate('sql'),
    isNew: false,
  },
  {
    what: 'recycle reason',
    make: async (window) => {
      await gate('sql')(window);
      await press(window, 'add-reason');
    },
    writes: [
      [name, 'Made reason'],
      ['edit-after', '77'],
    ],
    isNew: false,
  },
  {
    what: 'framework',
    make: async (window) => {
      await lead(window);
      await press(window, 'open-frameworks', 'add-framework-own', 'question-back');
      await part(window, 'framework-name-Our questions').waitFor();
    },
    writes: [['framework-name-Our questions', 'Made framework']],
    open: async (window) => {
      await lead(window);
      await press(window, 'open-frameworks');
    },
    isNew: false,
  },
  {
    what: 'qualification question',
    make: async (window) => {
      await lead(window);
      await press(window, 'open-frameworks', 'add-framework-BANT');
      await window.locator('[data-testid^="question-"]').first().waitFor();
      await window.locator('[data-testid=framework-BANT] [data-testid^="question-"]').first().dispatchEvent('click');
    },
    writes: [['edit-question', 'Made qualification question?']],
    isNew: false,
  },
  {
    what: 'activity type',
    make: async (window) => {
      await lead(window);
      await press(window, 'add-activity');
      await part(window, 'edit-signal').waitFor();
    },
    writes: [[name, 'Made kind of act']],
    isNew: true,
  },
  {
    what: 'fact',
    make: async (window) => {
      await lead(window);
      await press(window, 'add-field');
      await part(window, 'edit-key').waitFor();
    },
    writes: [
      [name, 'Made fact'],
      ['edit-key', 'made_fact'],
    ],
    isNew: true,
  },
  {
    what: 'SLA duty',
    make: added('add-clause'),
    writes: [
      ['clause-name', 'Made duty'],
      ['clause-consequence', 'Made consequence'],
    ],
    isNew: true,
  },
  { what: 'note', make: (window) => noted(window, 'note'), writes: [['edit-words', 'Made note']], isNew: true },
  {
    what: 'question on the canvas',
    make: (window) => noted(window, 'question'),
    writes: [
      ['edit-words', 'Made question?'],
      ['edit-answer', 'Made answer'],
    ],
    isNew: true,
  },
  {
    what: 'frame',
    make: async (window) => {
      await press(window, 'action-board.frame');
      await part(window, 'write-frame-name').fill('A new frame');
      await window.keyboard.press('Enter');
      await find(window, 'A new frame');
    },
    writes: [
      [name, 'Made agenda step'],
      ['edit-minutes', '25'],
    ],
    isNew: true,
  },
];
