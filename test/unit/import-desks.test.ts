import { describe, expect, it } from 'vitest';
import { importDesks } from '#main/bridge/handlers/import-desks.ts';
import type { HostProcess } from '#main/import-host/remote-import-host.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';

/** A window that can be closed, and a process that never answers. */
function room() {
  const closed: (() => void)[] = [];
  const process: HostProcess = { postMessage: () => {}, onMessage: () => {}, onExit: () => {}, kill: () => {} };
  const window = { once: (_event: 'closed', listener: () => void) => closed.push(listener) };
  return { desk: importDesks(() => process)(window), close: () => closed.forEach((listener) => void listener()) };
}

/** Work that goes on until it is stopped, and then takes a moment to clean up. */
function longWork(left: string[]): (signal: AbortSignal) => Promise<Result<string, Failure>> {
  return (signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () =>
        setTimeout(() => {
          left.push('cleaned up');
          resolve(refused({ kind: 'importCancelled' }));
        }, 5),
      );
    });
}

describe('a window’s import', () => {
  it('is stopped when the person cancels it', async () => {
    const { desk } = room();
    const work = desk.working(longWork([]));
    await Promise.resolve();
    desk.stop();
    expect(await work).toEqual(refused({ kind: 'importCancelled' }));
  });

  it('is stopped when the window closes', async () => {
    const { desk, close } = room();
    const work = desk.working(longWork([]));
    await Promise.resolve();
    close();
    expect((await work).ok).toBe(false);
  });

  it('gives way to a newer one, which begins when the older one has cleaned up', async () => {
    const { desk } = room();
    const left: string[] = [];
    const older = desk.working(longWork(left));
    await Promise.resolve();
    const newer = desk.working(async () => {
      left.push('begun');
      return done('brought in');
    });
    expect(await newer).toEqual(done('brought in'));
    expect((await older).ok).toBe(false);
    expect(left).toEqual(['cleaned up', 'begun']);
  });

  it('leaves nothing under way when its work breaks', async () => {
    const { desk } = room();
    await expect(desk.working(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    desk.stop();
    expect(await desk.working(async () => done('next'))).toEqual(done('next'));
  });
});
