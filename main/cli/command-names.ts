/** Every command, in the order the overview lists them. Light: whoever only asks whether a word is one loads no command. */
export const commandNames = [
  'new',
  'templates',
  'profile',
  'import',
  'report',
  'simulate',
  'score',
  'check',
  'export',
  'history',
  'versions',
] as const;
export type CommandName = (typeof commandNames)[number];

export function isCommandName(word: string): word is CommandName {
  return (commandNames as readonly string[]).includes(word);
}
