import { resolve } from 'node:path';
import { app } from 'electron';

/** The workshop named on a command line; null when there is none. Switches and the app's own folder are no files. */
export function fileIn(commandLine: readonly string[], folder: string): string | null {
  const named = commandLine.slice(1).find((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.accord'));
  return named === undefined ? null : resolve(folder, named);
}

/** Hears of files that the system wants opened: at the start, from a second start, and from the Finder. */
export function hearFilesToOpen(open: (path: string | null) => void): void {
  app.on('second-instance', (_event, commandLine, folder) => open(fileIn(commandLine, folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
}
