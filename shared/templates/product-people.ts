import { anyOf, fact, inOrder, made, portrait, type TemplateRecord, templateModel, text, when } from './builders.ts';

/** Who works in a workspace and who may pay for it, in the order in which a lead is recognised as one of them. */
export function productPeople(): TemplateRecord[] {
  const title = (...values: string[]) =>
    when(anyOf(...values.map((value) => fact('job_title', { test: 'containsWord', value }))));
  const people = [
    {
      id: 'operations',
      name: text('Mona, head of operations', 'منى، مديرة العمليات'),
      role: 'economicBuyer' as const,
      condition: title('head', 'director', 'chief', 'ceo', 'coo', 'founder', 'مدير إدارة', 'مديرة إدارة', 'مؤسس'),
      biography: text('Notices that three teams pay for three tools.', 'لاحظت أن ثلاثة فرق تدفع ثمن ثلاث أدوات.'),
      demographics: text('A firm of two hundred, one budget a year.', 'شركة من مئتي موظف وميزانية واحدة في العام.'),
      behaviour: text(
        'Asks who already uses it before she asks what it costs.',
        'تسأل من يستخدمه قبل أن تسأل عن السعر.',
      ),
      interests: text('Security, one invoice, who sees what.', 'أمن المعلومات وفاتورة واحدة ومن يرى ماذا.'),
      needs: text('One agreement for all teams.', 'اتفاقية واحدة لكل الفرق.'),
      painPoints: text('Subscriptions on private cards.', 'اشتراكات على بطاقات شخصية.'),
      goals: text('To know what each team uses, and what it costs.', 'أن تعرف ما يستخدمه كل فريق وكم يكلّف.'),
      objections: text('The free plan does all we need.', 'الباقة المجانية تكفينا.'),
      toSay: text('Show her how many of her people work in it already.', 'أروها كم من موظفيها يعملون به اليوم.'),
      portrait: portrait('bun'),
    },
    {
      id: 'team-lead',
      name: text('Yara, team lead', 'يارا، قائدة فريق'),
      role: 'champion' as const,
      condition: title('lead', 'manager', 'owner', 'قائد فريق', 'قائدة فريق', 'مدير', 'مديرة'),
      biography: text(
        'Tried it on a Sunday, uses it with eight people now.',
        'جرّبته في عطلة وتستخدمه الآن مع ثمانية زملاء.',
      ),
      demographics: text('Leads eight people, decides on small sums.', 'تقود ثمانية أشخاص وتقرر في المبالغ الصغيرة.'),
      behaviour: text('Learns by doing; writes to support, does not call.', 'تتعلم بالتجربة وتراسل الدعم ولا تتصل.'),
      interests: text('Examples of other teams, short lessons.', 'أمثلة من فرق أخرى ودروس قصيرة.'),
      needs: text('More seats without a purchase order.', 'مقاعد إضافية دون أمر شراء.'),
      painPoints: text('A limit in the middle of a project.', 'حد يوقف العمل في منتصف مشروع.'),
      goals: text('The project done with the eight people she has.', 'أن ينجز فريقها المشروع دون زيادة في العدد.'),
      objections: text('I would have to ask for a budget.', 'سأضطر إلى طلب ميزانية.'),
      toSay: text('Offer a month of extra seats while she asks.', 'اعرضوا عليها مقاعد إضافية لشهر ريثما تطلبها.'),
      portrait: portrait('curls'),
    },
    {
      id: 'maker',
      name: text('Thamer, daily user', 'ثامر، مستخدم يومي'),
      role: 'user' as const,
      condition: title('developer', 'designer', 'analyst', 'engineer', 'specialist', 'مطور', 'مصمم', 'محلل', 'مهندس'),
      biography: text('Came for one task and stayed.', 'جاء لمهمة واحدة وبقي.'),
      demographics: text(
        'Two years in the job, works alone or in pairs.',
        'أمضى عامين في عمله، ويعمل وحده أو مع زميل.',
      ),
      behaviour: text('Never talks to sales.', 'لا يتحدث إلى المبيعات أبدًا.'),
      interests: text('Shortcuts, templates, what is new.', 'الاختصارات والقوالب وما هو جديد.'),
      needs: text('To finish today.', 'أن ينجز اليوم.'),
      painPoints: text('Forms between him and his work.', 'نماذج تقف بينه وبين عمله.'),
      goals: text('Work that he is proud to hand over.', 'عمل يفخر بتسليمه.'),
      objections: text('I only need it this once.', 'أحتاج إليه هذه المرة فقط.'),
      toSay: text(
        'Do not call; let the product show him the next useful thing.',
        'لا تتصلوا به؛ دعوا المنتج يريه الخطوة المفيدة التالية.',
      ),
      portrait: portrait('fringe'),
    },
  ];
  return inOrder(people, (person, position) => made('persona', { ...person, modelId: templateModel, position }));
}
