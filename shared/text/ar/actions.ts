/** ما يمكن فعله من القوائم ولوحة الأوامر وبالمفاتيح. */
export const actionsText = {
  'actions.key.control': 'Ctrl',
  'actions.key.shift': 'Shift',
  'actions.key.alt': 'Alt',
  'actions.key.delete': 'Del',
  'actions.go.audience': 'الانتقال إلى الجمهور',
  'actions.go.score': 'الانتقال إلى النقاط',
  'actions.go.stages': 'الانتقال إلى المراحل',
  'actions.go.simulate': 'الانتقال إلى المحاكاة',
  'actions.go.leads': 'الانتقال إلى جدول العملاء المحتملين',
  'actions.go.agree': 'الانتقال إلى الاتفاق',
  'actions.go.export': 'الانتقال إلى التصدير',
} as const;
