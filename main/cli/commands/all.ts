import type { CliCommand } from '../command-line.ts';
import type { CommandName } from '../command-names.ts';

/** Each command is loaded when it is called: a score needs no documents, and a history no tables. */
export const commands: { readonly [Name in CommandName]: () => Promise<CliCommand> } = {
  new: async () => (await import('./new.ts')).newCommand,
  templates: async () => (await import('./templates.ts')).templatesCommand,
  profile: async () => (await import('./profile.ts')).profileCommand,
  import: async () => (await import('./import.ts')).importCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  simulate: async () => (await import('./simulate.ts')).simulateCommand,
  score: async () => (await import('./score.ts')).scoreCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  history: async () => (await import('./history.ts')).historyCommand,
  versions: async () => (await import('./history.ts')).versionsCommand,
};
