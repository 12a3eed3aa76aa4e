import { agenda } from './agenda.ts';
import {
  allOf,
  cells,
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
import { fields } from './facts.ts';
import { gate } from './gates.ts';
import { groupsAndRules } from './scoring.ts';

/** A provider of courses whose leads come from forms and chat, with website behaviour kept as facts of the lead. */
export function education(answers: StartAnswers): TemplateRecord[] {
  return [
    ...workshopAndModel('education', answers),
    ...facts(),
    ...audience(),
    ...scoring(),
    dimension('fit', [30, 20, 10]),
    dimension('engagement', [30, 20, 10]),
    ...cells(usualCells),
    gate('mql', {
      entry: when({ op: 'gradeIn', grades: salesGrades }),
      exclusions: [when(fact('do_not_email', { test: 'isYes', value: true }))],
    }),
    gate('sal', { entry: when(fact('conversation_held', { test: 'isYes', value: true })), assumedRate: 0.8 }),
    gate('sql', { entry: when(fact('course_agreed', { test: 'isYes', value: true })), assumedRate: 0.6 }),
    gate('opportunity', { enabled: false }),
    gate('customer', { enabled: false }),
    ...usualClauses(120),
    ...agenda({ audience: 530, points: 605, stages: 905 }),
  ];
}

function facts(): TemplateRecord[] {
  return fields([
    { key: 'lead_origin', name: text('Lead Origin', 'منشأ العميل المحتمل'), type: 'category', source: 'implicit' },
    { key: 'lead_source', name: text('Lead Source', 'مصدر العميل المحتمل'), type: 'category', source: 'implicit' },
    { key: 'occupation', name: text('What is your current occupation', 'المهنة الحالية'), type: 'category' },
    { key: 'specialization', name: text('Specialization', 'التخصص'), type: 'category' },
    { key: 'country', name: text('Country', 'الدولة'), type: 'category' },
    { key: 'city', name: text('City', 'المدينة'), type: 'category' },
    { key: 'do_not_email', name: text('Do Not Email', 'لا يرغب في البريد'), type: 'yesno' },
    { key: 'do_not_call', name: text('Do Not Call', 'لا يرغب في الاتصال'), type: 'yesno' },
    { key: 'total_visits', name: text('TotalVisits', 'عدد الزيارات'), type: 'number', source: 'behavioural' },
    {
      key: 'time_on_website',
      name: text('Total Time Spent on Website', 'الوقت على الموقع'),
      type: 'number',
      source: 'behavioural',
    },
    {
      key: 'pages_per_visit',
      name: text('Page Views Per Visit', 'الصفحات في الزيارة'),
      type: 'number',
      source: 'behavioural',
    },
    { key: 'conversation_held', name: text('Conversation held', 'أُجريت محادثة'), type: 'yesno', source: 'implicit' },
    {
      key: 'course_agreed',
      name: text('Course and start agreed', 'اتُّفق على الدورة وموعدها'),
      type: 'yesno',
      source: 'implicit',
    },
  ]);
}

function audience(): TemplateRecord[] {
  const common = { modelId: templateModel };
  return [
    made('icp', {
      ...common,
      id: 'employers-staff',
      position: 1,
      name: text('Working professionals', 'الموظفون والمهنيون'),
      narrative: text(
        'In work, so that a course pays for itself within a year.',
        'يعملون حاليًا، فتعوّض الدورة كلفتها خلال عام.',
      ),
      mustHaves: [
        when(fact('occupation', { test: 'isOneOf', values: ['Working Professional', 'Businessman', 'موظف'] })),
      ],
      criteria: [],
      exclusions: [],
      tiers: [],
    }),
    made('persona', {
      ...common,
      id: 'career-changer',
      position: 1,
      name: text('Omar, changing careers', 'عمر، يغيّر مساره المهني'),
      biography: text(
        'Was told that his post will go, and wants to be ready before it does.',
        'أُبلغ بأن وظيفته ستُلغى ويريد أن يستعد قبل ذلك.',
      ),
      demographics: text(
        'Thirty-four, eight years in one trade.',
        'في الرابعة والثلاثين، وأمضى ثماني سنوات في مهنة واحدة.',
      ),
      behaviour: text(
        'Reads every page at night, asks by chat, compares prices.',
        'يقرأ كل صفحة ليلًا ويسأل بالمحادثة ويقارن الأسعار.',
      ),
      interests: text('What graduates earn and who hires them.', 'ما يكسبه الخريجون ومن يوظفهم.'),
      needs: text('A better position than the one he has.', 'وظيفة أفضل من التي لديه.'),
      painPoints: text('Courses that take his evenings and lead nowhere.', 'دورات تأخذ أمسياته ولا توصل إلى شيء.'),
      goals: text('An offer in the new trade before his post ends.', 'عرض عمل في المجال الجديد قبل أن تنتهي وظيفته.'),
      objections: text('I can learn that from free videos.', 'أستطيع تعلّم ذلك من مقاطع مجانية.'),
      toSay: text(
        'Name two graduates who had his job, and say what they do now.',
        'اذكروا له خريجَين كانا في مثل وظيفته، وماذا يعملان اليوم.',
      ),
      portrait: portrait('sideParting'),
      role: 'decisionMaker',
      condition: when(fact('occupation', { test: 'isOneOf', values: ['Unemployed', 'Working Professional'] })),
    }),
    made('disqualifier', {
      ...common,
      id: 'no-contact',
      position: 1,
      name: text('Wants no contact', 'لا يريد أي تواصل'),
      condition: when(
        allOf(
          fact('do_not_email', { test: 'isYes', value: true }),
          fact('do_not_call', { test: 'isYes', value: true }),
        ),
      ),
    }),
  ];
}

function scoring(): TemplateRecord[] {
  return groupsAndRules([
    {
      id: 'origin',
      name: text('Origin, source', 'المنشأ والمصدر'),
      dimension: 'fit',
      cap: 25,
      rules: [
        {
          id: 'origin-rule',
          name: text('Origin', 'المنشأ'),
          field: 'lead_origin',
          values: [
            [['Lead Add Form'], 20],
            [['Landing Page Submission'], 5],
            [['API'], 0],
          ],
        },
        {
          id: 'source-rule',
          name: text('Source', 'المصدر'),
          field: 'lead_source',
          values: [
            [['Reference', 'Welingak Website'], 15],
            [['Google', 'Organic Search', 'Direct Traffic'], 5],
            [['Olark Chat'], 0],
          ],
        },
      ],
    },
    {
      id: 'person',
      name: text('Occupation, field', 'المهنة والتخصص'),
      dimension: 'fit',
      cap: 25,
      rules: [
        {
          id: 'occupation-rule',
          name: text('Occupation', 'المهنة'),
          field: 'occupation',
          values: [
            [['Working Professional'], 20],
            [['Businessman'], 15],
            [['Unemployed'], 10],
            [['Student'], 0],
          ],
        },
        {
          id: 'specialization-known',
          name: text('Field named', 'ذكر التخصص'),
          when: when(fact('specialization', { test: 'isKnown' })),
          points: 5,
        },
      ],
    },
    {
      id: 'website',
      name: text('Time on the website', 'الوقت على الموقع'),
      dimension: 'engagement',
      cap: 35,
      rules: [
        {
          id: 'time-rule',
          name: text('Seconds on the website', 'الثواني على الموقع'),
          field: 'time_on_website',
          ranges: [
            [1200, null, 30],
            [600, 1199, 20],
            [200, 599, 10],
            [0, 199, 0],
          ],
        },
        {
          id: 'visits-rule',
          name: text('Visits', 'الزيارات'),
          field: 'total_visits',
          ranges: [
            [5, null, 10],
            [2, 4, 5],
            [0, 1, 0],
          ],
        },
      ],
    },
    {
      id: 'against',
      name: text('Counts against', 'يُخصم منه'),
      dimension: 'engagement',
      floor: -20,
      rules: [
        {
          id: 'no-email',
          name: text('Asked not to be mailed', 'طلب عدم المراسلة'),
          when: when(fact('do_not_email', { test: 'isYes', value: true })),
          points: -10,
        },
      ],
    },
  ]);
}
