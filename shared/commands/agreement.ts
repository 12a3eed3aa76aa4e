import { addCommand, changeCommand, removeCommand } from './record-commands.ts';

/** Grades' actions, gates, and what each side promises and signs. */
export const agreementCommands = {
  'cell.change': changeCommand('cell'),
  'gate.add': addCommand('gate'),
  'gate.change': changeCommand('gate'),
  'gate.remove': removeCommand('gate'),
  'recycleReason.add': addCommand('recycleReason'),
  'recycleReason.change': changeCommand('recycleReason'),
  'recycleReason.remove': removeCommand('recycleReason'),
  'clause.add': addCommand('clause'),
  'clause.change': changeCommand('clause'),
  'clause.remove': removeCommand('clause'),
  'participant.add': addCommand('participant'),
  'participant.change': changeCommand('participant'),
  'participant.remove': removeCommand('participant'),
  'signature.add': addCommand('signature'),
  'signature.remove': removeCommand('signature'),
} as const;
