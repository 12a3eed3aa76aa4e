import type { DrawnPortrait } from '../model/portrait.ts';
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
} from '../templates/builders.ts';
import { usualClauses } from '../templates/clauses.ts';
import { type StartAnswers, salesGrades, usualCells, workshopAndModel } from '../templates/common.ts';
import { activityTypes, fields } from '../templates/facts.ts';
import { gate } from '../templates/gates.ts';
import { sampleScoring } from './scoring.ts';

export const sampleName = {
  company: 'Tamarind Learning',
  title: text('Lead agreement', 'اتفاق العملاء المحتملين'),
} as const;

/**
 * Tamarind Learning sells training to firms. Its model is a fair first draft with three faults that the
 * simulation shows: B begins too low, a visit to the careers page hardly counts against, and a source that
 * never closes gets points.
 */
export function sampleRecords(answers: Omit<StartAnswers, 'company' | 'title'>): TemplateRecord[] {
  const roles = peoplesRoles[answers.language];
  return [
    ...workshopAndModel('sample', { ...answers, ...sampleName }),
    ...sampleFacts(),
    ...sampleAudience(),
    ...sampleScoring(),
    dimension('fit', [40, 20, 10]),
    dimension('engagement', [35, 20, 10]),
    ...cells(usualCells),
    ...sampleGates(),
    ...usualClauses(75),
    made('participant', { id: 'hala', name: 'Hala Brandt', role: roles.marketing, side: 'marketing' }),
    made('participant', { id: 'tomas', name: 'Tomas Adeyemi', role: roles.sales, side: 'sales' }),
  ];
}

/** What a person is called in the team is one text: it is written in the language in which the room works. */
const peoplesRoles = {
  en: { marketing: 'Head of Marketing', sales: 'Head of Sales' },
  ar: { marketing: 'رئيسة التسويق', sales: 'رئيس المبيعات' },
} as const;

function sampleFacts(): TemplateRecord[] {
  return [
    ...fields([
      { key: 'name', name: text('Name', 'الاسم'), type: 'text' },
      { key: 'email', name: text('E-mail', 'البريد الإلكتروني'), type: 'email' },
      { key: 'company', name: text('Company', 'الشركة'), type: 'text' },
      { key: 'job_title', name: text('Job title', 'المسمى الوظيفي'), type: 'text' },
      { key: 'department', name: text('Department', 'القسم'), type: 'category' },
      { key: 'industry', name: text('Industry', 'القطاع'), type: 'category', source: 'implicit' },
      { key: 'region', name: text('Region', 'المنطقة'), type: 'category', source: 'implicit' },
      { key: 'employees', name: text('Employees', 'عدد الموظفين'), type: 'number', source: 'implicit' },
      { key: 'source', name: text('Source', 'المصدر'), type: 'category', source: 'implicit' },
      { key: 'created', name: text('Created', 'تاريخ الإنشاء'), type: 'date', source: 'implicit' },
      { key: 'conversation_held', name: text('Conversation held', 'أُجريت محادثة'), type: 'yesno', source: 'implicit' },
      { key: 'role_confirmed', name: text('Role confirmed', 'تأكد الدور'), type: 'yesno', source: 'implicit' },
      { key: 'present_intent', name: text('Present intent', 'نية شراء حالية'), type: 'yesno', source: 'implicit' },
    ]),
    ...activityTypes([
      {
        id: 'trial',
        name: text('Started a free trial', 'بدأ تجربة مجانية'),
        signal: 'intent',
        aliases: ['Started a free trial'],
      },
      {
        id: 'demo',
        name: text('Asked for a demo', 'طلب عرضًا توضيحيًا'),
        signal: 'intent',
        aliases: ['Asked for a demo'],
      },
      {
        id: 'pricing',
        name: text('Visited pricing', 'زار صفحة الأسعار'),
        signal: 'intent',
        aliases: ['Visited pricing'],
      },
      {
        id: 'webinar',
        name: text('Attended a webinar', 'حضر ندوة'),
        signal: 'interest',
        aliases: ['Attended a webinar'],
      },
      {
        id: 'case-study',
        name: text('Read a case study', 'قرأ دراسة حالة'),
        signal: 'interest',
        aliases: ['Read a case study'],
      },
      {
        id: 'newsletter',
        name: text('Opened the newsletter', 'فتح النشرة'),
        signal: 'interest',
        aliases: ['Newsletter opened'],
      },
      {
        id: 'careers',
        name: text('Visited careers', 'زار صفحة الوظائف'),
        signal: 'negative',
        aliases: ['Visited careers'],
      },
    ]),
  ];
}

function sampleAudience(): TemplateRecord[] {
  const common = { modelId: templateModel };
  const title = (value: string) => fact('job_title', { test: 'containsWord', value });
  const size = (from: number, to: number) => fact('employees', { test: 'between', from, to });
  const persona = (
    id: string,
    position: number,
    name: ReturnType<typeof text>,
    role: 'champion' | 'influencer' | 'economicBuyer',
    root: unknown,
    portrait: DrawnPortrait,
    words: Readonly<
      Record<'biography' | 'goals' | 'needs' | 'painPoints' | 'objections' | 'toSay', ReturnType<typeof text>>
    >,
  ) =>
    made('persona', {
      ...common,
      id,
      position,
      name,
      role,
      portrait: { kind: 'drawn', name: portrait },
      demographics: {},
      behaviour: {},
      interests: {},
      ...words,
      condition: when(root),
    });
  return [
    made('icp', {
      ...common,
      id: 'growing-tech',
      position: 1,
      name: text('Growing tech firms', 'شركات التقنية النامية'),
      narrative: text(
        'Software firms of 100 to 999 people that hire faster than they can train.',
        'شركات برمجيات من 100 إلى 999 موظفًا، توظّف أسرع مما تستطيع أن تدرّب.',
      ),
      mustHaves: [when(fact('industry', { test: 'isOneOf', values: ['Software'] })), when(size(100, 999))],
      criteria: [],
      exclusions: [],
      tiers: [],
    }),
    made('icp', {
      ...common,
      id: 'regional-insurers',
      position: 2,
      name: text('Regional insurers', 'شركات التأمين الإقليمية'),
      narrative: text('Insurers who must train by law, every year.', 'شركات تأمين ملزمة قانونًا بالتدريب كل عام.'),
      mustHaves: [when(fact('industry', { test: 'isOneOf', values: ['Insurance'] }))],
      criteria: [
        { condition: when(size(50, 4999)), weight: 1000 },
        { condition: when(fact('region', { test: 'isOneOf', values: ['Gulf', 'Central Europe'] })), weight: 500 },
      ],
      exclusions: [],
      tiers: [1500, 1000],
    }),
    persona(
      'salma',
      1,
      text('Salma, L&D lead', 'سلمى، مديرة تدريب'),
      'champion',
      fact('department', { test: 'isOneOf', values: ['Learning', 'People'] }),
      'hijabRose',
      {
        biography: text(
          'Runs training for four hundred people with a team of two.',
          'تدير تدريب أربعمئة موظف بفريق من شخصين.',
        ),
        goals: text('Every manager trained before the year ends.', 'أن يتدرب كل مدير قبل نهاية العام.'),
        needs: text('Courses that start this month and proof that they worked.', 'دورات تبدأ هذا الشهر وإثبات جدواها.'),
        painPoints: text('Managers cancel seats the day before.', 'يلغي المديرون المقاعد قبل الموعد بيوم.'),
        objections: text('We have a library of videos already.', 'لدينا مكتبة تسجيلات بالفعل.'),
        toSay: text('Ask how many finished the last course.', 'اسألوها كم شخصًا أتم الدورة الأخيرة.'),
      },
    ),
    persona(
      'dario',
      2,
      text('Dario, engineering', 'داريو، مدير الهندسة'),
      'influencer',
      fact('department', { test: 'isOneOf', values: ['Engineering'] }),
      'beard',
      {
        biography: text('Promoted from developer to manager a year ago.', 'رُقّي من مطوّر إلى مدير قبل عام.'),
        goals: text('A team that needs nobody from outside.', 'فريق لا يحتاج إلى أحد من الخارج.'),
        needs: text('Training that costs his team no release.', 'تدريب لا يؤخر إصدارات فريقه.'),
        painPoints: text('Sales calls in the middle of a sprint.', 'مكالمات المبيعات في خضم العمل.'),
        objections: text('My people learn by doing.', 'فريقي يتعلم بالممارسة.'),
        toSay: text('Show the exercises, not the brochure.', 'أروه التمارين لا الكتيّب.'),
      },
    ),
    persona(
      'ines',
      3,
      text('Ines, budget owner', 'إيناس، صاحبة الميزانية'),
      'economicBuyer',
      anyOf(fact('department', { test: 'isOneOf', values: ['Finance'] }), title('chief')),
      'bun',
      {
        biography: text('Signs everything above five thousand.', 'توقّع كل ما يتجاوز خمسة آلاف.'),
        goals: text('A training budget that she can defend.', 'ميزانية تدريب يمكنها الدفاع عنها.'),
        needs: text('One price for the year.', 'سعر واحد للعام كله.'),
        painPoints: text('Renewals that nobody announced.', 'تجديدات لم يُعلن عنها أحد.'),
        objections: text('Nobody can show me what it brought.', 'لا أحد يريني ما حققه التدريب.'),
        toSay: text('Bring last year’s figures, on one page.', 'أحضروا أرقام العام الماضي في صفحة واحدة.'),
      },
    ),
    made('disqualifier', {
      ...common,
      id: 'students',
      position: 1,
      name: text('Students, trainees', 'الطلاب والمتدربون'),
      condition: when(anyOf(title('student'), title('trainee'))),
    }),
  ];
}

function sampleGates(): TemplateRecord[] {
  const yes = (field: string) => fact(field, { test: 'isYes', value: true });
  return [
    gate('mql', {
      requires: ['name', 'email', 'company'],
      entry: when({ op: 'gradeIn', grades: salesGrades }),
      fastTrack: { condition: when(did(['trial'])), always: ['email'] },
    }),
    gate('sal', { entry: when(yes('conversation_held')) }),
    gate('sql', { requires: ['employees'], entry: when(allOf(yes('role_confirmed'), yes('present_intent'))) }),
    gate('opportunity', { enabled: false }),
    gate('customer', { enabled: false }),
  ];
}
