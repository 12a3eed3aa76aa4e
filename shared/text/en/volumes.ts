/** How many leads come to a stage each week or month. */
export const volumesText = {
  'volumes.title': 'How many over time',
  'volumes.hint':
    'Each lead counts once for a stage: on the first day it stood there or further on. Facts are taken as they are today.',
  'volumes.count': 'Count them',
  'volumes.byWeek': 'by week',
  'volumes.byMonth': 'by month',
  'volumes.counting': 'Judging each lead on each of its days…',
  'volumes.band': 'the middle half, and the median',
  'volumes.partial.week': 'a week that the data does not cover in full',
  'volumes.partial.month': 'a month that the data does not cover in full',
  'volumes.bar': '{{from}} to {{to}}: {{leads}}',
  'volumes.barPartial': '{{from}} to {{to}}, not covered in full: {{leads}}',
  'volumes.typical.week_one': '{{median}} a week, between {{low}} and {{high}} in the last whole week',
  'volumes.typical.week_other':
    '{{median}} a week, between {{low}} and {{high}} in the middle half of the last {{n}} whole weeks',
  'volumes.typical.month_one': '{{median}} a month, between {{low}} and {{high}} in the last whole month',
  'volumes.typical.month_other':
    '{{median}} a month, between {{low}} and {{high}} in the middle half of the last {{n}} whole months',
  'volumes.few.week_one': '{{median}} in the only whole week, which says no range',
  'volumes.few.week_other': '{{median}} a week in {{n}} whole weeks, too few to say a range',
  'volumes.few.month_one': '{{median}} in the only whole month, which says no range',
  'volumes.few.month_other': '{{median}} a month in {{n}} whole months, too few to say a range',
  'volumes.none.week': 'no whole week yet',
  'volumes.none.month': 'no whole month yet',
  'volumes.noCreatedColumn':
    'Without a column that says when each lead was created, nothing can be counted by week or month. Import one as “created on”.',
  'volumes.noCreatedDays':
    'No lead has a created day that can be read, so nothing can be counted by week or month. Check the column “created on”.',
  'volumes.withoutCreated_one': '{{n}} lead without a created day is left out.',
  'volumes.withoutCreated_other': '{{n}} leads without a created day are left out.',
} as const;
