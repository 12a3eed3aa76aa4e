import * as person from '../../../scripts/demo/person.ts';
import { execute } from './by-other-ways.ts';
import { clickOnCanvas } from './canvas-places.ts';
import { click, fromBar, type Place, part, putAway, type Walker } from './place.ts';

const long = {
  en: 'Enterprise accounts in regulated industries across the Gulf, the Levant and North Africa, with subsidiaries',
  ar: 'حسابات الشركات الكبرى في القطاعات الخاضعة للتنظيم في الخليج وبلاد الشام وشمال أفريقيا مع شركاتها التابعة',
};
const unbroken = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const at =
  (step: string) =>
  ({ window }: Walker) =>
    person.goToStep(window, step);

/** Names as long as people write them, and one that cannot be broken, on every screen that shows names. */
export const longNames: readonly Place[] = [
  {
    name: 'long-canvas',
    go: async (walker) => {
      await execute(walker, { type: 'workshop.rename', title: long, company: unbroken });
      for (const [type, id] of [
        ['icp', 'growing-tech'],
        ['persona', 'salma'],
        ['disqualifier', 'students'],
        ['group', 'website-intent'],
        ['rule', 'demo-asked'],
      ]) {
        await execute(walker, { type: `${type}.change`, id, set: { name: long } });
      }
      await execute(walker, { type: 'persona.change', id: 'dario', set: { name: { en: unbroken, ar: unbroken } } });
      await at('audience')(walker);
    },
  },
  { name: 'long-committee', go: clickOnCanvas('show-committee'), leave: click('committee-close') },
  {
    name: 'long-find',
    go: async ({ window }) => {
      await window.keyboard.press('Control+f');
      await window.keyboard.type('Donau');
    },
    leave: putAway,
  },
  {
    name: 'long-lead',
    go: async (walker) => {
      await at('simulate')(walker);
      await part(walker, 'cell-A1').click();
      await part(walker, 'lead-row-0').click();
      await part(walker, 'total-fit').waitFor();
    },
  },
  { name: 'long-agree', go: at('agree') },
  { name: 'long-history', go: fromBar('history-open'), leave: putAway },
];
