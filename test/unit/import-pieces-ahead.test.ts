import { expect, it } from 'vitest';
import type { BuildStep, ImportHost } from '#main/import-host/import-host.ts';
import type { HostReply, HostRequest } from '#main/import-host/messages.ts';
import { serveHost } from '#main/import-host/serve-host.ts';

/** A host that builds so many pieces, served over a line of this test's own. */
function served(pieces: number): { sent: HostReply[]; ask: (request: HostRequest) => Promise<void> } {
  const sent: HostReply[] = [];
  let hear: (request: HostRequest) => void = () => {};
  const host = {
    async *build(_order: unknown, { signal }: { signal: AbortSignal }): AsyncGenerator<BuildStep> {
      for (let i = 0; i < pieces && !signal.aborted; i++) yield { kind: 'report', lines: [] };
      yield { kind: 'refused', refusal: { kind: 'importCancelled' } };
    },
  } as unknown as ImportHost;
  serveHost(host, {
    send: (reply) => sent.push(reply),
    hear: (listener) => {
      hear = listener;
    },
  });
  return {
    sent,
    // All that a request leads to has happened when the next turn comes: nothing here waits for anything else.
    ask: (request) => new Promise((turn) => [hear(request), setImmediate(turn)]),
  };
}

const build = { kind: 'build', id: 1 } as unknown as HostRequest;

it('a build is four pieces ahead of what is stored, and goes on with each that is', async () => {
  const { sent, ask } = served(6);
  await ask(build);
  expect(sent).toHaveLength(4);
  await ask({ kind: 'stored', id: 1 });
  expect(sent).toHaveLength(5);
  for (const _rest of [1, 2]) await ask({ kind: 'stored', id: 1 });
  expect(sent.map(({ kind }) => kind)).toEqual([...Array(6).fill('report'), 'refused']);
});

it('a build that waits for the disk ends when it is cancelled', async () => {
  const { sent, ask } = served(100);
  await ask(build);
  await ask({ kind: 'cancel', id: 1 });
  expect(sent.map(({ kind }) => kind)).toEqual([...Array(4).fill('report'), 'refused']);
});
