/** Columns of leads that become activities. */
export const wideText = {
  'wide.activities': 'activities',
  'wide.become': 'Becomes activities instead',
  'wide.yesNo': 'Each “yes” is one activity.',
  'wide.count': 'Each number is as many activities.',
  'wide.date': 'Each date is one activity on that day.',
  'wide.type': 'Type of activity',
  'wide.day': 'On the day of',
  'wide.dayHint': 'The column does not say when. Without a day there is no activity, and the report lists it.',
  'wide.noDay': 'It could become activities if the table had a column with dates that says when.',
} as const;
