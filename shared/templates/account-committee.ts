import { anyOf, fact, inOrder, made, portrait, type TemplateRecord, templateModel, text, when } from './builders.ts';

/** Who has a say in a large account: one for each place, in the order in which a lead is recognised as one of them. */
export function committee(): TemplateRecord[] {
  const title = (...values: string[]) => values.map((value) => fact('job_title', { test: 'containsWord', value }));
  const department = (...values: string[]) => fact('department', { test: 'isOneOf', values });
  const people = [
    {
      id: 'finance',
      name: text('Faris, finance director', 'فارس، المدير المالي'),
      role: 'economicBuyer' as const,
      condition: when(
        anyOf(
          ...title('cfo', 'chief financial officer', 'finance director', 'المدير المالي', 'مدير مالي'),
          department('Finance', 'المالية'),
        ),
      ),
      biography: text(
        'Approves whatever runs longer than a year and reads the contract himself.',
        'يعتمد كل عقد تتجاوز مدته سنة، ويقرأ العقد بنفسه.',
      ),
      demographics: text(
        'Head office, fifteen years in the industry.',
        'في المقر الرئيسي، وخبرته في القطاع خمسة عشر عامًا.',
      ),
      behaviour: text('Joins late, asks for three offers.', 'ينضم متأخرًا ويطلب ثلاثة عروض.'),
      interests: text('What it replaces, and what that costs today.', 'ما الذي سيحل محله وكم يكلّف اليوم.'),
      needs: text('A price that holds for three years.', 'سعر ثابت لثلاث سنوات.'),
      painPoints: text('Projects that cost twice what was said.', 'مشاريع تكلّف ضعف ما قيل.'),
      goals: text('No cost that he has not seen coming.', 'ألا تفاجئه أي كلفة.'),
      objections: text('What we have is paid off.', 'ما لدينا سُدّد ثمنه بالكامل.'),
      toSay: text(
        'Put what it costs today beside the price, over three years, on one page.',
        'ضعوا كلفة اليوم إلى جانب السعر لثلاث سنوات، في صفحة واحدة.',
      ),
      portrait: portrait('ghutra'),
    },
    {
      id: 'procurement',
      name: text('Iman, procurement', 'إيمان، المشتريات'),
      role: 'gatekeeper' as const,
      condition: when(anyOf(...title('procurement', 'buyer', 'مشتريات'), department('Procurement', 'المشتريات'))),
      biography: text('Keeps the list of approved suppliers.', 'تشرف على قائمة الموردين المعتمدين.'),
      demographics: text('Head office, reports to finance.', 'في المقر الرئيسي، وتتبع الإدارة المالية.'),
      behaviour: text(
        'Writes rather than calls; sends the same forms to all.',
        'تفضّل المراسلة على الاتصال، وترسل النماذج نفسها للجميع.',
      ),
      interests: text('Security documents, insurance, references.', 'وثائق أمن المعلومات والتأمين والمراجع.'),
      needs: text('Answers that are complete the first time.', 'إجابات كاملة من أول مرة.'),
      painPoints: text('Teams that choose first and ask her later.', 'فرق تختار أولًا ثم تسألها.'),
      goals: text('A contract that she need not open again.', 'عقد لا تضطر إلى فتحه من جديد.'),
      objections: text('You are not on our list.', 'لستم على قائمة موردينا.'),
      toSay: text(
        'Ask for her forms before she sends them, and return them complete.',
        'اطلبوا نماذجها قبل أن ترسلها، وأعيدوها مكتملة.',
      ),
      portrait: portrait('hijabPlum'),
    },
    {
      id: 'executive',
      name: text('Layla, chief operating officer', 'ليلى، الرئيسة التنفيذية للعمليات'),
      role: 'decisionMaker' as const,
      condition: when(
        anyOf(
          ...title(
            'chief',
            'ceo',
            'coo',
            'cio',
            'vp',
            'vice president',
            'الرئيس التنفيذي',
            'رئيس تنفيذي',
            'نائب الرئيس',
          ),
        ),
      ),
      biography: text(
        'Answers to the board for what the operation costs.',
        'مسؤولة أمام مجلس الإدارة عن كلفة العمليات.',
      ),
      demographics: text('Leads several hundred people in three countries.', 'تقود بضع مئات من الموظفين في ثلاث دول.'),
      behaviour: text('Trusts peers; reads one page.', 'تثق بنظرائها وتقرأ صفحة واحدة.'),
      interests: text('What firms like hers have done, and how long it took.', 'ما فعلته شركات مثل شركتها وكم استغرق.'),
      needs: text('One result she can show within six months.', 'نتيجة واحدة تعرضها خلال ستة أشهر.'),
      painPoints: text('Programmes that never end.', 'برامج لا تنتهي.'),
      goals: text('Lower running costs without a bad quarter.', 'خفض كلفة التشغيل دون ربع سنوي سيئ.'),
      objections: text('We have two programmes running already.', 'لدينا برنامجان قيد التنفيذ بالفعل.'),
      toSay: text(
        'Offer one site, one number and one date, and a peer she can call.',
        'اعرضوا موقعًا واحدًا ورقمًا واحدًا وموعدًا واحدًا، ونظيرًا يمكنها الاتصال به.',
      ),
      portrait: portrait('bob'),
    },
    {
      id: 'champion',
      name: text('Reem, head of operations', 'ريم، مديرة العمليات'),
      role: 'champion' as const,
      condition: when(anyOf(...title('head', 'director', 'مدير إدارة', 'مديرة إدارة'))),
      biography: text('Started the project and needs it to succeed.', 'أطلقت المشروع ويهمها أن ينجح.'),
      demographics: text('Runs a department of forty.', 'تدير إدارة من أربعين موظفًا.'),
      behaviour: text('Compares in detail, then brings the others together.', 'تقارن بالتفصيل ثم تجمع الآخرين.'),
      interests: text('How others persuaded their own management.', 'كيف أقنع غيرها إداراتهم.'),
      needs: text('Figures and words she can pass on.', 'أرقام وعبارات تنقلها كما هي.'),
      painPoints: text('Questions from finance she cannot answer.', 'أسئلة من المالية لا تجد لها جوابًا.'),
      goals: text('Approval before the budget closes.', 'الموافقة قبل إقفال الميزانية.'),
      objections: text('I cannot carry this past finance alone.', 'لا أستطيع إقناع المالية وحدي.'),
      toSay: text(
        'Hand her the business case as a draft that she can make her own.',
        'سلّموها دراسة الجدوى مسودةً تصوغها بنفسها.',
      ),
      portrait: portrait('hijabRose'),
    },
    {
      id: 'daily-user',
      name: text('Samir, team lead', 'سمير، قائد فريق'),
      role: 'user' as const,
      condition: when(anyOf(...title('lead', 'manager', 'specialist', 'قائد فريق', 'أخصائي'))),
      biography: text('Will work with it every day.', 'سيعمل به كل يوم.'),
      demographics: text('Six years in the team he now leads.', 'أمضى ست سنوات في الفريق الذي يقوده اليوم.'),
      behaviour: text('Tries things himself, asks colleagues elsewhere.', 'يجرّب بنفسه ويسأل زملاءه في شركات أخرى.'),
      interests: text('Short films, hands-on sessions.', 'المقاطع القصيرة والجلسات العملية.'),
      needs: text('Less typing and no second system.', 'إدخال أقل للبيانات ودون نظام ثانٍ.'),
      painPoints: text('Tools chosen without asking him.', 'أدوات اختيرت دون سؤاله.'),
      goals: text('Home on time, and nothing entered twice.', 'أن يغادر في موعده، ولا يُدخل شيئًا مرتين.'),
      objections: text('The last tool looked easy in the demo, too.', 'الأداة السابقة بدت سهلة في العرض أيضًا.'),
      toSay: text(
        'Let his team try a case of their own before anybody decides.',
        'دعوا فريقه يجرّب حالة من عمله قبل أن يقرر أحد.',
      ),
      portrait: portrait('beard'),
    },
  ];
  return inOrder(people, (person, position) => made('persona', { ...person, modelId: templateModel, position }));
}
