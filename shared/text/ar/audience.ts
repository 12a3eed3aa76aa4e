/** محررات الجمهور: ملفات العميل المثالي، ومعايير الاستبعاد، وشخصيات المشترين، ولجنة الشراء. */
export const audienceText = {
  'audience.text.biography': 'النبذة',
  'audience.text.demographics': 'البيانات الشخصية',
  'audience.text.behaviour': 'السلوك',
  'audience.text.interests': 'الاهتمامات',
  'audience.text.goals': 'الأهداف',
  'audience.text.needs': 'الاحتياجات',
  'audience.text.painPoints': 'التحديات',
  'audience.text.objections': 'الاعتراضات',
  'audience.text.toSay': 'ما نقوله',
} as const;
