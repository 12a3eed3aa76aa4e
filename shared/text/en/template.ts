/** What a workshop can start from. */
export const templateText = {
  'template.blank.name': 'Blank',
  'template.blank.about': 'A matrix with usual actions and empty lanes: start with the argument.',
  'template.b2b-saas.name': 'B2B software',
  'template.b2b-saas.about':
    'Role, department and company size against trial, demo and content; a free trial or a demo is a fast track.',
  'template.account-based.name': 'Enterprise accounts',
  'template.account-based.about':
    'Few large accounts: which they are, who decides in them, and a handful of buying acts; sales accepts each lead first.',
  'template.product-led.name': 'Product-led (PQL)',
  'template.product-led.about':
    'Use of the product and the limits of the free plan open a way to sales of their own, beside what marketing sees.',
  'template.education.name': 'Training provider',
  'template.education.about':
    'Origin, source and occupation against time on the website; fits leads from forms and chat.',
  'template.holds.separator': ', ',
  'template.holds.icps_one': '{{n}} ICP',
  'template.holds.icps_other': '{{n}} ICPs',
  'template.holds.personas_one': '{{n}} persona',
  'template.holds.personas_other': '{{n}} personas',
  'template.holds.rules_one': '{{n}} rule',
  'template.holds.rules_other': '{{n}} rules',
  'template.holds.gates_one': '{{n}} gate',
  'template.holds.gates_other': '{{n}} gates',
  'template.holds.duties_one': '{{n}} duty',
  'template.holds.duties_other': '{{n}} duties',
} as const;
