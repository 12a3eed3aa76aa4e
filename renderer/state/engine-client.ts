import type {
  EngineAnswer,
  EngineCancel,
  EngineInput,
  EngineQuestion,
  EngineReply,
} from '#shared/bridge/engine-port.ts';
import { enginePortMessage } from '#shared/bridge/window-api.ts';
import type { Failure } from '#shared/lib/failure.ts';
import type { Result } from '#shared/lib/result.ts';
import { ask } from '../bridge/accord.ts';

/**
 * The window's own line to the engine host: questions go straight there, past the main process. A question that is
 * asked before the line is up waits for it; one that is open when the line breaks is answered `engineStopped`.
 */
type Reply = Result<EngineAnswer<EngineQuestion>, Failure>;
type Watch = {
  /** Told how far a long answer is, from 0 to 1. */
  readonly progress?: (share: number) => void;
  /** Aborted when nobody waits for the answer any more: it is then given up, and answered `cancelled`. */
  readonly signal?: AbortSignal;
};
type Open = {
  readonly watch: Watch;
  readonly request: { readonly id: number; readonly ask: EngineQuestion; readonly input: unknown };
  readonly resolve: (reply: Reply) => void;
};

let port: MessagePort | null = null;
let lastId = 0;
const open = new Map<number, Open>();

export function askEngine<Name extends EngineQuestion>(
  name: Name,
  input: EngineInput<Name>,
  watch: Watch = {},
): Promise<Result<EngineAnswer<Name>, Failure>> {
  lastId += 1;
  const request = { id: lastId, ask: name, input };
  return new Promise((resolve) => {
    open.set(request.id, { watch, request, resolve: resolve as (reply: Reply) => void });
    port?.postMessage(request);
    watch.signal?.addEventListener('abort', () => giveUp(request.id));
  });
}

/** Takes the ports that main sends, one for each workshop or host. `onReady` is called whenever a new line is up. */
export function listenForEngine(onReady: () => void): void {
  window.addEventListener('message', (event) => {
    const fresh = event.ports[0];
    if (event.source !== window || event.data !== enginePortMessage || fresh === undefined) return;
    port?.close();
    port = fresh;
    port.onmessage = (message: MessageEvent<EngineReply>) => hear(message.data);
    // What was asked before, or over a line that this one replaces, is asked here.
    for (const { request } of open.values()) port.postMessage(request);
    onReady();
  });
}

/** Asks main for a line to the host about the workshop that is open now. */
export async function connectEngine(): Promise<void> {
  await ask('engine.connect', {});
}

/** The host is gone, or the workshop is another one: nothing that was asked will be answered. */
export function breakOff(because: 'engineStopped' | 'superseded'): void {
  port?.close();
  port = null;
  const broken = [...open.values()];
  open.clear();
  for (const { resolve } of broken) {
    resolve({ ok: false, refusal: { kind: because } });
  }
}

function giveUp(id: number): void {
  const asked = open.get(id);
  if (asked === undefined) return;
  open.delete(id);
  const cancel: EngineCancel = { cancel: id };
  port?.postMessage(cancel);
  asked.resolve({ ok: false, refusal: { kind: 'cancelled' } });
}

function hear(reply: EngineReply): void {
  const asked = open.get(reply.id);
  if ('progress' in reply) {
    asked?.watch.progress?.(reply.progress);
    return;
  }
  open.delete(reply.id);
  asked?.resolve(reply.ok ? { ok: true, value: reply.value } : { ok: false, refusal: reply.refusal });
}
