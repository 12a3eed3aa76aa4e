import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { HostReply } from '#main/import-host/messages.ts';
import type { HostProcess } from '#main/import-host/remote-import-host.ts';
import { defaultLimits } from '#shared/import/limits.ts';

export type ForkedHost = { readonly start: () => HostProcess; readonly processes: readonly ChildProcess[] };

/** The import host as the app runs it, in a process of its own; the app's is Electron's, this is plain Node. */
export function forkedHost(): ForkedHost {
  const processes: ChildProcess[] = [];
  const start = (): HostProcess => {
    const thread = resolve('main/import-host/second-thread/index.ts');
    const told = [JSON.stringify(defaultLimits), thread];
    const child = fork(resolve('main/import-host/index.ts'), told, { serialization: 'advanced' });
    processes.push(child);
    return {
      postMessage: (request) => void child.send(request),
      onMessage: (listener) => void child.on('message', (reply) => listener(reply as HostReply)),
      onExit: (listener) => void child.on('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    };
  };
  return { start, processes };
}
