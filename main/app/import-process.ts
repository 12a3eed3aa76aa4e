import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { ImportLimits } from '#shared/import/limits.ts';
import type { HostProcess } from '../import-host/remote-import-host.ts';

/**
 * A process that takes files apart, so that a broken or huge one can neither freeze nor crash the app.
 * `folder` holds the built entries; the process takes no file beyond the limits it begins with.
 */
export function startImportProcess(folder: string, limits: ImportLimits): HostProcess {
  const entry = join(folder, 'main', 'import-host.js');
  const thread = join(folder, 'main', 'import-thread.js');
  const process = utilityProcess.fork(entry, [JSON.stringify(limits), thread], {
    serviceName: 'Accord import',
    stdio: 'inherit',
  });
  return {
    postMessage: (request) => process.postMessage(request),
    onMessage: (listener) => process.on('message', listener),
    onExit: (listener) => process.on('exit', () => listener()),
    kill: () => void process.kill(),
  };
}
