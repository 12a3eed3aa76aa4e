import { fact, type TemplateRecord, text, when } from '../templates/builders.ts';
import { groupsAndRules } from '../templates/scoring.ts';

/** What gives points at Tamarind Learning; the faults that the room is to find are marked. */
export function sampleScoring(): TemplateRecord[] {
  return groupsAndRules([
    {
      id: 'company-size',
      name: text('Company size', 'حجم الشركة'),
      dimension: 'fit',
      cap: 20,
      agreed: 'both',
      rules: [
        {
          id: 'employees',
          name: text('Employees', 'عدد الموظفين'),
          field: 'employees',
          ranges: [
            [1000, null, 10],
            [500, 999, 20],
            [100, 499, 15],
            [50, 99, 5],
            [1, 49, 0],
          ],
        },
      ],
    },
    {
      id: 'industry-region',
      name: text('Industry, region', 'القطاع والمنطقة'),
      dimension: 'fit',
      cap: 20,
      agreed: 'both',
      rules: [
        {
          id: 'industry',
          name: text('Industry', 'القطاع'),
          field: 'industry',
          values: [
            [['Software', 'Insurance'], 10],
            [['Manufacturing', 'Healthcare', 'Logistics'], 5],
          ],
        },
        {
          id: 'region',
          name: text('Region we serve', 'منطقة نخدمها'),
          when: when(fact('region', { test: 'isOneOf', values: ['Gulf', 'Central Europe', 'Nordics'] })),
          points: 5,
        },
        // Fault: this source never closes.
        {
          id: 'syndicated',
          name: text('Content syndication', 'محتوى موزَّع'),
          when: when(fact('source', { test: 'is', value: 'Content syndication' })),
          points: 5,
        },
      ],
    },
    {
      id: 'role',
      name: text('Role, seniority', 'الدور والمستوى'),
      dimension: 'fit',
      cap: 30,
      agreed: 'marketing',
      rules: [
        {
          id: 'department',
          name: text('Department', 'القسم'),
          field: 'department',
          values: [
            [['Learning'], 20],
            [['People'], 12],
            [['Engineering'], 10],
            [['Finance'], 5],
          ],
        },
        {
          id: 'senior',
          name: text('Head, director, chief', 'رئيس أو مدير إدارة'),
          when: when({
            op: 'any',
            of: ['head', 'director', 'chief'].map((value) => fact('job_title', { test: 'containsWord', value })),
          }),
          points: 10,
        },
      ],
    },
    {
      id: 'website-intent',
      name: text('Website intent', 'نية الشراء على الموقع'),
      dimension: 'engagement',
      cap: 40,
      agreed: 'both',
      rules: [
        {
          id: 'trial-started',
          name: text('Started a free trial', 'بدأ تجربة مجانية'),
          did: ['trial'],
          points: 30,
          maxTimes: 1,
        },
        {
          id: 'demo-asked',
          name: text('Asked for a demo', 'طلب عرضًا توضيحيًا'),
          did: ['demo'],
          points: 25,
          maxTimes: 2,
          decay: { kind: 'halfLife', days: 90 },
        },
        {
          id: 'pricing-visited',
          name: text('Visited pricing', 'زار صفحة الأسعار'),
          did: ['pricing'],
          points: 8,
          withinDays: 180,
          maxTimes: 3,
          oncePer: 'day',
        },
      ],
    },
    {
      id: 'content-events',
      name: text('Content, events', 'المحتوى والفعاليات'),
      dimension: 'engagement',
      cap: 25,
      agreed: 'marketing',
      rules: [
        {
          id: 'webinar-attended',
          name: text('Attended a webinar', 'حضر ندوة'),
          did: ['webinar'],
          points: 10,
          decay: { kind: 'linear', days: 180 },
        },
        {
          id: 'case-study-read',
          name: text('Read a case study', 'قرأ دراسة حالة'),
          did: ['case-study'],
          points: 6,
          oncePer: 'asset',
          withinDays: 180,
        },
        {
          id: 'newsletter-opened',
          name: text('Opened the newsletter', 'فتح النشرة'),
          did: ['newsletter'],
          points: 2,
          withinDays: 120,
          maxTimes: 5,
        },
      ],
    },
    {
      id: 'against',
      name: text('Counts against', 'يُخصم منه'),
      dimension: 'engagement',
      floor: -30,
      rules: [
        // Fault: people who look for a job look busy; two points hardly show.
        {
          id: 'careers-visited',
          name: text('Visited careers', 'زار صفحة الوظائف'),
          did: ['careers'],
          points: -2,
          withinDays: 180,
          maxTimes: 3,
        },
      ],
    },
  ]);
}
