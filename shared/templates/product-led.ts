import { agenda } from './agenda.ts';
import {
  allOf,
  anyOf,
  cells,
  did,
  dimension,
  fact,
  made,
  type TemplateRecord,
  templateModel,
  text,
  when,
} from './builders.ts';
import { clauses } from './clauses.ts';
import { type StartAnswers, salesGrades, usualCells, workshopAndModel } from './common.ts';
import { activityTypes, fields } from './facts.ts';
import { gate } from './gates.ts';
import { productScoring } from './product-led-scoring.ts';
import { productPeople } from './product-people.ts';

/**
 * People try the product before they talk to anybody: how far a workspace has come, and how near it is to what the
 * free plan allows, qualify it (PQL) beside what marketing sees (MQL).
 */
export function productLed(answers: StartAnswers): TemplateRecord[] {
  return [
    ...workshopAndModel('product-led', answers),
    ...facts(),
    ...audience(),
    ...productPeople(),
    ...productScoring(),
    dimension('fit', [35, 25, 10]),
    dimension('engagement', [50, 30, 15]),
    ...cells(usualCells),
    ...gates(),
    ...duties(),
    ...agenda({ audience: 790, points: 795, stages: 985 }),
  ];
}

function facts(): TemplateRecord[] {
  const used = { type: 'number', source: 'behavioural' } as const;
  const said = { type: 'yesno', source: 'implicit' } as const;
  return [
    ...fields([
      { key: 'name', name: text('Name', 'الاسم'), type: 'text' },
      { key: 'email', name: text('E-mail', 'البريد الإلكتروني'), type: 'email' },
      { key: 'company', name: text('Company', 'الشركة'), type: 'text' },
      { key: 'job_title', name: text('Job title', 'المسمى الوظيفي'), type: 'text' },
      { key: 'employees', name: text('Employees', 'عدد الموظفين'), type: 'number', source: 'implicit' },
      { key: 'plan', name: text('Plan', 'الباقة'), type: 'category', source: 'behavioural' },
      { key: 'active_days', name: text('Active days, last 28', 'أيام النشاط في آخر 28 يومًا'), ...used },
      { key: 'seats_used', name: text('Seats used', 'المقاعد المستخدمة'), ...used },
      { key: 'limit_used', name: text('Free plan used, %', 'المستهلك من الباقة المجانية، %'), ...used },
      { key: 'conversation_held', name: text('Conversation held', 'أُجريت محادثة'), ...said },
      { key: 'role_confirmed', name: text('Role confirmed', 'تأكد الدور'), ...said },
      { key: 'intent_confirmed', name: text('Present intent confirmed', 'تأكدت نية الشراء الحالية'), ...said },
    ]),
    ...activityTypes([
      {
        id: 'first-result',
        name: text('Finished a first project', 'أنجز أول مشروع'),
        signal: 'interest',
        aliases: ['First project', 'Activated'],
      },
      {
        id: 'invited',
        name: text('Invited a teammate', 'دعا زميلًا'),
        signal: 'intent',
        aliases: ['Teammate invited', 'Invite sent'],
      },
      {
        id: 'connected',
        name: text('Connected another system', 'ربط نظامًا آخر'),
        signal: 'intent',
        aliases: ['Integration connected', 'Integration added'],
      },
      {
        id: 'limit-reached',
        name: text('Reached a free-plan limit', 'بلغ حد الباقة المجانية'),
        signal: 'intent',
        aliases: ['Limit reached', 'Quota reached'],
      },
      {
        id: 'upgrade-seen',
        name: text('Opened the upgrade page', 'فتح صفحة الترقية'),
        signal: 'intent',
        aliases: ['Upgrade page', 'Pricing page'],
      },
      {
        id: 'sales-asked',
        name: text('Asked to talk to sales', 'طلب التحدث إلى المبيعات'),
        signal: 'intent',
        aliases: ['Contact sales', 'Demo request'],
      },
      {
        id: 'lesson',
        name: text('Watched a lesson', 'شاهد درسًا'),
        signal: 'interest',
        aliases: ['Tutorial', 'Webinar'],
      },
      {
        id: 'deleted',
        name: text('Deleted the workspace', 'حذف مساحة العمل'),
        signal: 'negative',
        aliases: ['Workspace deleted'],
      },
    ]),
  ];
}

function audience(): TemplateRecord[] {
  const common = { modelId: templateModel };
  const student = ['student', 'trainee', 'طالب', 'طالبة', 'متدرب'];
  return [
    made('icp', {
      ...common,
      id: 'growing-teams',
      position: 1,
      name: text('Growing teams', 'الفرق النامية'),
      narrative: text(
        'Firms of 20 to 499 people in which one team has begun by itself and others could follow.',
        'شركات من 20 إلى 499 موظفًا بدأ فيها فريق من تلقاء نفسه ويمكن أن تتبعه فرق أخرى.',
      ),
      mustHaves: [when(fact('employees', { test: 'between', from: 20, to: 499 }))],
      criteria: [],
      exclusions: [],
      tiers: [],
    }),
    made('disqualifier', {
      ...common,
      id: 'students',
      position: 1,
      name: text('Students, trainees', 'الطلاب والمتدربون'),
      condition: when(anyOf(...student.map((value) => fact('job_title', { test: 'containsWord', value })))),
    }),
  ];
}

function gates(): TemplateRecord[] {
  const yes = (field: string) => fact(field, { test: 'isYes', value: true });
  const pays = fact('plan', { test: 'isOneOf', values: ['Team', 'Business', 'Enterprise', 'فريق', 'أعمال'] });
  const atLimit = anyOf(fact('limit_used', { test: 'atLeast', value: 80 }), did(['limit-reached'], 1, 30));
  const takesRoot = {
    op: 'atLeast' as const,
    n: 2,
    of: [did(['invited'], 1, 60), did(['connected'], 1, 90), fact('active_days', { test: 'atLeast', value: 8 })],
  };
  return [
    gate('mql', {
      requires: ['email'],
      entry: when({ op: 'gradeIn', grades: salesGrades }),
      exclusions: [when(pays), when(fact('email', { test: 'isFreeMail' }))],
    }),
    gate('pql', {
      requires: ['email'],
      entry: when(allOf(atLimit, takesRoot)),
      exclusions: [when(pays)],
      fastTrack: { condition: when(did(['sales-asked'], 1, 30)), always: ['email'] },
    }),
    gate('sal', { entry: when(yes('conversation_held')), assumedRate: 0.75 }),
    gate('sql', {
      requires: ['employees'],
      entry: when(allOf(yes('role_confirmed'), yes('intent_confirmed'))),
      assumedRate: 0.5,
    }),
    gate('opportunity', { enabled: false }),
    gate('customer', { enabled: false }),
  ];
}

function duties(): TemplateRecord[] {
  return clauses([
    {
      id: 'deliver',
      owedBy: 'marketing',
      stage: 'pql',
      name: text('Marketing delivers', 'ما يسلّمه التسويق'),
      promise: { kind: 'deliver', leads: 25, every: 'week' },
    },
    {
      id: 'hand-over',
      owedBy: 'marketing',
      stage: 'pql',
      name: text('Hands over in', 'التسليم خلال'),
      promise: { kind: 'handOver', within: { amount: 15, unit: 'minutes', clock: 'business' } },
      note: text(
        'With what the workspace has done and which limit it is near.',
        'مع ما أنجزته مساحة العمل والحد الذي اقتربت منه.',
      ),
    },
    {
      id: 'first-call',
      owedBy: 'sales',
      stage: 'sal',
      name: text('First message', 'أول رسالة'),
      promise: { kind: 'firstTouch', within: { amount: 2, unit: 'hours', clock: 'business' } },
      note: text(
        'Begins with what they already do in the product, never with a pitch.',
        'تبدأ مما يفعلونه في المنتج، لا بعرض بيعي.',
      ),
    },
    {
      id: 'attempts',
      owedBy: 'sales',
      stage: 'sal',
      name: text('Follow up', 'المتابعة'),
      promise: { kind: 'attempts', times: 4, within: { amount: 1, unit: 'weeks', clock: 'clock' } },
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
      stage: 'pql',
      name: text('Review the limits', 'مراجعة الحدود'),
      promise: { kind: 'review', every: 'twoWeeks' },
      consequence: text(
        'When the free plan changes, both sides look at the PQL gate the same week.',
        'إذا تغيّرت الباقة المجانية راجع الفريقان بوابة PQL في الأسبوع نفسه.',
      ),
    },
  ]);
}
