import { join } from 'node:path';
import { app } from 'electron';
import { registerRendererScheme } from './renderer-protocol.ts';
import { silenceChromium } from './safety.ts';
import { startApp } from './start-app.ts';

/** The built files: this one lies in `out/main`. */
const built = join(import.meta.dirname, '..');

const userData = process.env.ACCORD_USER_DATA;
if (userData !== undefined && userData !== '') app.setPath('userData', userData);

registerRendererScheme();
silenceChromium();

// A second start hands its file to the first and ends.
if (app.requestSingleInstanceLock()) void startApp(built);
else app.quit();
