import { defaultLimits, type ImportLimits, limitsOf } from '#shared/import/limits.ts';
import { localImportHost } from './local-import-host.ts';
import type { HostReply, HostRequest } from './messages.ts';
import { serveHost } from './serve-host.ts';

/** What Electron gives a utility process; a forked Node process has `send` and `on` instead. */
type ParentPort = {
  readonly postMessage: (message: HostReply) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: HostRequest }) => void) => void;
};

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };

serveHost(
  localImportHost(limitsTold(process.argv[2]), process.argv[3] ?? null),
  parentPort === undefined
    ? {
        send: (reply) => process.send?.(reply),
        hear: (listener) => process.on('message', (message) => listener(message as HostRequest)),
      }
    : {
        send: (reply) => parentPort.postMessage(reply),
        hear: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      },
);

/** Limits come as the first argument, and the second thread's entry as the second; a test's process may have none. */
function limitsTold(argument: string | undefined): ImportLimits {
  try {
    return argument === undefined ? defaultLimits : limitsOf(JSON.parse(argument));
  } catch {
    return defaultLimits;
  }
}
