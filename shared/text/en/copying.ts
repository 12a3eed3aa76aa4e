/** Copying cards, within a workshop and to another one. */
export const copyingText = {
  'copying.copyOf': '{{name}} (copy)',
  'copying.no.field':
    'Not pasted: what you copied asks for the fact “{{name}}”, which this workshop does not have. Add it first.',
  'copying.no.activityType':
    'Not pasted: what you copied asks for the activity “{{name}}”, which this workshop does not have. Add it first.',
  'copying.no.icp':
    'Not pasted: what you copied asks for the ICP “{{name}}”. Copy it along, or add one with this name.',
  'copying.no.persona':
    'Not pasted: what you copied asks for the persona “{{name}}”. Copy it along, or add one with this name.',
  'copying.no.other': 'Not pasted: what you copied refers to “{{name}}”, which this workshop does not have.',
  'copying.no.gate': 'Not pasted: {{name}} has its gate here already, and a stage has one gate.',
  'copying.no.cards': 'There are no cards of Accord on the clipboard.',
} as const;
