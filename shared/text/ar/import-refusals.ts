/** لماذا تعذّرت قراءة جدول أو استيراده، وما الذي ينبغي فعله. */
export const importRefusalText = {
  'refusal.planWideWithoutDay': 'سيصبح {{column}} أنشطة، ولا عمود يذكر أيامها. اختر عمود تواريخ، أو أبقِه معلومة.',
  'refusal.planFilledOnNotThere': 'العمود الذي يذكر متى أُدخل {{column}} غير مستورد. استورده معلومة، أو اختر عمودًا آخر.',
  'refusal.importNoActivities': 'لا يمكن أن يصبح {{column}} أنشطة: ليس فيه نعم ولا، ولا أعداد، ولا تواريخ.',
  'refusal.appendWithoutId':
    'يُميَّز العملاء المحتملون الموجودون بالعمود {{column}}. حدد في هذا الجدول عمود معرّفهم، أو استورد الجدول مجموعة بيانات مستقلة.',
  'refusal.appendReading':
    'كُتبت تواريخ {{column}} أو أرقامه بطريقة تختلف عن الموجود، وستُقرأ خطأً. اختر طريقة القراءة المعتمدة هناك، أو استورد الجدول مجموعة بيانات مستقلة.',
  'refusal.appendOutcome':
    'لا تعني قيم {{column}} ما تعنيه لدى العملاء المحتملين الموجودين. اختر القيم نفسها للفوز والخسارة، أو استورد الجدول مجموعة بيانات مستقلة.',
  'refusal.tableIsAFolder': '{{path}} مجلد وليس جدولًا. اختر ملفًا بداخله.',
  'refusal.tableIsPdf': '{{path}} ملف PDF. صدّر الجدول من مصدره بصيغة CSV أو Excel.',
  'refusal.tableIsPicture': '{{path}} صورة. صدّر الجدول من مصدره بصيغة CSV أو Excel.',
  'refusal.tableIsArchive': '{{path}} ملف مضغوط. فك ضغطه واختر الجدول الذي بداخله.',
  'refusal.tableIsDocument': '{{path}} مستند وليس جدولًا. احفظ جدوله بصيغة CSV أو Excel.',
  'refusal.tableIsWebPage': '{{path}} صفحة ويب مهما كان اسمه. افتحه ببرنامج جداول واحفظه بصيغة Excel أو CSV.',
  'refusal.tableIsWorkshop': '{{path}} قاعدة بيانات أو ورشة Accord، وليس جدول عملاء محتملين.',
  'refusal.tableIsStructured': 'يحمل {{path}} بيانات JSON أو XML. صدّر الجدول بصيغة CSV أو Excel.',
  'refusal.tableIsBinary': '{{path}} ليس نصًا ولا جدول بيانات، فلا يمكن قراءته جدولًا.',
  'refusal.tableIsProse': '{{path}} نص متصل وليس جدولًا: لا فاصل يقسم أسطره إلى أعمدة.',
  'refusal.tableEncrypted': '{{path}} محمي بكلمة مرور. افتحه ببرنامجه واحفظ نسخة دون كلمة مرور ثم اخترها.',
  'refusal.tableDamaged': '{{path}} تالف أو مبتور. ربما لم يكتمل تنزيله؛ نزّله من جديد.',
  'refusal.tableBlank': 'ليس في {{path}} أي خلية مملوءة.',
  'refusal.tableHeaderOnly': 'في {{path}} أسماء الأعمدة فقط ولا صف تحتها.',
  'refusal.tableTooManyColumns':
    'عدد أعمدة {{path}} هو {{columns}}، والحد الأقصى {{limit}}. احذف ما لا يحتاج إليه أحد.',
  'refusal.tableTooManyRows': 'عدد صفوف {{path}} أكثر من {{limit}}. قسّمه إلى أجزاء.',
  'refusal.tableGiantCell':
    'في الصف {{row}} من {{path}} خلية يزيد عدد أحرفها على {{limit}}. ربما قبلها علامة اقتباس لم تُغلق.',
  'refusal.tableTooLarge':
    'حجم {{path}} هو {{megabytes}} ميغابايت، والحد الأقصى {{limit}} ميغابايت. صدّره بصيغة CSV أو على أجزاء.',
  'refusal.tableUnpacksTooLarge':
    'يبلغ حجم {{path}} بعد فك ضغطه {{megabytes}} ميغابايت، والحد الأقصى {{limit}} ميغابايت، لأن ملفًا يتضخم هكذا قد يوقف الحاسوب. صدّر الجدول بصيغة CSV أو ارفع الحد في الإعدادات.',
  'refusal.tableHasEntities':
    'يعرّف {{path}} كيانات XML خاصة به، كما تفعل الملفات الخبيثة ولا يفعل أي برنامج جداول، فلم يُقرأ. احفظه من جديد ببرنامج جداول.',
  'refusal.tableTooSlow':
    'لم تكتمل قراءة {{path}} خلال {{seconds}} ثانية، فهو على الأرجح تالف. احفظه من جديد ببرنامج جداول أو بصيغة CSV.',
  'refusal.tableNoSheet': 'لا توجد في {{path}} ورقة باسم «{{sheet}}». الأوراق الموجودة: {{known}}.',
  'refusal.tableUnknownEncoding': 'الترميز «{{encoding}}» غير معروف، فلم يُقرأ {{path}}.',
  'refusal.importCancelled': 'أُلغي الاستيراد. الورشة كما كانت.',
  'refusal.importHostDied': 'توقفت قراءة هذا الجدول فجأة. الورشة كما كانت؛ أعد المحاولة أو احفظ الجدول بصيغة CSV أولًا.',
  'refusal.importNoLeads': 'لا يوجد بعد عملاء محتملون يخصهم هذا الجدول. استورد العملاء المحتملين أولًا.',
  'refusal.importNoDataSet': 'لا توجد في الورشة مجموعة بيانات باسم «{{name}}».',
  'refusal.importNoColumn': 'لا يوجد في الجدول عمود باسم «{{column}}».',
  'refusal.importMapFile': '{{path}} ليس ملف مطابقة. ينبغي أن يكون JSON على هيئة {"columns": {"اسم العمود": "الحقل"}}.',
  'refusal.planUnknownColumn': 'تذكر الخطة العمود {{column}} وهو ليس في الجدول. افحص الملف من جديد.',
  'refusal.planRoleTwice': 'اختير {{column}} و{{other}} للغرض نفسه. أبقِ أحدهما.',
  'refusal.planFieldTwice': 'يصبح {{column}} و{{other}} المعلومة نفسها. أبقِ أحدهما.',
  'refusal.planNothingUsed': 'كل الأعمدة مستثناة، فلا شيء يُستورد.',
  'refusal.planWithoutLead': 'لا عمود يذكر العميل المحتمل الذي يخصه كل صف.',
  'refusal.planWithoutType': 'لا عمود يذكر ما الذي حدث.',
  'refusal.planWithoutDay': 'لا عمود يذكر متى حدث ذلك.',
  'refusal.planWithoutOutcome': 'هناك عمود للنتيجة، لكن لا قيمة فيه تعني الفوز.',
  'refusal.planTooManyTypes':
    'عدد القيم المختلفة في {{column}} هو {{types}}، وأنواع النشاط لا تزيد على {{limit}}. اختر عمودًا آخر لما حدث.',
  'refusal.cliMissingForm': 'اكتب --missing على هيئة FIELD=VALUE، مثل City=Select.',
  'refusal.cliOutcomeForm': 'اكتب --outcome على هيئة FIELD=WON أو FIELD=WON/LOST، مثل Converted=1.',
  'refusal.cliJoinForm': 'اكتب --join على هيئة FIELD=FIELD: عمود هذا الجدول ثم عمود العملاء المحتملين.',
  'refusal.cliJoinNeeded': 'أي عمود لدى العملاء المحتملين يقابل {{column}}؟ اذكره في --join.',
} as const;
