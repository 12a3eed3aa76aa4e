import { addCommand, changeCommand, removeCommand } from './record-commands.ts';

/** Who the room wants: ICPs, personas, and what rules a lead out. */
export const audienceCommands = {
  'icp.add': addCommand('icp'),
  'icp.change': changeCommand('icp'),
  'icp.remove': removeCommand('icp'),
  'persona.add': addCommand('persona'),
  'persona.change': changeCommand('persona'),
  'persona.remove': removeCommand('persona'),
  'disqualifier.add': addCommand('disqualifier'),
  'disqualifier.change': changeCommand('disqualifier'),
  'disqualifier.remove': removeCommand('disqualifier'),
} as const;
