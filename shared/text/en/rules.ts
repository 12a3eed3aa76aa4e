/** Rules, their bands and curves, and the painted matrix. */
export const rulesText = {
  'rules.result.touched_one': 'It fits {{n}} lead.',
  'rules.result.touched_other': 'It fits {{n}} leads.',
  'rules.result.average': 'Those with points from it get {{points}} on average.',
  'rules.bands.inUnit': '{{field}}, in {{unit}}',
  'rules.bands.split': 'Split {{name}} in two',
  'rules.bands.gap': 'No band takes what lies between these.',
  'rules.bands.upsideDown': 'A range cannot end before it begins. The last one was kept.',
  'rules.curve.handle.decay': 'How fast points fade, in days',
  'rules.curve.handle.window': 'The window, in days',
  'rules.curve.decay_one': '{{points}} after {{n}} day',
  'rules.curve.decay_other': '{{points}} after {{n}} days',
  'rules.curve.window': 'nothing from day {{day}}',
  'matrix.paintHint':
    'Drag from a cell over others to do the same there; by keyboard, Shift with the arrow keys. A line marks what goes to sales.',
  'matrix.grades_one': '{{n}} grade',
  'matrix.grades_other': '{{n}} grades',
} as const;
