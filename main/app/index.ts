import { join } from 'node:path';
import { app } from 'electron';
import { answerCommand, commandIn } from './command-line-app.ts';
import { PreferenceFile } from './preferences.ts';
import { registerRendererScheme } from './renderer-protocol.ts';
import { silenceChromium } from './safety.ts';
import { startApp } from './start-app.ts';

/** The built files: this one lies in `out/main`. */
const built = join(import.meta.dirname, '..');

const command = commandIn(process.argv, process.defaultApp === true);
if (command === null) openWindow();
// Awaited here, before anything of a window begins: no display is needed, and no second instance is in the way.
else app.exit(await answerCommand(command));

function openWindow(): void {
  const userData = process.env.ACCORD_USER_DATA;
  if (userData !== undefined && userData !== '') app.setPath('userData', userData);

  registerRendererScheme();
  silenceChromium();
  speakChosenLanguage();

  // A second start hands its file to the first and ends.
  if (app.requestSingleInstanceLock()) void startApp(built);
  else app.quit();
}

/** Chromium's own parts, such as the date picker, speak the language that was chosen when the app was last open. */
function speakChosenLanguage(): void {
  const chosen = new PreferenceFile(app.getPath('userData'), '').chosenLanguage;
  if (chosen === undefined || app.commandLine.hasSwitch('lang')) return;
  app.commandLine.appendSwitch('lang', chosen === 'ar' ? 'ar' : 'en-GB');
}
