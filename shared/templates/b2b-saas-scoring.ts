import { anyOf, fact, type TemplateRecord, text, when } from './builders.ts';
import { groupsAndRules } from './scoring.ts';

/** What gives points in the B2B template: the field's points table as it was written down, its overlap at 50 employees included. */
export function saasScoring(): TemplateRecord[] {
  const title = (value: string) => fact('job_title', { test: 'containsWord', value });
  return groupsAndRules([
    {
      id: 'role',
      name: text('Role, department', 'الدور والقسم'),
      dimension: 'fit',
      rules: [
        {
          id: 'c-level',
          name: text('C-level', 'إدارة عليا'),
          when: when(anyOf(...['ceo', 'cio', 'cto', 'cfo', 'chief', 'رئيس تنفيذي'].map(title))),
          points: 15,
        },
        {
          id: 'director',
          name: text('Director', 'مدير إدارة'),
          when: when(anyOf(title('director'), title('head'), title('مدير إدارة'))),
          points: 10,
        },
        {
          id: 'project-manager',
          name: text('Project manager', 'مدير مشروع'),
          when: when(anyOf(title('project manager'), title('مدير مشروع'))),
          points: 10,
        },
        {
          id: 'assistant',
          name: text('Assistant', 'مساعد'),
          when: when(anyOf(title('assistant'), title('مساعد'), title('مساعدة'))),
          points: 0,
        },
        {
          id: 'department',
          name: text('Department', 'القسم'),
          field: 'department',
          values: [
            [['IT', 'تقنية المعلومات'], 15],
            [['Finance', 'المالية'], 10],
            [['Marketing', 'التسويق'], 0],
          ],
        },
      ],
      cap: 30,
    },
    {
      id: 'size',
      name: text('Company size', 'حجم الشركة'),
      dimension: 'fit',
      rules: [
        {
          id: 'employees',
          name: text('Employees', 'عدد الموظفين'),
          field: 'employees',
          // As it was written down: two bands hold exactly 50, and the largest firms get less than the next smaller.
          ranges: [
            [1000, null, 5],
            [500, 999, 15],
            [100, 499, 10],
            [50, 99, 5],
            [1, 50, 0],
          ],
        },
      ],
    },
    {
      id: 'intent',
      name: text('Website intent', 'نية الشراء على الموقع'),
      dimension: 'engagement',
      cap: 40,
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
          maxTimes: 1,
          decay: { kind: 'halfLife', days: 60 },
        },
        {
          id: 'pricing-visited',
          name: text('Visited pricing', 'زار صفحة الأسعار'),
          did: ['pricing'],
          points: 8,
          withinDays: 60,
          maxTimes: 3,
          oncePer: 'day',
        },
      ],
    },
    {
      id: 'content',
      name: text('Content, events', 'المحتوى والفعاليات'),
      dimension: 'engagement',
      cap: 25,
      rules: [
        {
          id: 'webinar-attended',
          name: text('Attended a webinar', 'حضر ندوة'),
          did: ['webinar'],
          points: 10,
          decay: { kind: 'linear', days: 90 },
        },
        {
          id: 'case-study-read',
          name: text('Read a case study', 'قرأ دراسة حالة'),
          did: ['case-study'],
          points: 5,
          oncePer: 'asset',
          withinDays: 90,
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
          id: 'careers-visited',
          name: text('Visited careers', 'زار صفحة الوظائف'),
          did: ['careers'],
          points: -10,
          withinDays: 90,
          maxTimes: 2,
        },
      ],
    },
  ]);
}
