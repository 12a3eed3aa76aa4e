/** قائمة العملاء المحتملين، ونقاط كل واحد منهم. */
export const leadText = {
  'lead.held.missing': '{{fields}} غير معروف',
  'lead.held.recycled': 'أُعيد إلى التسويق: {{reason}}',
  'lead.held.disqualified': 'مستبعد',
  'lead.held.excluded': 'استبعدته البوابة',
  'lead.held.notMet': 'لا يستوفي شروط البوابة',
  'lead.held.nurture': 'ينتظر في الرعاية',
  'lead.held.unknown': 'لا يمكن الحكم عليه بعد',
} as const;
