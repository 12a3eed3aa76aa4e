/** ما يمكن أن تبدأ منه الورشة. */
export const templateText = {
  'template.blank.name': 'فارغ',
  'template.blank.about': 'مصفوفة بإجراءات معتادة ومسارات فارغة: ابدؤوا بالنقاش.',
  'template.b2b-saas.name': 'برمجيات للشركات',
  'template.b2b-saas.about':
    'الدور والقسم وحجم الشركة مقابل التجربة والعرض التوضيحي والمحتوى، والتجربة المجانية أو طلب العرض مسار سريع.',
  'template.education.name': 'جهة تدريب',
  'template.education.about':
    'المنشأ والمصدر والمهنة مقابل الوقت على الموقع، ويناسب العملاء القادمين من النماذج والمحادثة.',
} as const;
