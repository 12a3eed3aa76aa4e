import type { MessagePortMain } from 'electron';
import type { EngineAnswer, EngineInput, EngineQuestion, EngineReply } from '#shared/bridge/engine-port.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { EngineProcess } from './engine-process.ts';

/** A question of the main process itself, for documents. The port is closed when the answer is there. */
export function askEngine<Name extends EngineQuestion>(
  engine: EngineProcess,
  file: string,
  ask: Name,
  input: EngineInput<Name>,
): Promise<Result<EngineAnswer<Name>, Failure>> {
  const port = engine.connect(file);
  return new Promise((settle) => {
    const end = (result: Result<EngineAnswer<Name>, Failure>, from: MessagePortMain) => {
      settle(result);
      from.close();
    };
    port.on('message', ({ data }) => {
      const reply = data as EngineReply;
      if ('progress' in reply) return;
      end(reply.ok ? done(reply.value as EngineAnswer<Name>) : refused(reply.refusal), port);
    });
    port.on('close', () => settle(refused({ kind: 'engineStopped' })));
    port.start();
    port.postMessage({ id: 1, ask, input });
  });
}
