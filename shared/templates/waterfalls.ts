import type { LocalText } from '../model/local-text.ts';
import type { GatedStage } from '../model/stage.ts';
import { text } from './builders.ts';

/** A chain of stages that a team can take over at one step; `names` are its own words for some of them. */
export type Waterfall = {
  readonly id: 'short' | 'accepted' | 'product' | 'first' | 'second' | 'third';
  readonly stages: readonly GatedStage[];
  readonly names: Readonly<Partial<Record<GatedStage, LocalText>>>;
};

const sold: readonly GatedStage[] = ['opportunity', 'customer'];

/**
 * Three short chains, and three that revenue teams have used for many years: one hands over leads, one lets people on the
 * phone look first, one follows the group that buys instead of the person. What they are: `waterfall.ID.about`.
 */
export const waterfalls: readonly Waterfall[] = [
  { id: 'short', stages: ['mql', 'sql', ...sold], names: {} },
  { id: 'accepted', stages: ['mql', 'sal', 'sql', ...sold], names: {} },
  { id: 'product', stages: ['mql', 'pql', 'sql', ...sold], names: {} },
  {
    id: 'first',
    stages: ['mql', 'sal', 'sql', 'customer'],
    names: {
      mql: text('Marketing qualified', 'مؤهَّل تسويقيًا'),
      sal: text('Sales accepted', 'مقبول من المبيعات'),
      sql: text('Sales qualified', 'مؤهَّل للبيع'),
      customer: text('Won', 'صفقة رابحة'),
    },
  },
  {
    id: 'second',
    stages: ['mql', 'sal', 'sql', 'opportunity', 'customer'],
    names: {
      mql: text('Qualified by points', 'مؤهَّل بالنقاط'),
      sal: text('Qualified by phone', 'مؤهَّل بالهاتف'),
      sql: text('Taken over by sales', 'تسلّمته المبيعات'),
      opportunity: text('In the pipeline', 'في مسار البيع'),
      customer: text('Won', 'صفقة رابحة'),
    },
  },
  {
    id: 'third',
    stages: ['mql', 'sal', 'sql', 'opportunity', 'customer'],
    names: {
      mql: text('Group engaged', 'مجموعة متفاعلة'),
      sal: text('Group prioritised', 'مجموعة ذات أولوية'),
      sql: text('Group qualified', 'مجموعة مؤهَّلة'),
      opportunity: text('In the pipeline', 'في مسار البيع'),
      customer: text('Won', 'صفقة رابحة'),
    },
  },
];
