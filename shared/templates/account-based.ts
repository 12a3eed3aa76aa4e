import { accountScoring } from './account-based-scoring.ts';
import { committee } from './account-committee.ts';
import { agenda } from './agenda.ts';
import {
  allOf,
  anyOf,
  cells,
  did,
  dimension,
  fact,
  inOrder,
  made,
  type TemplateRecord,
  templateModel,
  text,
  when,
} from './builders.ts';
import { clauses } from './clauses.ts';
import { accountCells, gradesToSales, type StartAnswers, workshopAndModel } from './common.ts';
import { activityTypes, fields } from './facts.ts';
import { gate } from './gates.ts';

/**
 * Few accounts, each worth much: fit asks which account it is and who in its buying committee, a handful of acts
 * count for much, and sales accepts every lead before it works on one.
 */
export function accountBased(answers: StartAnswers): TemplateRecord[] {
  return [
    ...workshopAndModel('account-based', answers),
    ...facts(answers.currency),
    ...audience(),
    ...committee(),
    ...accountScoring(),
    dimension('fit', [45, 30, 15]),
    dimension('engagement', [40, 25, 10]),
    ...cells(accountCells),
    ...gates(),
    ...duties(),
    ...agenda({ audience: 1175, points: 745, stages: 985 }),
  ];
}

function facts(currency: string): TemplateRecord[] {
  return [
    ...fields([
      { key: 'name', name: text('Name', 'الاسم'), type: 'text' },
      { key: 'email', name: text('E-mail', 'البريد الإلكتروني'), type: 'email' },
      { key: 'company', name: text('Company', 'الشركة'), type: 'text' },
      { key: 'job_title', name: text('Job title', 'المسمى الوظيفي'), type: 'text' },
      { key: 'department', name: text('Department', 'القسم'), type: 'category' },
      { key: 'industry', name: text('Industry', 'القطاع'), type: 'category', source: 'implicit' },
      { key: 'country', name: text('Country', 'الدولة'), type: 'category', source: 'implicit' },
      { key: 'employees', name: text('Employees', 'عدد الموظفين'), type: 'number', source: 'implicit' },
      {
        key: 'revenue',
        name: text('Annual revenue', 'الإيرادات السنوية'),
        type: 'money',
        source: 'implicit',
        currency,
      },
      { key: 'target_account', name: text('Target account', 'حساب مستهدف'), type: 'yesno', source: 'implicit' },
      { key: 'relationship', name: text('Relationship', 'العلاقة بنا'), type: 'category', source: 'implicit' },
      {
        key: 'meeting_held',
        name: text('First meeting held', 'عُقد الاجتماع الأول'),
        type: 'yesno',
        source: 'implicit',
      },
      { key: 'role_confirmed', name: text('Role confirmed', 'تأكد الدور'), type: 'yesno', source: 'implicit' },
      {
        key: 'project_confirmed',
        name: text('Project and budget confirmed', 'تأكد المشروع وميزانيته'),
        type: 'yesno',
        source: 'implicit',
      },
      {
        key: 'sent_back_because',
        name: text('Sent back because', 'سبب الإعادة'),
        type: 'category',
        source: 'implicit',
      },
      { key: 'sent_back_on', name: text('Sent back on', 'تاريخ الإعادة'), type: 'date', source: 'implicit' },
    ]),
    ...activityTypes([
      {
        id: 'proposal',
        name: text('Asked for a proposal', 'طلب عرض سعر'),
        signal: 'intent',
        aliases: ['Request for proposal', 'RFP', 'Requested a quote'],
      },
      {
        id: 'meeting',
        name: text('Asked for a meeting', 'طلب اجتماعًا'),
        signal: 'intent',
        aliases: ['Meeting request', 'Demo request'],
      },
      {
        id: 'security',
        name: text('Took the security documents', 'طلب وثائق أمن المعلومات'),
        signal: 'intent',
        aliases: ['Security pack', 'Compliance documents'],
      },
      {
        id: 'event',
        name: text('Came to an executive event', 'حضر لقاءً للمديرين التنفيذيين'),
        signal: 'interest',
        aliases: ['Executive event', 'Roundtable'],
      },
      {
        id: 'unsubscribed',
        name: text('Unsubscribed', 'ألغى الاشتراك'),
        signal: 'negative',
        aliases: ['Unsubscribe', 'Opt-out'],
      },
    ]),
  ];
}

function audience(): TemplateRecord[] {
  const common = { modelId: templateModel };
  return [
    made('icp', {
      ...common,
      id: 'large-accounts',
      position: 1,
      name: text('Large accounts', 'الحسابات الكبرى'),
      narrative: text(
        'A thousand people or more, in an industry where we have a customer to show. The accounts on the target list come first.',
        'ألف موظف أو أكثر، في قطاع لنا فيه عميل نستشهد به، والأولوية للحسابات المدرجة في قائمة الاستهداف.',
      ),
      mustHaves: [when(fact('employees', { test: 'atLeast', value: 1000 }))],
      criteria: [
        { condition: when(fact('target_account', { test: 'isYes', value: true })), weight: 2000 },
        {
          condition: when(
            fact('industry', {
              test: 'isOneOf',
              values: ['Banking', 'Insurance', 'Manufacturing', 'Healthcare', 'المصارف', 'التأمين', 'الصناعة', 'الصحة'],
            }),
          ),
          weight: 1000,
        },
        { condition: when(fact('revenue', { test: 'atLeast', value: 200_000_000 })), weight: 500 },
      ],
      exclusions: [],
      tiers: [2500, 1000],
    }),
    made('disqualifier', {
      ...common,
      id: 'competitors',
      position: 1,
      name: text('Competitors, partners', 'المنافسون والشركاء'),
      condition: when(fact('relationship', { test: 'isOneOf', values: ['Competitor', 'Partner', 'منافس', 'شريك'] })),
    }),
    made('disqualifier', {
      ...common,
      id: 'too-small',
      position: 2,
      name: text('Below 200 people', 'أقل من 200 موظف'),
      condition: when(fact('employees', { test: 'lessThan', value: 200 })),
    }),
  ];
}

/** Nine rules, most of them about the account and the person, so that each can be argued over. */
function gates(): TemplateRecord[] {
  const yes = (field: string) => fact(field, { test: 'isYes', value: true });
  return [
    gate('mql', {
      requires: ['name', 'email', 'company'],
      entry: when({ op: 'gradeIn', grades: gradesToSales(accountCells) }),
      exclusions: [when(fact('email', { test: 'isFreeMail' }))],
      fastTrack: { condition: when(did(['proposal'], 1, 60)), always: ['email', 'company'] },
    }),
    gate('sal', { requires: ['job_title'], entry: when(yes('meeting_held')), assumedRate: 0.7 }),
    gate('sql', {
      requires: ['employees'],
      entry: when(allOf(yes('role_confirmed'), yes('project_confirmed'))),
      assumedRate: 0.5,
    }),
    gate('opportunity', { enabled: false }),
    gate('customer', { enabled: false }),
    ...reasonsToSendBack(),
  ];
}

function reasonsToSendBack(): TemplateRecord[] {
  const because = (...values: string[]) => when(fact('sent_back_because', { test: 'isOneOf', values }));
  const plans = [
    {
      id: 'no-project',
      name: text('No project this year', 'لا مشروع هذا العام'),
      carriedBy: because('No project', 'لا مشروع'),
      to: 'nurture' as const,
      afterDays: 180,
      returnsWhen: when(anyOf(did(['meeting', 'proposal'], 1, 30), did(['event'], 1, 60))),
    },
    {
      id: 'wrong-person',
      name: text('Right account, wrong person', 'الحساب مناسب والشخص غير مناسب'),
      carriedBy: because('Wrong person', 'الشخص غير مناسب'),
      to: 'recycled' as const,
      afterDays: 30,
      returnsWhen: when(allOf()),
    },
  ];
  return inOrder(plans, (plan, position) =>
    made('recycleReason', { ...plan, modelId: templateModel, position, clockField: 'sent_back_on' }),
  );
}

function duties(): TemplateRecord[] {
  return clauses([
    {
      id: 'deliver',
      owedBy: 'marketing',
      stage: 'mql',
      name: text('Marketing delivers', 'ما يسلّمه التسويق'),
      promise: { kind: 'deliver', leads: 12, every: 'month' },
      note: text(
        'From accounts on the target list, two people an account where we can.',
        'من الحسابات المستهدفة، وشخصان من كل حساب ما أمكن.',
      ),
    },
    {
      id: 'hand-over',
      owedBy: 'marketing',
      stage: 'mql',
      name: text('Hands over in', 'التسليم خلال'),
      promise: { kind: 'handOver', within: { amount: 2, unit: 'hours', clock: 'business' } },
      note: text('With what is known of the account and its committee.', 'مع كل ما يُعرف عن الحساب ولجنة الشراء فيه.'),
    },
    {
      id: 'first-call',
      owedBy: 'sales',
      stage: 'sal',
      name: text('First call', 'أول اتصال'),
      promise: { kind: 'firstTouch', within: { amount: 4, unit: 'hours', clock: 'business' } },
    },
    {
      id: 'attempts',
      owedBy: 'sales',
      stage: 'sal',
      name: text('Follow up', 'المتابعة'),
      promise: { kind: 'attempts', times: 6, within: { amount: 2, unit: 'weeks', clock: 'clock' } },
    },
    {
      id: 'say-why',
      owedBy: 'sales',
      stage: 'sal',
      name: text('Accept or send back', 'القبول أو الإعادة'),
      promise: { kind: 'decide', within: { amount: 3, unit: 'days', clock: 'business' } },
      note: text('With a reason from the agreed list.', 'مع سبب من القائمة المتفق عليها.'),
    },
    {
      id: 'review',
      owedBy: 'both',
      stage: 'mql',
      name: text('Review the target list', 'مراجعة قائمة الحسابات'),
      promise: { kind: 'review', every: 'twoWeeks' },
      consequence: text(
        'An account that nobody has worked for a month goes off the list. Neither side changes the list alone.',
        'يُشطب من القائمة كل حساب لم يعمل عليه أحد شهرًا كاملًا. ولا يغيّر أي فريق القائمة وحده.',
      ),
    },
  ]);
}
