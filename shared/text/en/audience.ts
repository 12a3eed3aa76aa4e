/** The editors of the audience: ICPs, what rules a lead out, personas, and the buying committee. */
export const audienceText = {
  'audience.text.biography': 'Biography',
  'audience.text.demographics': 'Demographics',
  'audience.text.behaviour': 'Behaviour',
  'audience.text.interests': 'Interests',
  'audience.text.goals': 'Goals',
  'audience.text.needs': 'Needs',
  'audience.text.painPoints': 'Pain points',
  'audience.text.objections': 'Objections',
  'audience.text.toSay': 'What to say',
} as const;
