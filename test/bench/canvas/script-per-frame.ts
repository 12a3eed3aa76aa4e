import type { CDPSession, Page } from 'playwright-core';

/** One event of Chromium's trace, as far as it is read here; times are microseconds, `tdur` is processor time. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
};

/** What runs script: handlers, callbacks, timers, microtasks, and the collector that cleans up after them. */
const scripts = new Set([
  'EventDispatch',
  'FunctionCall',
  'EvaluateScript',
  'FireAnimationFrame',
  'FireIdleCallback',
  'TimerFire',
  'RunMicrotasks',
  'MinorGC',
  'MajorGC',
]);

/** In milliseconds. */
const least = 0.5;

export type Frames = {
  /**
   * Milliseconds of the page's own script in each frame, in processor time, so that other programs do not count. Frames
   * in which next to nothing was done are left out: they would only flatter the others.
   */
  readonly script: readonly number[];
  readonly perSecond: number;
};

/** Traces the page while something is done to it, and tells how long its script took in each frame. */
export async function scriptPerFrame(window: Page, doIt: () => Promise<void>): Promise<Frames> {
  const session = await window.context().newCDPSession(window);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'blink.user_timing', '__metadata'] },
  });
  await doIt();
  await stopped(session);
  await session.detach();
  return framesOf(events);
}

async function stopped(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
}

function framesOf(events: readonly TraceEvent[]): Frames {
  const page = mainThread(events);
  const own = events.filter(({ pid, tid }) => `${pid}/${tid}` === page).sort((a, b) => a.ts - b.ts);
  const begins = own.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
  const outermost: TraceEvent[] = [];
  let end = 0;
  for (const event of own) {
    if (event.ph !== 'X' || !scripts.has(event.name) || event.ts < end) continue;
    outermost.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  const script = begins.slice(1).map((until, i) => {
    const from = begins[i] as number;
    const inside = outermost.filter(({ ts }) => ts >= from && ts < until);
    return inside.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000;
  });
  const worked = script.filter((milliseconds) => milliseconds >= least);
  const seconds = ((begins.at(-1) ?? 0) - (begins[0] ?? 0)) / 1e6;
  return { script: worked, perSecond: (begins.length - 1) / seconds };
}

/** The thread that draws the page: the one with most animation frames. */
function mainThread(events: readonly TraceEvent[]): string {
  const frames = new Map<string, number>();
  for (const { name, pid, tid } of events) {
    if (name === 'FireAnimationFrame') frames.set(`${pid}/${tid}`, (frames.get(`${pid}/${tid}`) ?? 0) + 1);
  }
  return [...frames].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

export function percentile(values: readonly number[], share: number): number {
  const inOrder = [...values].sort((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;
}
