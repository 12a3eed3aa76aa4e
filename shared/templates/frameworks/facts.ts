import { text } from '../builders.ts';
import type { QuestionPlan } from './plan.ts';

type Fact = Pick<QuestionPlan, 'key' | 'fact' | 'type'>;

/** What the frameworks ask for; the same thing under the same key, whichever framework asks. */
export const qualificationFacts = {
  budget: { key: 'budget_confirmed', fact: text('Budget confirmed', 'الميزانية مؤكدة'), type: 'yesno' },
  authority: { key: 'authority_confirmed', fact: text('Has a say in the decision', 'له رأي في القرار'), type: 'yesno' },
  need: { key: 'need_confirmed', fact: text('Need confirmed', 'الحاجة مؤكدة'), type: 'yesno' },
  timeline: { key: 'timeline_confirmed', fact: text('Timeline agreed', 'الإطار الزمني متفق عليه'), type: 'yesno' },
  challenges: { key: 'challenges', fact: text('Challenges', 'التحديات'), type: 'text' },
  priority: { key: 'is_priority', fact: text('Is a priority this year', 'أولوية هذا العام'), type: 'yesno' },
  goals: { key: 'goals', fact: text('Goals', 'الأهداف'), type: 'text' },
  plans: { key: 'plans', fact: text('Plans so far', 'الخطط الحالية'), type: 'text' },
  consequences: { key: 'consequences', fact: text('If nothing changes', 'إن لم يتغير شيء'), type: 'text' },
  implications: { key: 'implications', fact: text('If it works', 'إن نجح الأمر'), type: 'text' },
  metrics: { key: 'metrics', fact: text('Measure of success', 'مقياس النجاح'), type: 'text' },
  economicBuyer: {
    key: 'economic_buyer_met',
    fact: text('Economic buyer met', 'قابلنا صاحب الميزانية'),
    type: 'yesno',
  },
  criteria: { key: 'decision_criteria', fact: text('Decision criteria', 'معايير القرار'), type: 'text' },
  process: { key: 'decision_process', fact: text('Decision process', 'مسار القرار'), type: 'text' },
  champion: { key: 'has_champion', fact: text('Has a champion', 'له مناصر في الداخل'), type: 'yesno' },
} as const satisfies Readonly<Record<string, Fact>>;
