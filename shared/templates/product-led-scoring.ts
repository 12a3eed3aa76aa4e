import { fact, type TemplateRecord, text, when } from './builders.ts';
import { groupsAndRules } from './scoring.ts';

/** What gives points in the product-led template: how far somebody came with the product, and how near its limits. */
export function productScoring(): TemplateRecord[] {
  const persona = (id: string) => ({ op: 'matchesPersona', persona: id });
  return groupsAndRules([
    {
      id: 'team',
      name: text('Company, person', 'الشركة والشخص'),
      dimension: 'fit',
      cap: 50,
      rules: [
        {
          id: 'employees',
          name: text('Employees', 'عدد الموظفين'),
          field: 'employees',
          ranges: [
            [500, null, 15],
            [100, 499, 20],
            [20, 99, 15],
            [1, 19, 0],
          ],
        },
        {
          id: 'work-address',
          name: text('Address of a company', 'بريد شركة'),
          when: when({ op: 'not', of: fact('email', { test: 'isFreeMail' }) }),
          points: 10,
        },
        {
          id: 'buys-for-team',
          name: text('Can buy for a team', 'يستطيع الشراء لفريق'),
          when: when({ op: 'any', of: [persona('operations'), persona('team-lead')] }),
          points: 15,
        },
      ],
    },
    {
      id: 'usage',
      name: text('Use of the product', 'استخدام المنتج'),
      dimension: 'engagement',
      cap: 50,
      rules: [
        {
          id: 'active',
          name: text('Active days', 'أيام النشاط'),
          field: 'active_days',
          ranges: [
            [16, null, 20],
            [8, 15, 12],
            [3, 7, 5],
            [0, 2, 0],
          ],
        },
        {
          id: 'result-reached',
          name: text('Finished a first project', 'أنجز أول مشروع'),
          did: ['first-result'],
          points: 10,
          maxTimes: 1,
        },
        {
          id: 'teammates',
          name: text('Invited teammates', 'دعا زملاءه'),
          did: ['invited'],
          points: 6,
          withinDays: 60,
          maxTimes: 3,
        },
        {
          id: 'systems',
          name: text('Connected other systems', 'ربط أنظمة أخرى'),
          did: ['connected'],
          points: 8,
          withinDays: 90,
          maxTimes: 2,
        },
      ],
    },
    {
      id: 'limits',
      name: text('Limits of the free plan', 'حدود الباقة المجانية'),
      dimension: 'engagement',
      cap: 35,
      rules: [
        {
          id: 'used',
          name: text('Free plan used, %', 'المستهلك من الباقة المجانية، %'),
          field: 'limit_used',
          ranges: [
            [100, null, 20],
            [80, 99, 12],
            [50, 79, 5],
            [0, 49, 0],
          ],
        },
        {
          id: 'limit-met',
          name: text('Reached a limit', 'بلغ حدًا'),
          did: ['limit-reached'],
          points: 10,
          withinDays: 30,
          maxTimes: 1,
        },
        {
          id: 'upgrade-opened',
          name: text('Opened the upgrade page', 'فتح صفحة الترقية'),
          did: ['upgrade-seen'],
          points: 8,
          withinDays: 30,
          maxTimes: 2,
          oncePer: 'day',
        },
      ],
    },
    {
      id: 'learning',
      name: text('Learning', 'التعلّم'),
      dimension: 'engagement',
      cap: 10,
      rules: [
        {
          id: 'lesson-watched',
          name: text('Watched a lesson', 'شاهد درسًا'),
          did: ['lesson'],
          points: 5,
          decay: { kind: 'linear', days: 60 },
        },
      ],
    },
    {
      id: 'against',
      name: text('Counts against', 'يُخصم منه'),
      dimension: 'engagement',
      floor: -40,
      rules: [
        {
          id: 'workspace-deleted',
          name: text('Deleted the workspace', 'حذف مساحة العمل'),
          did: ['deleted'],
          points: -40,
          withinDays: 90,
          maxTimes: 1,
        },
      ],
    },
  ]);
}
