/** What a workshop can start from. */
export const templateText = {
  'template.blank.name': 'Blank',
  'template.blank.about': 'A matrix with usual actions and empty lanes: start with the argument.',
  'template.b2b-saas.name': 'B2B software',
  'template.b2b-saas.about':
    'Role, department and company size against trial, demo and content; a free trial or a demo is a fast track.',
  'template.education.name': 'Training provider',
  'template.education.about':
    'Origin, source and occupation against time on the website; fits leads from forms and chat.',
} as const;
