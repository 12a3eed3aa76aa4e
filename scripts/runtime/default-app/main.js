// What the registry runtime lacks: the app that `electron [-r module]… FOLDER` starts before it starts ours.
// It is an ES module that awaits our entry at top level, because Electron holds `ready` back until its own
// entry has loaded; a CommonJS one would let `ready` fire before our listeners are there.
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

const { preloads, version, target } = readCommandLine(process.argv.slice(1));

if (version) {
  process.stdout.write(`v${process.versions.electron}\n`);
  app.exit(0);
} else if (!target) {
  process.stderr.write('Say which app to start: electron FOLDER\n');
  app.exit(1);
} else {
  try {
    await start(resolve(target));
  } catch (error) {
    process.stderr.write(`${error?.stack ?? error}\n`);
    app.exit(1);
  }
}

function readCommandLine(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (arg === '-r' || arg === '--require') preloads.push(args[++at]);
    else if (arg === '-v' || arg === '--version') return { preloads, version: true };
    else if (!arg.startsWith('-')) return { preloads, target: arg };
  }
  return { preloads };
}

async function start(path) {
  // Test drivers attach here; it has to happen before the app's first line.
  if (preloads.length > 0) Module._preloadModules(preloads);
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const manifest = introduce(path);
  const entry = createRequire(import.meta.url).resolve(path);
  const isModule = entry.endsWith('.mjs') || (manifest?.type === 'module' && !entry.endsWith('.cjs'));
  if (isModule) await import(pathToFileURL(entry).href);
  else Module._load(entry, null, true);
}

/** Gives Electron the name, version and folders of the app's own package.json. */
function introduce(path) {
  const file = join(path, 'package.json');
  if (!existsSync(file)) {
    app.setAppPath(dirname(path));
    return undefined;
  }
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name ?? app.name;
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
  app.setPath('userData', join(app.getPath('appData'), app.name));
  app.setAppPath(path);
  return manifest;
}
