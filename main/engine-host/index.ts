import { hostMessage } from '#shared/bridge/engine-port.ts';
import { createEngineHost } from './host.ts';
import { leadFiles } from './lead-files.ts';

/** The engine host's process (utilityProcess): each message brings a port and the file it may ask about. */
const host = createEngineHost({
  files: leadFiles,
  pause: () => new Promise((resume) => setImmediate(resume)),
  now: () => performance.now(),
  report: (error) => console.error(error),
});

process.parentPort.on('message', ({ data, ports }) => {
  const message = hostMessage.safeParse(data);
  const port = ports[0];
  if (!message.success || port === undefined) return;
  const line = host.connect(message.data.file, (reply) => port.postMessage(reply));
  port.on('message', (asked) => line.receive(asked.data));
  port.on('close', () => line.close());
  port.start();
});
