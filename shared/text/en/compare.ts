/** Two data sets side by side. */
export const compareText = {
  'compare.title': 'Compare',
  'compare.hint':
    'Two data sets as the model counts them now. Each share stands with its range; ranges that lie apart are more than chance.',
  'compare.needsTwo': 'Bring in a second data set to compare it with the first.',
  'compare.left': 'This data set',
  'compare.right': 'beside this one',
  'compare.counting': 'Counting both…',
  'compare.leads': 'Leads',
  'compare.of.baseRate': 'Outcome, of those that are known',
  'compare.of.stage': 'Stages reached, of all leads',
  'compare.of.grade': 'Grades, of all leads',
  'compare.of.icp': 'Ideal customer profiles, of all leads',
  'compare.won': 'won',
  'compare.none': 'not known',
  'compare.count': '{{hits}} of {{of}},',
  'compare.range': '{{low}} to {{high}}',
  'compare.apart': 'more than chance',
} as const;
