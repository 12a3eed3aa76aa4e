/** The way through the sample company: what to do at each step, and what doing it has shown. */
export const tourText = {
  'tour.label': 'Ten minutes with the sample company',
  'tour.place': 'Step {{n}} of {{all}}',
  'tour.done': 'Done',
  'tour.next': 'Next',
  'tour.skip': 'Skip',
  'tour.showMe': 'Show me where',
  'tour.leave': 'Leave the tour. Go on any time from the menu for look and language.',
  'tour.resume': 'Go on with the tour',
  'tour.finish': 'Finish',
  'tour.toExport': 'Documents',
  'tour.profile.title': 'Whom do you want?',
  'tour.profile.do': 'On the canvas, open the card “Growing tech firms”.',
  'tour.profile.done':
    'How many leads match it, how many nobody can tell, and how many of them bought. Each number says what it means when you point at it.',
  'tour.threshold.title': 'Move a line, and watch',
  'tour.threshold.do':
    'Under Simulate, drag the point where fit B begins from 20 to about 30, or press the arrow keys on it.',
  'tour.threshold.done':
    'MQLs: {{before}} before, {{now}} now. Of 100 that sales would call, {{boughtBefore}} bought before and {{boughtNow}} now. Undo takes it back.',
  'tour.mistakes.title': 'Find three mistakes',
  'tour.mistakes.do': 'They were planted in this model. Mend each, and watch the strip below.',
  'tour.mistakes.done':
    'All three are mended. MQLs: {{before}} before, {{now}} now; of 100 that sales would call, {{boughtBefore}} bought before and {{boughtNow}} now.',
  'tour.mistake.lowB': 'B begins so low that most who reach it never buy: 25 points or more.',
  'tour.mistake.deadSource': 'A source that never closes gets points: give it none.',
  'tour.mistake.jobHunters': 'Whoever looks for a job looks like a buyer: take 5 points or more.',
  'tour.cell.title': 'Whom would sales call?',
  'tour.cell.do': 'Under Simulate, press a number in the grade matrix.',
  'tour.cell.done': 'The leads of that grade, one by one. Sort them, filter them, look for somebody you know.',
  'tour.lead.title': 'Ask why',
  'tour.lead.do': 'Open one lead of the table.',
  'tour.lead.done':
    'Every point and where it came from, and what would move this lead up. When sales asks why, this is the answer.',
  'tour.sign.title': 'Agree, and sign',
  'tour.sign.do': 'Under Agree, sign once for marketing and once for sales.',
  'tour.sign.done':
    'Both signatures hold for exactly this model, these promises and these leads. Change one point and they no longer do.',
  'tour.end.title': 'That is the whole way',
  'tour.end.do': 'Take the documents along, or begin with your own leads.',
} as const;
