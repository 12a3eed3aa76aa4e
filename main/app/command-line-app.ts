import { isCommandName } from '../cli/command-names.ts';

/**
 * The words of a command, `accord simulate FILE --json`, when the app was started with one; null when it was started
 * for its window. Switches before the command are Chromium's; an app that is not packed is started with its folder.
 */
export function commandIn(commandLine: readonly string[], isStartedByFolder: boolean): readonly string[] | null {
  const words = commandLine.slice(1);
  const isWord = (word: string) => !word.startsWith('-');
  if (isStartedByFolder) words.splice(0, words.findIndex(isWord) + 1);
  const at = words.findIndex((word) => isWord(word) || word === '--help');
  const first = words[at];
  if (first === undefined) return null;
  return isCommandName(first) || first === 'help' || first === '--help' ? words.slice(at) : null;
}

/** Runs the command without a window. @returns the exit code, once all of the answer is written. */
export async function answerCommand(words: readonly string[]): Promise<number> {
  // Loaded only now: the window has no use for the commands.
  const [{ runCommandLine }, { standardStreams }] = await Promise.all([
    import('../cli/run-command-line.ts'),
    import('../cli/standard-streams.ts'),
  ]);
  const code = await runCommandLine(words, standardStreams());
  await new Promise<void>((written) => process.stdout.write('', () => written()));
  return code;
}
