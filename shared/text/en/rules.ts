/** Rules, their bands and curves, and the painted matrix. */
export const rulesText = {
  'rules.result.touched_one': 'It fits {{n}} lead.',
  'rules.result.touched_other': 'It fits {{n}} leads.',
  'rules.result.average': 'Those with points from it get {{points}} on average.',
  'rules.bands.inUnit': '{{field}}, in {{unit}}',
  'rules.bands.split': 'Split {{name}} in two',
  'rules.bands.gap': 'No band takes what lies between these.',
  'rules.bands.upsideDown': 'A range cannot end before it begins. The last one was kept.',
  'rules.bands.bought': '{{share}} bought',
  'rules.bands.few': ' ({{counts}}: too few to say)',
  'rules.bands.noOutcome': 'no outcome known',
  'rules.mean.band': 'Leads that this band gives its points: it holds for them, and none before it does.',
  'rules.mean.unknownBand': 'Leads of whom this fact is unknown. They get these points, and nobody else does.',
  'rules.mean.bought':
    'Of the leads of this band whose outcome is known, the share that bought: {{counts}}. Chance alone could make it {{range}} in 100.',
  'rules.mean.bandEdge':
    'Leads within a twentieth of the number where points change. One more or one fewer, or a number not quite right, and they get other points.',
  'rules.mean.thresholdEdge':
    'Leads within 3 points of where a grade begins. One more visit, or one fact cleared up, and they have another grade.',
  'rules.edges.bands': 'Just on the edge of a band',
  'rules.edges.thresholds': 'Within 3 points of a grade',
  'rules.edges.at': '{{at}}:',
  'rules.edges.below_one': '{{n}} just below',
  'rules.edges.below_other': '{{n}} just below',
  'rules.edges.above_one': '{{n}} just above',
  'rules.edges.above_other': '{{n}} just above',
  'rules.edges.show': 'Show',
  'rules.edges.showAt': 'Show the leads just on the edge of {{at}}',
  'rules.curve.handle.decay': 'How fast points fade, in days',
  'rules.curve.handle.window': 'The window, in days',
  'rules.curve.decay_one': '{{points}} after {{n}} day',
  'rules.curve.decay_other': '{{points}} after {{n}} days',
  'rules.curve.window': 'nothing from day {{day}}',
  'matrix.paintHint':
    'Drag from a cell over others to do the same there; by keyboard, Shift with the arrow keys. A line marks what goes to sales.',
  'matrix.grades_one': '{{n}} grade',
  'matrix.grades_other': '{{n}} grades',
  'rules.mean.touched':
    'Leads whose facts or activities the rule could judge and found to fit, whether or not points came of it.',
  'rules.mean.average': 'All points that the rule gives, shared out over the leads that get any from it.',
  'rules.mean.bar_one': 'Totals from {{from}} to {{to}}: {{n}} lead, {{won}} bought.',
  'rules.mean.bar_other': 'Totals from {{from}} to {{to}}: {{n}} leads, {{won}} of them bought.',
} as const;
