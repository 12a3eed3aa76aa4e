/** The simulation: where grades begin, what each lead meets, where leads stand, and what that says. */
export const simulateText = {
  'simulate.title': 'Where do the grades begin?',
  'simulate.matrix': 'What each lead meets',
  'simulate.flow': 'Where they stand',
  'simulate.says': 'What this says',
  'simulate.bought': 'bought',
  'simulate.didNot': 'did not',
  'simulate.notKnown': 'outcome not known',
  'simulate.fitAxis': 'points for who they are, {{from}} to {{to}}',
  'simulate.engagementAxis': 'points for what they do, {{from}} to {{to}}',
  'simulate.bar_one': '{{from}} to {{to}} points: {{n}} lead, {{won}} bought',
  'simulate.bar_other': '{{from}} to {{to}} points: {{n}} leads, {{won}} bought',
  'simulate.begins': '{{grade}} begins here',
  'simulate.was': 'was {{points}}',
  'simulate.dragHint': 'Drag a handle, or press',
  'simulate.dragHintKeys': 'for one point at a time',
  'simulate.cell_one': '{{grade}}: {{n}} lead, {{action}}',
  'simulate.cell_other': '{{grade}}: {{n}} leads, {{action}}',
  'simulate.leads': 'leads',
  'simulate.noAction': 'no action',
  'simulate.assumedRates': 'Rates marked as assumed were typed, not measured',
  'simulate.noLeads': 'Nothing to try the model on yet.',
  'simulate.noLeadsHint':
    'Bring a table of leads from your CRM. Every count then comes alive, and each threshold can be dragged to see what it does.',
  'simulate.bringLeads': 'Bring in leads',
  'simulate.counting_one': 'Scoring {{n}} lead…',
  'simulate.counting_other': 'Scoring {{n}} leads…',
  'simulate.say.movedMore_one': 'Moving {{grade}} from {{from}} to {{to}} <b>added {{n}} MQL</b>.',
  'simulate.say.movedMore_other': 'Moving {{grade}} from {{from}} to {{to}} <b>added {{n}} MQLs</b>.',
  'simulate.say.movedFewer_one': 'Moving {{grade}} from {{from}} to {{to}} <b>took away {{n}} MQL</b>.',
  'simulate.say.movedFewer_other': 'Moving {{grade}} from {{from}} to {{to}} <b>took away {{n}} MQLs</b>.',
  'simulate.say.movedNothing': 'Moving {{grade}} from {{from}} to {{to}} <b>changed no MQL</b>.',
  'simulate.say.noOutcome':
    'These numbers say how many, not how good: <b>no outcome is known</b>. Import a column that says who bought, and the sentences here will judge the model.',
  'simulate.say.fewOutcomes':
    'Only <b>{{won}} bought and {{lost}} did not</b>. Every rate below is a guess until more outcomes are known.',
  'simulate.say.noMql': '<b>No lead becomes an MQL.</b> The gate asks for more than any of them has.',
  'simulate.say.everyMql':
    '<b>Nearly every lead becomes an MQL.</b> A gate that lets all through says nothing to sales.',
  'simulate.say.precision': 'Of {{hundred}} MQLs, <b>{{share}} buy</b>.',
  'simulate.say.precisionFew': 'Of the MQLs with a known outcome, <b>{{counts}} bought</b>.',
  'simulate.say.timesAverage': 'That is {{times}} times the average of {{base}}.',
  'simulate.say.recall':
    'You hand over <b>{{share}} of every {{hundred}} buyers</b>. The other {{rest}} wait in nurture or get no action.',
  'simulate.say.recallFew': 'You hand over <b>{{counts}} buyers</b>.',
  'simulate.say.coldCell':
    '<b>{{grade}} goes to sales and buys less than average</b>: {{share}} in {{hundred}}, against {{base}} of all leads.',
  'simulate.say.warmCell':
    '<b>{{grade}} does not go to sales, yet buys more than average</b>: {{share}} in {{hundred}}, against {{base}} of all leads.',
  'simulate.say.held': 'What keeps most leads from MQL: <b>{{because}}</b>.',
  'simulate.say.unjudged_one':
    '<b>{{stage}} cannot be judged</b> for {{n}} lead: the data does not hold what its gate asks.',
  'simulate.say.unjudged_other':
    '<b>{{stage}} cannot be judged</b> for {{n}} leads: the data does not hold what its gate asks.',
  'simulate.say.ofLeads': '{{n}} of {{all}} leads',
  'simulate.short.mql': 'MQL',
  'simulate.short.sal': 'SAL',
  'simulate.short.sql': 'SQL',
} as const;
