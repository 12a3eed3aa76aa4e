import type { ActivityType } from '../model/activity-type.ts';
import { words } from '../values/words.ts';

const intent = [
  'demo',
  'pricing',
  'price',
  'quote',
  'trial',
  'contact',
  'meeting',
  'proposal',
  'buy',
  'purchase',
  'checkout',
  'call',
  'enquiry',
  'inquiry',
  'signup',
  'register',
  'apply',
  'application',
  'chat',
  'عرض',
  'اسعار',
  'سعر',
  'تجربة',
  'اجتماع',
  'تواصل',
  'شراء',
  'طلب',
  'مكالمة',
  'محادثة',
];
const negative = [
  'unsubscribed',
  'unsubscribe',
  'bounced',
  'bounce',
  'spam',
  'career',
  'careers',
  'job',
  'jobs',
  'complaint',
  'unreachable',
  'optout',
  'ارتداد',
  'الغاء',
  'وظائف',
  'شكوى',
  'مزعج',
];

/** What an activity type is likely a sign of, by the words of its name; a person may mark it otherwise. */
export function signalOfType(name: string): ActivityType['signal'] {
  const own = words(name).map((word) => word.replace(/^ال(?=..)/, ''));
  if (own.some((word) => negative.includes(word)) || (own.includes('opt') && own.includes('out'))) return 'negative';
  return own.some((word) => intent.includes(word)) ? 'intent' : 'interest';
}
