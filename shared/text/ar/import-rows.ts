/** صفوف العميل المحتمل الواحد، والأسماء المستبدلة، وتقرير الاستيراد المحفوظ. */
export const importRowsText = {
  'import.report.doubledId': 'لصف آخر المعرّف نفسه، وأُبقي ذاك.',
  'import.report.doubledEmail': 'لصف آخر عنوان البريد الإلكتروني نفسه، وأُبقي ذاك.',
  'import.report.otherDeal': 'اعتُمدت نتيجة أخرى للعميل المحتمل نفسه.',
  'import.report.total.read': 'صفوف مقروءة',
  'import.report.total.kept': 'صفوف محفوظة',
  'import.report.total.merged': 'صفوف مدموجة',
  'import.report.total.refused': 'صفوف مستثناة',
  'import.report.mend': 'الصف {{row}}: {{reason}}',
  'duplicates.leads_zero': 'لا عملاء محتملين',
  'duplicates.leads_one': 'عميل محتمل واحد',
  'duplicates.leads_two': 'عميلين محتملين',
  'duplicates.leads_few': '{{n}} عملاء محتملين',
  'duplicates.leads_many': '{{n}} عميلًا محتملًا',
  'duplicates.leads_other': '{{n}} عميل محتمل',
  'duplicates.rule.keep': 'تصبح كلها عملاء محتملين.',
  'duplicates.rule.first': 'يبقى الصف الأول لكل منهم كما هو، ولا تُستورد الصفوف الأخرى بل ترد في التقرير.',
  'duplicates.rule.last': 'يبقى الصف الأخير لكل منهم كما هو، ولا تُستورد الصفوف الأخرى بل ترد في التقرير.',
  'duplicates.rule.fullest':
    'يبقى الصف الذي فيه أكثر الخلايا المعروفة كما هو (وعند التساوي الأول)، ولا تُستورد الصفوف الأخرى بل ترد في التقرير.',
  'pseudonyms.treatment.hash': 'اسمًا مستعارًا',
  'pseudonyms.treatment.drop': 'مستثنى',
  'pseudonyms.treatment.keep': 'كما هو',
  'pseudonyms.why.email': 'عناوين بريد إلكتروني',
  'pseudonyms.why.name': 'أسماء أشخاص',
  'pseudonyms.why.person': 'أسماء زملاء',
  'pseudonyms.why.phone': 'أرقام هواتف',
  'pseudonyms.why.address': 'عناوين أشخاص',
  'pseudonyms.why.account': 'حسابات تدل على شخص',
  'pseudonyms.why.freeText': 'نص حر قد يذكر أي شخص',
  'pseudonyms.why.unnamed': 'نصوص عمود بلا اسم',
  'pseudonyms.why.harmless': 'لا شيء شخصيًا فيه',
  'pseudonyms.why.leads': 'كما في بيانات العملاء المحتملين',
  'pseudonyms.why.said': 'كما قلت',
  'importReport.file.report': 'تقرير الاستيراد {{name}}',
  'importReport.file.refused': 'الصفوف المستثناة {{name}}',
  'refusal.importNoReport': 'لم يعد لمجموعة البيانات هذه تقرير استيراد: مُحي عملاؤها المحتملون.',
  'refusal.keyFileThere': '{{path}} موجود، وملف المفتاح لا يُستبدل أبدًا. اختر اسمًا آخر أو استخدمه.',
  'refusal.keyFileMissing': 'لا يوجد ملف مفتاح في {{path}}.',
  'refusal.keyFileNone': '{{path}} ليس ملف مفتاح من Accord.',
  'refusal.keyFileNewer': '{{path}} أنشأه إصدار أحدث من Accord. استخدم ذلك الإصدار أو ما بعده.',
  'refusal.keyFileDamaged': '{{path}} تالف: مفتاحه لا يطابق ما يذكره عن نفسه. استخدم نسخة منه.',
  'refusal.pseudonymsNeedKey':
    'استُبدلت الأسماء في «{{name}}»، فلا يرتبط شيء بعملائها المحتملين دون ملف مفتاحها. اذكره في ‎--key‎ أو اختره في النافذة.',
  'refusal.pseudonymsOtherKey':
    'ليس هذا ملف المفتاح الذي استُبدلت به الأسماء في «{{name}}»، فلن يرتبط شيء. استخدم الملف الذي أُنشئ معها.',
  'refusal.pseudonymsNotInLeads':
    'الأسماء في «{{name}}» كما هي، فلن ترتبط بها أسماء مستعارة. استورد هذا الجدول دون أسماء مستعارة، أو أعد استيراد العملاء المحتملين بها.',
  'refusal.cliTreatForm': 'اكتب ‎--treat‎ على هيئة FIELD=hash أو FIELD=drop أو FIELD=keep، مثل Phone=hash.',
  'refusal.cliDuplicates': '«{{given}}» ليست طريقة لدمج الصفوف. الطرق هي: {{known}}.',
  'cli.import.existing':
    '‎--append‎: مع ‎--kind activities‎ تُضاف الأنشطة إلى ما للعملاء المحتملين منها؛ وما لم يُذكر، حلّت محلها.',
  'refusal.importInFileNot':
    'أُدخلت «{{dataset}}» في الورشة، لكن تعذّرت كتابة {{path}}. ما فعله الاستيراد محفوظ مع مجموعة البيانات.',
  'cli.import.duplicates':
    '‎--duplicates‎: أي الصفوف ذات المعرّف الواحد يبقى: first (ما لم يُذكر غيره) أو last أو fullest. ‎--duplicate-emails‎: مثله لعناوين البريد، أو keep (ما لم يُذكر غيره). ولا تُؤخذ خلية من الصفوف الأخرى.',
  'cli.import.pseudonymise':
    '‎--pseudonymise‎: تصبح الأسماء وعناوين البريد أسماء مستعارة. يُنشأ مفتاحها بجانب الجدول باسم TABLE.accord-key أو يُقرأ منه؛ و‎--key FILE‎ يذكر ملف مفتاح آخر. ومن دون ملف المفتاح لا ترتبط جداول الأيام الأخرى.',
  'cli.import.treat': '‎--treat FIELD=hash|drop|keep‎: ما يصير إليه العمود عند استبدال الأسماء.',
  'cli.table.form':
    '‎--sheet‎ و‎--encoding‎ و‎--delimiter‎ و‎--quote double|single|none‎ و‎--header-row N‎ (0: لا صف للأسماء): كيف يُقرأ الجدول إن لم يكن ما وُجد صحيحًا.',
  'cli.table.limits': '‎--max-rows N‎ وبقية خيارات ‎--max‎: مقدار ما يُقرأ من الجدول، حتى لا يوقف الحاسوبَ ملفٌ تالف أو خبيث.',
  'cli.raiseLimit': 'يرفع الخيار ‎{{option}}‎ هذا الحد، حتى {{most}}.',
  'refusal.cliLimit': 'يقبل ‎{{option}}‎ عددًا صحيحًا من {{least}} إلى {{most}}، لا «{{given}}».',
  'cli.import.kept':
    'الجدول الذي له أعمدة جدول حُفظت مطابقته في الورشة يُطابَق كما طوبق ذاك، ويُذكر ذلك؛ ويتقدم عليه ‎--map FILE‎، ويتجاوزه ‎--as-suggested‎.',
  'cli.import.reports':
    '‎--report FILE‎: تقرير الاستيراد بصيغة CSV. ‎--refused FILE‎: الصفوف المستثناة لإصلاحها واستيرادها من جديد.',
  'cli.import.keyMade':
    'أُنشئ ملف المفتاح {{file}}. احفظه بعيدًا عن الورشة: من دونه لا ترتبط جداول الأيام الأخرى بهؤلاء العملاء المحتملين، ولا يمكن إنشاؤه من جديد.',
  'cli.import.keyUsed': 'استُبدلت الأسماء بالمفتاح في {{file}}.',
  'cli.import.treated': '  {{column}}: {{treatment}} ({{why}})',
  'cli.import.sameId': 'صفوف تشترك في معرّف: {{rows}}، لـ{{leads}}. {{rule}}',
  'cli.import.sameEmail': 'صفوف تشترك في عنوان بريد: {{rows}}، لـ{{leads}}. {{rule}}',
} as const;
