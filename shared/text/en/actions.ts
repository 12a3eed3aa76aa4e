/** What can be done from menus, the palette and by keys. */
export const actionsText = {
  'actions.key.control': 'Ctrl',
  'actions.key.shift': 'Shift',
  'actions.key.alt': 'Alt',
  'actions.key.delete': 'Del',
  'actions.go.audience': 'Go to Audience',
  'actions.go.score': 'Go to Score',
  'actions.go.stages': 'Go to Stages',
  'actions.go.simulate': 'Go to Simulate',
  'actions.go.leads': 'Go to the table of leads',
  'actions.go.agree': 'Go to Agree',
  'actions.go.export': 'Go to Export',
} as const;
