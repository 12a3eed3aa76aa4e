import type { MessagePortMain } from 'electron';
import type { EngineAnswer, EngineInput, EngineQuestion, EngineReply } from '#shared/bridge/engine-port.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';

/** The main process's own line to the engine host. */
export type EngineLine = {
  readonly ask: <Name extends EngineQuestion>(
    name: Name,
    input: EngineInput<Name>,
    signal: AbortSignal,
  ) => Promise<Result<EngineAnswer<Name>, Failure>>;
  readonly close: () => void;
};

/** One question at a time. A host that dies, and an aborted question, are refusals. */
export function engineLine(port: MessagePortMain): EngineLine {
  let last = 0;
  let waits: { readonly id: number; readonly over: (result: Result<unknown, Failure>) => void } | null = null;
  const end = (result: Result<unknown, Failure>): void => {
    waits?.over(result);
    waits = null;
  };
  port.on('message', ({ data }) => {
    const reply = data as EngineReply;
    if (reply.id !== waits?.id || 'progress' in reply) return;
    end(reply.ok ? done(reply.value) : refused(reply.refusal));
  });
  port.on('close', () => end(refused({ kind: 'engineStopped' })));
  port.start();
  return {
    ask: (name, input, signal) =>
      new Promise((resolve) => {
        const id = ++last;
        const stop = () => {
          port.postMessage({ cancel: id });
          end(refused({ kind: 'cancelled' }));
        };
        waits = {
          id,
          over: (result) => {
            signal.removeEventListener('abort', stop);
            resolve(result as Awaited<ReturnType<EngineLine['ask']>> as never);
          },
        };
        signal.addEventListener('abort', stop);
        port.postMessage({ id, ask: name, input });
      }),
    close: () => port.close(),
  };
}
