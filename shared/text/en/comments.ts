/** What the teams say about things on the canvas. */
export const commentsText = {
  'comments.title': 'Comments',
  'comments.open_one': '{{n}} open comment',
  'comments.open_other': '{{n}} open comments',
  'comments.by': '{{author}}, {{team}}',
  'comments.new': 'Comment for {{side}}',
  'comments.newHint': 'The pen says which side speaks. Ctrl and Enter add it.',
  'comments.empty': 'Write what there is to say first.',
  'comments.author': 'In whose name',
  'comments.wholeTeam': 'The whole team',
  'comments.add': 'Add comment',
  'comments.resolve': 'Resolve',
  'comments.reopen': 'Open again',
  'comments.remove': 'Delete comment',
} as const;
