import type { CliCommand } from '../command-line.ts';
import { exportCommand } from './export.ts';
import { historyCommand, versionsCommand } from './history.ts';
import { importCommand } from './import.ts';
import { newCommand } from './new.ts';
import { profileCommand } from './profile.ts';
import { scoreCommand } from './score.ts';
import { simulateCommand } from './simulate.ts';
import { templatesCommand } from './templates.ts';

/** Every command, in the order the overview lists them. */
export const commands: readonly CliCommand[] = [
  newCommand,
  templatesCommand,
  profileCommand,
  importCommand,
  simulateCommand,
  scoreCommand,
  exportCommand,
  historyCommand,
  versionsCommand,
];
