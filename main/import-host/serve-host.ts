import { unexpected } from '#shared/lib/failure.ts';
import type { ImportHost, Watch } from './import-host.ts';
import type { HostReply, HostRequest } from './messages.ts';

/** A two-way line of messages, whatever carries it. */
export type HostLine = {
  readonly send: (reply: HostReply) => void;
  readonly hear: (listener: (request: HostRequest) => void) => void;
};

type Pieces = { readonly sent: () => Promise<void>; readonly stored: () => void };
type Running = Pieces & { readonly stop: AbortController };

/** Progress is told at most this often. */
const tellEvery = 80;
/** Pieces on their way to be stored, while the next one is made. */
const mostAhead = 4;

/**
 * Answers requests over a line. A build is a few pieces ahead of what is stored and no more, so that a slow disk does not
 * fill the memory of the process that stores.
 */
export function serveHost(host: ImportHost, line: HostLine): void {
  const running = new Map<number, Running>();
  line.hear((request) => {
    switch (request.kind) {
      case 'cancel':
        running.get(request.id)?.stop.abort();
        running.get(request.id)?.stored();
        break;
      case 'stored':
        running.get(request.id)?.stored();
        break;
      default:
        void carryOut(request);
    }
  });

  async function carryOut(request: Extract<HostRequest, { kind: 'profile' | 'duplicates' | 'build' }>): Promise<void> {
    const { id } = request;
    const own = { stop: new AbortController(), ...piecesAhead() };
    running.set(id, own);
    const watch: Watch = {
      signal: own.stop.signal,
      progress: seldom((progress) => line.send({ kind: 'progress', id, ...progress })),
    };
    try {
      if (request.kind === 'profile') {
        const answer = await host.profile(request.path, request.options, request.context, watch);
        line.send(
          answer.ok ? { kind: 'profiled', id, value: answer.value } : { kind: 'refused', id, refusal: answer.refusal },
        );
      } else if (request.kind === 'duplicates') {
        const answer = await host.duplicates(request.plan, request.context, watch);
        line.send(
          answer.ok
            ? { kind: 'duplicates', id, value: answer.value }
            : { kind: 'refused', id, refusal: answer.refusal },
        );
      } else {
        for await (const step of host.build(request, watch)) {
          line.send({ ...step, id });
          if (step.kind === 'built' || step.kind === 'refused') break;
          await own.sent();
        }
      }
    } catch (error) {
      console.error(error);
      line.send({ kind: 'refused', id, refusal: unexpected });
    } finally {
      running.delete(id);
    }
  }
}

/** Counts pieces that were sent and not stored yet; `sent` waits while they are as many as there may be. */
function piecesAhead(): Pieces {
  let ahead = 0;
  let wake = () => {};
  return {
    async sent() {
      if (++ahead < mostAhead) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    },
    stored() {
      ahead--;
      wake();
    },
  };
}

function seldom<Told>(tell: (told: Told) => void): (told: Told) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (told) => {
    const now = performance.now();
    if (now - last < tellEvery) return;
    last = now;
    tell(told);
  };
}
