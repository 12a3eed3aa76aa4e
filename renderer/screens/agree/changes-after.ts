import type { HistoryLine } from '#shared/bridge/contract.ts';

/** Lines of the history after a moment, newest first, without signatures and moved cards: no signature depends on them. */
export function changesAfter(lines: readonly HistoryLine[], at: string): HistoryLine[] {
  return lines.filter((line) => line.time > at && !beside.includes(line.text));
}

const beside = ['history.signed', 'history.unsigned', 'history.placed'];
