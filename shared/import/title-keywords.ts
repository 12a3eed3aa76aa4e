import type { KeywordRow } from '../model/derivation.ts';
import type { Language } from '../model/local-text.ts';

type Row = { readonly en: string; readonly ar: string; readonly words: readonly string[] };

/** Of equal keywords the row that stands first decides: an assistant to a CEO is an assistant. Words parted by bars. */
const seniority: readonly Row[] = [
  {
    en: 'Assistant',
    ar: 'مساعد',
    words: [
      'assistant | assistant to the | assistant to the ceo | executive assistant | personal assistant | secretary | receptionist',
      'office manager | مساعد | مساعدة | مساعد المدير | مساعد المدير العام | مساعدة المدير العام | سكرتير | سكرتيرة',
      'موظف استقبال | مدير مكتب',
    ],
  },
  {
    en: 'Student or trainee',
    ar: 'طالب أو متدرب',
    words: [
      'student | trainee | intern | internship | apprentice | graduate | طالب | طالبة | متدرب | متدربة | خريج | خريجة',
    ],
  },
  {
    en: 'Owner or founder',
    ar: 'مالك أو مؤسس',
    words: [
      'owner | co owner | founder | co founder | cofounder | founding partner | managing partner | proprietor',
      'مالك | مالكة | مؤسس | مؤسسة | شريك مؤسس | شريك | صاحب الشركة | صاحب العمل | صاحب مؤسسة',
    ],
  },
  {
    en: 'C-level',
    ar: 'إدارة عليا',
    words: [
      'ceo | cfo | cto | coo | cio | cmo | cro | chro | ciso | cdo | cpo | cco | c.e.o | c.f.o | c.t.o | c.o.o',
      'chief | president | chairman | chairwoman | chairperson | board member | managing director | general manager',
      'executive director | deputy ceo | الرئيس التنفيذي | رئيس تنفيذي | المدير التنفيذي | مدير تنفيذي | المدير العام | مدير عام',
      'مديرة عامة | رئيس مجلس الإدارة | عضو مجلس الإدارة | العضو المنتدب | رئيس الشركة | المدير المالي | مدير مالي تنفيذي',
    ],
  },
  {
    en: 'VP',
    ar: 'نائب رئيس',
    words: [
      'vp | svp | evp | avp | v.p. | vice president | senior vice president | executive vice president',
      'assistant vice president | deputy general manager | نائب الرئيس | نائب رئيس | نائب الرئيس التنفيذي | نائب المدير العام',
      'نائبة الرئيس | نائب رئيس مجلس الإدارة | نائب',
    ],
  },
  {
    en: 'Director or head',
    ar: 'مدير إدارة',
    words: [
      'director | head | head of | principal | assistant director | رئيس | رئيسة | رئيس قسم | رئيسة قسم | مدير إدارة | مديرة إدارة',
      'مدير إقليمي | مدير أول',
    ],
  },
  {
    en: 'Manager',
    ar: 'مدير',
    words: [
      'manager | assistant manager | supervisor | team lead | team leader | lead | superintendent | controller',
      'مدير | مديرة | مشرف | مشرفة | قائد فريق | نائب مدير | مساعد مدير',
    ],
  },
  {
    en: 'Specialist',
    ar: 'أخصائي',
    words: [
      'specialist | engineer | developer | programmer | analyst | consultant | executive | officer | coordinator | representative',
      'rep | agent | associate | administrator | accountant | designer | architect | scientist | technician | advisor | adviser',
      'buyer | teacher | lecturer | nurse | lawyer | auditor | recruiter | clerk | partner',
      'أخصائي | اخصائية | اختصاصي | مهندس | مهندسة | مطور | مطورة | مبرمج | محلل | محللة | مستشار | استشاري | منسق | منسقة',
      'مندوب | مندوبة | ممثل | موظف | موظفة | محاسب | محاسبة | مسؤول | مسؤولة | مصمم | مصممة | فني | معلم | معلمة | محامي | مدقق',
    ],
  },
];

const department: readonly Row[] = [
  {
    en: 'Sales',
    ar: 'المبيعات',
    words: [
      'sales | business development | bdr | sdr | account executive | account manager | key account | key accounts | commercial',
      'cro | chief revenue officer | revenue | مبيعات | المبيعات | تطوير الأعمال | بيع | تجاري | مدير حسابات',
    ],
  },
  {
    en: 'Marketing',
    ar: 'التسويق',
    words: [
      'marketing | cmo | brand | communications | public relations | pr | growth | demand generation | content | seo | social media',
      'تسويق | التسويق | علاقات عامة | العلاقات العامة | علامة تجارية | اتصال مؤسسي | محتوى | إعلام',
    ],
  },
  {
    en: 'IT',
    ar: 'تقنية المعلومات',
    words: [
      'it | information technology | cio | ciso | cto | chief technology officer | technology | systems | network | infrastructure',
      'security | information security | data | database | devops | cloud | helpdesk | digital transformation',
      'تقنية المعلومات | تكنولوجيا المعلومات | نظم المعلومات | تقنية | تكنولوجيا | أمن المعلومات | شبكات | بيانات | تحول رقمي',
    ],
  },
  {
    en: 'Engineering and product',
    ar: 'الهندسة والمنتج',
    words: [
      'engineering | engineer | software | developer | programmer | product | product manager | product management | r&d',
      'research and development | architect | qa | quality assurance | design | ux',
      'هندسة | الهندسة | مهندس | برمجيات | مطور | مبرمج | منتج | المنتجات | بحث وتطوير | البحث والتطوير',
    ],
  },
  {
    en: 'Finance',
    ar: 'المالية',
    words: [
      'finance | financial | cfo | accounting | accounts | accountant | treasury | tax | controller | audit | auditor | payroll',
      'مالية | المالية | مالي | محاسبة | المحاسبة | محاسب | حسابات | خزينة | ضرائب | تدقيق',
    ],
  },
  {
    en: 'Human resources',
    ar: 'الموارد البشرية',
    words: [
      'hr | human resources | human capital | chro | people | talent | recruitment | recruiter | recruiting | learning | training',
      'l&d | learning and development | hrbp | personnel',
      'موارد بشرية | الموارد البشرية | رأس المال البشري | توظيف | تدريب | التدريب والتطوير | شؤون الموظفين',
    ],
  },
  {
    en: 'Purchasing',
    ar: 'المشتريات',
    words: [
      'procurement | purchasing | buyer | sourcing | vendor management | مشتريات | المشتريات | توريد | عقود ومشتريات',
    ],
  },
  {
    en: 'Operations',
    ar: 'العمليات',
    words: [
      'operations | operation | coo | supply chain | logistics | production | manufacturing | plant | facilities | project manager',
      'pmo | projects | quality | warehouse | عمليات | العمليات | تشغيل | سلسلة الإمداد | لوجستيات | إنتاج | مشاريع | مشروع | جودة | مستودع',
    ],
  },
  {
    en: 'Legal',
    ar: 'الشؤون القانونية',
    words: ['legal | counsel | compliance | lawyer | attorney | قانوني | قانونية | الشؤون القانونية | محامي | امتثال'],
  },
  {
    en: 'Customer service',
    ar: 'خدمة العملاء',
    words: [
      'customer service | customer success | customer support | customer care | customer experience | support | client services',
      'call center | خدمة العملاء | دعم العملاء | نجاح العملاء | تجربة العملاء | مركز الاتصال | الدعم الفني',
    ],
  },
  {
    en: 'Administration',
    ar: 'الشؤون الإدارية',
    words: [
      'administration | administrative | admin | office | secretary | receptionist | شؤون إدارية | إداري | إدارية | سكرتير | سكرتيرة',
    ],
  },
  {
    en: 'General management',
    ar: 'الإدارة العامة',
    words: [
      'ceo | c.e.o | chief executive | president | founder | cofounder | owner | chairman | general | managing | proprietor',
      'تنفيذي | مؤسس | مالك | عام | عامة | مجلس الإدارة | منتدب | صاحب الشركة',
    ],
  },
];

/** A first table of keywords for job titles, its values named in the language; the room edits it. */
export function titleKeywords(of: 'seniority' | 'department', language: Language): KeywordRow[] {
  const rows = of === 'seniority' ? seniority : department;
  return rows.map((row) => ({ value: row[language], words: row.words.flatMap((line) => line.split(' | ')) }));
}
