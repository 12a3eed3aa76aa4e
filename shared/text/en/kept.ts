/** Mappings that are kept for the next table. */
export const keptText = {
  'kept.title': 'Mappings that are kept',
  'kept.hint':
    'A table with the same columns, or nearly the same, is mapped as before. They lie in this workshop’s file.',
  'kept.name': 'Name of the mapping',
  'kept.forget': 'Forget the mapping {{name}}',
  'kept.used': 'Mapped as {{name}} was on {{at}}.',
  'kept.onlyHere': 'New in this table: {{columns}}.',
  'kept.onlyThere': 'Not in this table: {{columns}}.',
  'kept.suggestInstead': 'Begin with suggestions instead',
  'kept.remember': 'Keep this mapping',
  'kept.rememberHint': 'for the next table with these columns',
  'kept.open': 'Map by a file…',
  'kept.save': 'Save the mapping as a file…',
  'kept.mapFiles': 'Mapping',
  'kept.mean': 'How many columns the kept mapping knows, and when it was last used.',
} as const;
