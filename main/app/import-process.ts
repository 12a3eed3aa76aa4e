import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { HostProcess } from '../import-host/remote-import-host.ts';

/**
 * A process that takes files apart, so that a broken or huge one can neither freeze nor crash the app.
 * `folder` holds the built entries.
 */
export function startImportProcess(folder: string): HostProcess {
  const entry = join(folder, 'main', 'import-host.js');
  const process = utilityProcess.fork(entry, [], { serviceName: 'Accord import', stdio: 'inherit' });
  return {
    postMessage: (request) => process.postMessage(request),
    onMessage: (listener) => process.on('message', listener),
    onExit: (listener) => process.on('exit', () => listener()),
    kill: () => void process.kill(),
  };
}
