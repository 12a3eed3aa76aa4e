import { describe, expect, it } from 'vitest';
import { changesAfter } from '#renderer/screens/agree/changes-after.ts';
import type { HistoryLine } from '#shared/bridge/contract.ts';

const line = (seq: number, time: string, text: HistoryLine['text']): HistoryLine => ({
  seq,
  time,
  text,
  actor: { side: 'both' },
  kind: 'do',
  params: {},
  details: [],
  who: null,
});

describe('what was edited after a signature', () => {
  it('leaves out what came before it, other signatures, and moved cards', () => {
    const lines = [
      line(5, '2026-11-22T17:00:00.000Z', 'history.fromTo'),
      line(4, '2026-11-22T16:59:00.000Z', 'history.placed'),
      line(3, '2026-11-22T16:58:00.000Z', 'history.signed'),
      line(2, '2026-11-22T16:51:00.000Z', 'history.signed'),
      line(1, '2026-11-22T16:00:00.000Z', 'history.fromTo'),
    ];
    expect(changesAfter(lines, '2026-11-22T16:51:00.000Z').map(({ seq }) => seq)).toEqual([5]);
  });
});
