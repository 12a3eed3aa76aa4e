import { headerForm } from './header-words.ts';

/** What fields are about, by the names that exports and people give them, in English and Arabic. */
const concepts: Readonly<Record<string, readonly string[]>> = {
  jobTitle: [
    'title',
    'job title',
    'position',
    'role',
    'designation',
    'current occupation',
    'occupation',
    'المسمى الوظيفي',
    'الوظيفة',
    'المنصب',
    'المهنة',
  ],
  seniority: ['seniority', 'job level', 'level', 'management level', 'المستوى الوظيفي', 'الدرجة الوظيفية'],
  department: ['department', 'job function', 'function', 'team', 'القسم', 'الإدارة', 'الادارة'],
  company: [
    'company',
    'company name',
    'organization',
    'organisation',
    'account',
    'account name',
    'employer',
    'الشركة',
    'اسم الشركة',
    'المؤسسة',
    'جهة العمل',
  ],
  industry: [
    'industry',
    'vertical',
    'sector',
    'business segment',
    'segment',
    'القطاع',
    'الصناعة',
    'النشاط التجاري',
    'المجال',
  ],
  companySize: [
    'company size',
    'employees',
    'no of employees',
    'number of employees',
    'employee count',
    'headcount',
    'size',
    'company headcount',
    'عدد الموظفين',
    'حجم الشركة',
  ],
  revenue: [
    'revenue',
    'annual revenue',
    'annual rev',
    'turnover',
    'yearly revenue',
    'company revenue',
    'declared monthly revenue',
    'الإيرادات',
    'الايرادات',
    'الإيراد السنوي',
    'حجم المبيعات',
  ],
  country: ['country', 'country region', 'nation', 'الدولة', 'البلد'],
  city: ['city', 'town', 'المدينة'],
  region: ['region', 'state', 'state region', 'province', 'territory', 'المنطقة', 'الولاية', 'المحافظة'],
  source: [
    'source',
    'lead source',
    'origin',
    'original source',
    'traffic source',
    'acquisition channel',
    'channel',
    'utm source',
    'مصدر العميل',
    'المصدر',
    'القناة',
  ],
  leadOrigin: ['lead origin', 'entry point', 'capture method', 'طريقة الدخول'],
  campaign: ['campaign', 'campaign name', 'utm campaign', 'first campaign', 'الحملة', 'اسم الحملة'],
  email: ['email', 'e mail', 'email address', 'work email', 'business email', 'البريد الإلكتروني', 'البريد', 'الإيميل'],
  phone: [
    'phone',
    'phone number',
    'mobile',
    'mobile phone',
    'telephone',
    'الهاتف',
    'رقم الهاتف',
    'الجوال',
    'رقم الجوال',
  ],
  website: ['website', 'web site', 'domain', 'company domain', 'url', 'الموقع الإلكتروني', 'الموقع'],
  visits: [
    'visits',
    'total visits',
    'totalvisits',
    'site visits',
    'sessions',
    'number of sessions',
    'عدد الزيارات',
    'الزيارات',
  ],
  timeOnSite: [
    'time on site',
    'total time spent on website',
    'time spent on website',
    'time on website',
    'الوقت على الموقع',
    'مدة التصفح',
  ],
  pageViews: [
    'page views',
    'page views per visit',
    'pages per visit',
    'pageviews',
    'مشاهدات الصفحات',
    'الصفحات لكل زيارة',
  ],
  budget: ['budget', 'budget range', 'الميزانية'],
  timeline: ['timeline', 'timeframe', 'purchase timeframe', 'buying timeline', 'الإطار الزمني', 'موعد الشراء'],
  product: [
    'product',
    'product interest',
    'course',
    'specialization',
    'specialisation',
    'interested in',
    'المنتج',
    'الدورة',
    'التخصص',
  ],
  language: ['language', 'preferred language', 'اللغة'],
  noEmail: [
    'do not email',
    'email opt out',
    'opted out of email',
    'has opted out of email',
    'unsubscribed',
    'رفض البريد',
  ],
  noCall: ['do not call', 'phone opt out', 'رفض الاتصال'],
  technology: ['technology', 'technologies', 'tech stack', 'crm', 'التقنيات'],
};

const conceptByName: ReadonlyMap<string, string> = new Map(
  Object.entries(concepts).flatMap(([concept, names]) =>
    names.map((name): [string, string] => [headerForm(name), concept]),
  ),
);

/** What a column of this name is about, or undefined. */
export function conceptOf(header: string): string | undefined {
  return conceptByName.get(headerForm(header));
}

/** How alike two names are: 1 the same by V3, 0.9 two names of one thing, else by the words and letters they share. */
export function likenessOf(header: string, name: string): number {
  const a = headerForm(header);
  const b = headerForm(name);
  if (a === '' || b === '') return 0;
  if (a === b || a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 1;
  const concept = conceptByName.get(a);
  if (concept !== undefined && concept === conceptByName.get(b)) return 0.9;
  return Math.min(0.85, Math.max(sharedWords(a, b), sharedLetters(a, b)));
}

/** Words in common, of all words of both. */
function sharedWords(a: string, b: string): number {
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  const both = [...left].filter((word) => right.has(word)).length;
  return both / (left.size + right.size - both);
}

/** Sørensen–Dice over pairs of letters: forgives a misspelling, not another word. */
function sharedLetters(a: string, b: string): number {
  const left = pairsOf(a.replaceAll(' ', ''));
  const right = pairsOf(b.replaceAll(' ', ''));
  if (left.length === 0 || right.length === 0) return 0;
  const spare = [...right];
  let both = 0;
  for (const pair of left) {
    const at = spare.indexOf(pair);
    if (at >= 0) {
      spare.splice(at, 1);
      both++;
    }
  }
  return (2 * both) / (left.length + right.length);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_none, i) => text.slice(i, i + 2));
}
