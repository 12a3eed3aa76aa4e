import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchApp } from '#test/support/launch-app.ts';

/** Chromium's own record of everything its network stack did, from the first moment on. */
type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
};

function addressesIn(log: NetLog): string[] {
  const named = (name: string) => log.constants.logEventTypes[name];
  const sockets = [named('TCP_CONNECT'), named('UDP_CONNECT'), named('HOST_RESOLVER_MANAGER_REQUEST')];
  const asked = log.events.flatMap(({ type, params }) => {
    const url = params?.url;
    if (typeof url === 'string' && !url.startsWith('app://accord/')) return [url];
    return sockets.includes(type) ? [JSON.stringify(params)] : [];
  });
  return [...new Set(asked)];
}

describe('the window is safe', () => {
  it('asks nothing of any network, whatever a page in it tries', async () => {
    const { app, window, folder, close } = await launchApp();
    const log = join(folder, 'net-log.json');
    await app.evaluate(({ session }, path) => session.defaultSession.netLog.startLogging(path), log);
    const tried = await window.evaluate(async () => {
      const outcome = (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'reached',
          () => 'refused',
        );
      const image = new Image();
      const loaded = new Promise((done, failed) => {
        image.onload = done;
        image.onerror = failed;
      });
      image.src = 'https://example.com/pixel.png';
      return {
        fetch: await outcome(fetch('https://example.com/')),
        image: await outcome(loaded),
        opened: globalThis.open('https://example.com/') === null ? 'refused' : 'reached',
      };
    });
    const byMain = await app.evaluate(async ({ net }) =>
      net.fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    await app.evaluate(({ session }) => session.defaultSession.netLog.stopLogging());
    const seen = addressesIn(JSON.parse(readFileSync(log, 'utf8')) as NetLog);
    await close();
    expect({ ...tried, byMain }).toEqual({ fetch: 'refused', image: 'refused', opened: 'refused', byMain: 'refused' });
    // What the test itself tried is recorded as refused; nothing was resolved and no socket was opened.
    expect(seen.filter((address) => !address.startsWith('https://example.com/'))).toEqual([]);
  });

  it('gives the page nothing of Node or Electron but the bridge', async () => {
    const { window, close } = await launchApp();
    const there = await window.evaluate(() => ({
      require: typeof (globalThis as Record<string, unknown>).require,
      process: typeof (globalThis as Record<string, unknown>).process,
      bridge: Object.keys((globalThis as unknown as { accord: object }).accord).sort(),
    }));
    await close();
    expect(there).toEqual({ require: 'undefined', process: 'undefined', bridge: ['on', 'pathOf', 'request'] });
  });

  it('stays on its own page and under a strict content security policy', async () => {
    const { app, window, close } = await launchApp();
    const before = window.url();
    await window.evaluate(() => {
      globalThis.location.href = 'https://example.com/';
    });
    await window.waitForTimeout(300);
    const policy = await app.evaluate(async ({ net }) =>
      (await net.fetch('app://accord/index.html')).headers.get('content-security-policy'),
    );
    const inline = await window.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ranInline = true';
      document.head.append(script);
      return (globalThis as Record<string, unknown>).ranInline ?? null;
    });
    const after = window.url();
    await close();
    expect(after).toBe(before);
    expect(inline).toBeNull();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
  });

  it('answers a request that is not in the contract with a refusal, not with an error', async () => {
    const { window, close } = await launchApp();
    const answers = await window.evaluate(async () => {
      const { request } = (
        globalThis as unknown as { accord: { request: (name: string, input: unknown) => Promise<unknown> } }
      ).accord;
      let deep: unknown = {};
      for (let i = 0; i < 300; i++) deep = { deep };
      return [
        await request('no.such', {}),
        await request('app.state', { more: 1 }),
        await request('app.state', deep),
        await request('command.execute', { envelope: null }),
      ];
    });
    await close();
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, refusal: { kind: 'badRequest' } });
  });
});
