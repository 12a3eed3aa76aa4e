import type { LocalText } from '../model/local-text.ts';
import type { RecordOf } from '../model/records.ts';
import { inOrder, made, type TemplateRecord, templateModel, text } from './builders.ts';

type Promise = RecordOf<'clause'>['promise'];

export type ClausePlan = {
  readonly id: string;
  readonly owedBy: RecordOf<'clause'>['owedBy'];
  readonly stage: RecordOf<'clause'>['stage'];
  readonly name: LocalText;
  readonly promise: Promise;
  readonly note?: LocalText;
  readonly consequence?: LocalText;
};

export function clauses(plans: readonly ClausePlan[]): TemplateRecord[] {
  return inOrder(plans, ({ note = {}, consequence = {}, ...plan }, position) =>
    made('clause', { ...plan, modelId: templateModel, position, note, consequence }),
  );
}

/** A first set of promises, both sides alike: three each, and one that both owe. */
export function usualClauses(leadsAWeek: number): TemplateRecord[] {
  return clauses([
    {
      id: 'deliver',
      owedBy: 'marketing',
      stage: 'mql',
      name: text('Marketing delivers', 'ما يسلّمه التسويق'),
      promise: { kind: 'deliver', leads: leadsAWeek, every: 'week' },
    },
    {
      id: 'hand-over',
      owedBy: 'marketing',
      stage: 'mql',
      name: text('Hands over in', 'التسليم خلال'),
      promise: { kind: 'handOver', within: { amount: 15, unit: 'minutes', clock: 'business' } },
    },
    {
      id: 'first-call',
      owedBy: 'sales',
      stage: 'sal',
      name: text('First call, A1', 'أول اتصال، A1'),
      promise: { kind: 'firstTouch', within: { amount: 30, unit: 'minutes', clock: 'business' } },
    },
    {
      id: 'attempts',
      owedBy: 'sales',
      stage: 'sal',
      name: text('Follow up', 'المتابعة'),
      promise: { kind: 'attempts', times: 5, within: { amount: 1, unit: 'weeks', clock: 'clock' } },
    },
    {
      id: 'say-why',
      owedBy: 'sales',
      stage: 'sal',
      name: text('Accept or send back', 'القبول أو الإعادة'),
      promise: { kind: 'decide', within: { amount: 2, unit: 'days', clock: 'business' } },
      note: text('With a reason from the agreed list.', 'مع سبب من القائمة المتفق عليها.'),
    },
    {
      id: 'review',
      owedBy: 'both',
      stage: 'mql',
      name: text('Review gaps', 'مراجعة الفجوات'),
      promise: { kind: 'review', every: 'week' },
      consequence: text(
        'The same gap two weeks running goes to the managing director. Neither side changes a number alone.',
        'إذا تكررت الفجوة أسبوعين متتاليين رُفعت إلى المدير العام. ولا يغيّر أي فريق رقمًا وحده.',
      ),
    },
  ]);
}
