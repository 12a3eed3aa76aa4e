import type { CliCommand } from '../command-line.ts';
import { historyCommand, versionsCommand } from './history.ts';
import { newCommand } from './new.ts';
import { simulateCommand } from './simulate.ts';
import { templatesCommand } from './templates.ts';

/** Every command, in the order the overview lists them. */
export const commands: readonly CliCommand[] = [
  newCommand,
  templatesCommand,
  simulateCommand,
  historyCommand,
  versionsCommand,
];
