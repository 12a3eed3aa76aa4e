/** مجموعتا بيانات جنبًا إلى جنب. */
export const compareText = {
  'compare.title': 'مقارنة',
  'compare.hint':
    'مجموعتا بيانات كما يحسبهما النموذج الآن. كل نسبة ومداها إلى جانبها، والمديان المنفصلان فرقٌ لا تفسره المصادفة.',
  'compare.needsTwo': 'استورد مجموعة بيانات ثانية لمقارنتها بالأولى.',
  'compare.left': 'هذه المجموعة',
  'compare.right': 'إلى جانب هذه',
  'compare.counting': 'جارٍ حساب المجموعتين…',
  'compare.leads': 'العملاء المحتملون',
  'compare.of.baseRate': 'النتيجة، ممن نتيجتهم معروفة',
  'compare.of.stage': 'المراحل التي بلغوها، من الكل',
  'compare.of.grade': 'الدرجات، من الكل',
  'compare.of.icp': 'ملفات العميل المثالي (ICP)، من الكل',
  'compare.won': 'فوز',
  'compare.none': 'غير معروف',
  'compare.count': '{{hits}} من {{of}}،',
  'compare.range': 'من {{low}} إلى {{high}}',
  'compare.apart': 'ليس مصادفة',
} as const;
