/** مطابقات تُحفظ للجدول القادم. */
export const keptText = {
  'kept.title': 'مطابقات محفوظة',
  'kept.hint': 'كل جدول له الأعمدة نفسها أو ما يقاربها يُطابَق كما طوبق من قبل. وهي محفوظة في ملف هذه الورشة.',
  'kept.name': 'اسم المطابقة',
  'kept.forget': 'نسيان المطابقة {{name}}',
  'kept.used': 'طوبق كما طوبق {{name}} في {{at}}.',
  'kept.onlyHere': 'جديد في هذا الجدول: {{columns}}.',
  'kept.onlyThere': 'غير موجود في هذا الجدول: {{columns}}.',
  'kept.suggestInstead': 'البدء بالاقتراحات بدلًا منها',
  'kept.remember': 'حفظ هذه المطابقة',
  'kept.rememberHint': 'للجدول القادم بهذه الأعمدة',
  'kept.open': 'المطابقة وفق ملف…',
  'kept.save': 'حفظ المطابقة في ملف…',
  'kept.mapFiles': 'مطابقة',
} as const;
