/** The list of leads, and one lead's points. */
export const leadText = {
  'lead.held.missing': '{{fields}} not known',
  'lead.held.recycled': 'sent back: {{reason}}',
  'lead.held.disqualified': 'ruled out',
  'lead.held.excluded': 'excluded by the gate',
  'lead.held.notMet': 'does not meet the gate',
  'lead.held.nurture': 'waits in nurture',
  'lead.held.unknown': 'cannot be judged yet',
} as const;
