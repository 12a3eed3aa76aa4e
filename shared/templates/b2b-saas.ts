import { agenda } from './agenda.ts';
import { saasScoring } from './b2b-saas-scoring.ts';
import {
  allOf,
  anyOf,
  cells,
  did,
  dimension,
  fact,
  made,
  portrait,
  type TemplateRecord,
  templateModel,
  text,
  when,
} from './builders.ts';
import { usualClauses } from './clauses.ts';
import { type StartAnswers, salesGrades, usualCells, workshopAndModel } from './common.ts';
import { activityTypes, fields } from './facts.ts';
import { gate } from './gates.ts';

/**
 * Fit from role, department and company size as the field's sources tabulate them, engagement from trial,
 * demo and content; a free trial or a demo request is a fast track.
 */
export function b2bSaas(answers: StartAnswers): TemplateRecord[] {
  return [
    ...workshopAndModel('b2b-saas', answers),
    ...facts(),
    ...audience(),
    ...saasScoring(),
    dimension('fit', [35, 25, 12]),
    dimension('engagement', [40, 20, 10]),
    ...cells(usualCells),
    ...gates(),
    ...usualClauses(20),
    ...agenda({ audience: 530, points: 745, stages: 905 }),
  ];
}

function facts(): TemplateRecord[] {
  return [
    ...fields([
      { key: 'name', name: text('Name', 'الاسم'), type: 'text' },
      { key: 'email', name: text('E-mail', 'البريد الإلكتروني'), type: 'email' },
      { key: 'company', name: text('Company', 'الشركة'), type: 'text' },
      { key: 'job_title', name: text('Job title', 'المسمى الوظيفي'), type: 'text' },
      { key: 'department', name: text('Department', 'القسم'), type: 'category' },
      { key: 'industry', name: text('Industry', 'القطاع'), type: 'category', source: 'implicit' },
      { key: 'employees', name: text('Employees', 'عدد الموظفين'), type: 'number', source: 'implicit' },
      { key: 'conversation_held', name: text('Conversation held', 'أُجريت محادثة'), type: 'yesno', source: 'implicit' },
      { key: 'role_confirmed', name: text('Role confirmed', 'تأكد الدور'), type: 'yesno', source: 'implicit' },
      {
        key: 'intent_confirmed',
        name: text('Present intent confirmed', 'تأكدت نية الشراء الحالية'),
        type: 'yesno',
        source: 'implicit',
      },
    ]),
    ...activityTypes([
      {
        id: 'trial',
        name: text('Started a free trial', 'بدأ تجربة مجانية'),
        signal: 'intent',
        aliases: ['Free trial', 'Trial started'],
      },
      {
        id: 'demo',
        name: text('Asked for a demo', 'طلب عرضًا توضيحيًا'),
        signal: 'intent',
        aliases: ['Demo request', 'Requested a demo'],
      },
      { id: 'pricing', name: text('Visited pricing', 'زار صفحة الأسعار'), signal: 'intent', aliases: ['Pricing page'] },
      {
        id: 'webinar',
        name: text('Attended a webinar', 'حضر ندوة عبر الإنترنت'),
        signal: 'interest',
        aliases: ['Webinar'],
      },
      {
        id: 'case-study',
        name: text('Read a case study', 'قرأ دراسة حالة'),
        signal: 'interest',
        aliases: ['Case study'],
      },
      {
        id: 'careers',
        name: text('Visited careers', 'زار صفحة الوظائف'),
        signal: 'negative',
        aliases: ['Careers page'],
      },
    ]),
  ];
}

function audience(): TemplateRecord[] {
  const common = { modelId: templateModel };
  return [
    made('icp', {
      ...common,
      id: 'growing-firms',
      position: 1,
      name: text('Growing firms', 'الشركات النامية'),
      narrative: text(
        '100 to 999 people, large enough to need it and small enough to decide.',
        'من 100 إلى 999 موظفًا: كبيرة بما يكفي لتحتاج إليه، وصغيرة بما يكفي لتقرر سريعًا.',
      ),
      mustHaves: [when(fact('employees', { test: 'between', from: 100, to: 999 }))],
      criteria: [],
      exclusions: [],
      tiers: [],
    }),
    made('persona', {
      ...common,
      id: 'it-lead',
      position: 1,
      name: text('Nadia, IT lead', 'نادية، مسؤولة تقنية المعلومات'),
      biography: text(
        'Keeps forty people working and is asked first when something new is bought.',
        'تُبقي أربعين موظفًا على عملهم، وتُسأل أولًا عند شراء أي جديد.',
      ),
      demographics: text(
        'Ten years in IT, at a firm of three hundred.',
        'عشر سنوات في تقنية المعلومات، في شركة من ثلاثمئة موظف.',
      ),
      behaviour: text('Tries it herself before she talks to anybody.', 'تجرّب بنفسها قبل أن تتحدث إلى أحد.'),
      interests: text(
        'Comparison guides, case studies of firms like hers.',
        'أدلة المقارنة ودراسات حالة من شركات مثل شركتها.',
      ),
      needs: text('Something that works with what is there.', 'حل يعمل مع ما هو موجود.'),
      painPoints: text('Tools that nobody looks after a year later.', 'أدوات لا يتابعها أحد بعد عام.'),
      goals: text(
        'One tool fewer to look after, and nobody waiting for her.',
        'أن تقلّ الأدوات التي ترعاها، وألا ينتظرها أحد.',
      ),
      objections: text('We have just paid for something like it.', 'دفعنا للتو ثمن أداة مشابهة.'),
      toSay: text(
        'Ask which tool she would switch off, and set up the trial with her own data.',
        'اسألوها عن أي أداة تستغني، وجهّزوا لها التجربة ببياناتها.',
      ),
      portrait: portrait('hijabIvory'),
      role: 'champion',
      condition: when(fact('department', { test: 'isOneOf', values: ['IT', 'تقنية المعلومات'] })),
    }),
    made('disqualifier', {
      ...common,
      id: 'students',
      position: 1,
      name: text('Students, trainees', 'الطلاب والمتدربون'),
      condition: when(
        anyOf(
          fact('job_title', { test: 'containsWord', value: 'student' }),
          fact('job_title', { test: 'containsWord', value: 'trainee' }),
          fact('job_title', { test: 'containsWord', value: 'طالب' }),
        ),
      ),
    }),
  ];
}

function gates(): TemplateRecord[] {
  const yes = (field: string) => fact(field, { test: 'isYes', value: true });
  return [
    gate('mql', {
      requires: ['email'],
      entry: when({ op: 'gradeIn', grades: salesGrades }),
      exclusions: [when(fact('email', { test: 'isFreeMail' }))],
      fastTrack: { condition: when(did(['trial', 'demo'], 1, 30)), always: ['email'] },
    }),
    gate('sal', { entry: when(allOf(yes('conversation_held'))), assumedRate: 0.8 }),
    gate('sql', {
      requires: ['employees'],
      entry: when(allOf(yes('role_confirmed'), yes('intent_confirmed'))),
      assumedRate: 0.5,
    }),
    gate('opportunity', { enabled: false }),
    gate('customer', { enabled: false }),
  ];
}
