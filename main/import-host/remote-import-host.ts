import type { Failure } from '#shared/lib/failure.ts';
import { done, refused } from '#shared/lib/result.ts';
import type { BuildStep, ImportHost, Watch } from './import-host.ts';
import type { HostReply, HostRequest } from './messages.ts';

/** A process that serves an import host: Electron's utility process, or a forked Node. */
export type HostProcess = {
  readonly postMessage: (request: HostRequest) => void;
  readonly onMessage: (listener: (reply: HostReply) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
};

type Running = { readonly process: HostProcess; readonly hears: Map<number, (reply: HostReply) => void> };

export const hostDied: Failure = { kind: 'importHostDied' };
const cancelled: Failure = { kind: 'importCancelled' };

/**
 * An import host in a process of its own, begun when it is first asked. Cancelling ends that process: it holds nothing
 * that is needed again, and a parser that hangs cannot refuse to go. When it dies by itself, the request is refused in
 * words and the next one begins a fresh process.
 */
export function remoteImportHost(spawn: () => HostProcess): ImportHost {
  let running: Running | null = null;
  let nextId = 1;

  function process(): Running {
    if (running !== null) return running;
    const begun: Running = { process: spawn(), hears: new Map() };
    running = begun;
    begun.process.onMessage((reply) => begun.hears.get(reply.id)?.(reply));
    begun.process.onExit(() => {
      if (running === begun) running = null;
      for (const [id, hear] of begun.hears) hear({ kind: 'refused', id, refusal: hostDied });
    });
    return begun;
  }

  function stop(): void {
    const ending = running;
    running = null;
    ending?.process.kill();
    for (const [id, hear] of ending?.hears ?? []) hear({ kind: 'refused', id, refusal: cancelled });
  }

  /** Every reply to one request, until its last. */
  async function* replies(request: Unnumbered, { signal, progress }: Watch): AsyncGenerator<HostReply> {
    if (signal?.aborted) {
      yield { kind: 'refused', id: 0, refusal: cancelled };
      return;
    }
    const id = nextId++;
    const { process: own, hears } = process();
    const waiting: HostReply[] = [];
    let wake = () => {};
    hears.set(id, (reply) => {
      if (reply.kind === 'progress') progress?.(reply);
      else waiting.push(reply);
      wake();
    });
    signal?.addEventListener('abort', stop);
    try {
      own.postMessage({ ...request, id } as HostRequest);
      for (;;) {
        const reply = waiting.shift();
        if (reply === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        yield reply;
        if (isLast(reply)) return;
        own.postMessage({ kind: 'stored', id });
      }
    } finally {
      signal?.removeEventListener('abort', stop);
      hears.delete(id);
    }
  }

  return {
    async profile(path, options, context, watch = {}) {
      for await (const reply of replies({ kind: 'profile', path, options, context }, watch)) {
        if (reply.kind === 'profiled') return done(reply.value);
        if (reply.kind === 'refused') return refused(reply.refusal);
      }
      return refused(hostDied);
    },
    async duplicates(plan, context, watch = {}) {
      for await (const reply of replies({ kind: 'duplicates', plan, context }, watch)) {
        if (reply.kind === 'duplicates') return done(reply.value);
        if (reply.kind === 'refused') return refused(reply.refusal);
      }
      return refused(hostDied);
    },
    async *build(order, watch = {}): AsyncGenerator<BuildStep> {
      for await (const reply of replies({ kind: 'build', ...order }, watch)) {
        if (isStep(reply)) yield reply;
      }
    },
    end: stop,
  };
}

type Unnumbered = HostRequest extends infer Each ? (Each extends HostRequest ? Omit<Each, 'id'> : never) : never;

function isLast(reply: HostReply): boolean {
  return !isStep(reply) || reply.kind === 'built' || reply.kind === 'refused';
}

function isStep(reply: HostReply): reply is Extract<HostReply, { kind: BuildStep['kind'] }> {
  return reply.kind !== 'profiled' && reply.kind !== 'duplicates' && reply.kind !== 'progress';
}
