import { type TemplateRecord, text, when } from './builders.ts';
import { groupsAndRules } from './scoring.ts';

/** What gives points in the template for enterprise accounts: few rules, each worth much. */
export function accountScoring(): TemplateRecord[] {
  const tier = (atLeast: number) => when({ op: 'icpTier', atLeast });
  const persona = (id: string) => ({ op: 'matchesPersona', persona: id });
  return groupsAndRules([
    {
      id: 'account',
      name: text('Account', 'الحساب'),
      dimension: 'fit',
      cap: 40,
      rules: [
        { id: 'account-fits', name: text('Fits the profile', 'يطابق ملف العميل المثالي'), when: tier(2), points: 20 },
        { id: 'account-best', name: text('Best tier', 'الفئة الأولى'), when: tier(1), points: 20 },
      ],
    },
    {
      id: 'person',
      name: text('Place in the committee', 'الموقع في لجنة الشراء'),
      dimension: 'fit',
      cap: 20,
      rules: [
        {
          id: 'decides',
          name: text('Decides or pays', 'يقرر أو يدفع'),
          when: when({ op: 'any', of: [persona('executive'), persona('finance')] }),
          points: 20,
        },
        {
          id: 'carries',
          name: text('Carries it forward', 'يتبنى المشروع داخليًا'),
          when: when(persona('champion')),
          points: 15,
        },
      ],
    },
    {
      id: 'buying-acts',
      name: text('Buying acts', 'خطوات الشراء'),
      dimension: 'engagement',
      cap: 50,
      rules: [
        {
          id: 'proposal-asked',
          name: text('Asked for a proposal', 'طلب عرض سعر'),
          did: ['proposal'],
          points: 40,
          withinDays: 180,
          maxTimes: 1,
        },
        {
          id: 'meeting-asked',
          name: text('Asked for a meeting', 'طلب اجتماعًا'),
          did: ['meeting'],
          points: 30,
          maxTimes: 1,
          decay: { kind: 'halfLife', days: 90 },
        },
        {
          id: 'security-taken',
          name: text('Took the security documents', 'طلب وثائق أمن المعلومات'),
          did: ['security'],
          points: 15,
          withinDays: 120,
          maxTimes: 1,
        },
      ],
    },
    {
      id: 'events',
      name: text('Events', 'الفعاليات'),
      dimension: 'engagement',
      cap: 15,
      rules: [
        {
          id: 'event-attended',
          name: text('Came to an executive event', 'حضر لقاءً للمديرين التنفيذيين'),
          did: ['event'],
          points: 10,
          decay: { kind: 'linear', days: 180 },
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
          id: 'has-unsubscribed',
          name: text('Unsubscribed', 'ألغى الاشتراك'),
          did: ['unsubscribed'],
          points: -15,
          withinDays: 365,
          maxTimes: 1,
        },
      ],
    },
  ]);
}
