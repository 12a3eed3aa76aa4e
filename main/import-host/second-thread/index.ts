import { parentPort } from 'node:worker_threads';
import { hasOnlyAddresses } from '#shared/import/known-readings.ts';
import { profileColumn } from '#shared/import/profile-column.ts';
import { readSecondHalf } from '../../files/table/read-halves.ts';
import { columnFrom } from '../../files/table/shared-column.ts';
import { type ColumnProfiled, claimed, type ProfileOrder, type ThreadAnswers, type ThreadOrder } from './orders.ts';

/** The thread beside the one that reads tables: carries out one order after the other. */
parentPort?.on('message', (order: ThreadOrder) => void answer(order));

/** Whoever is told of no answer does the work alone, and so comes to say what went wrong. */
async function answer(order: ThreadOrder): Promise<void> {
  try {
    parentPort?.postMessage(await carriedOut(order));
  } catch (error) {
    console.error(error);
    parentPort?.postMessage(null);
  }
}

async function carriedOut(order: ThreadOrder): Promise<ThreadAnswers[ThreadOrder['kind']]> {
  return order.kind === 'half' ? readSecondHalf(order.text) : profiled(order);
}

function profiled({ columns, rows, plane, next }: ProfileOrder): ColumnProfiled[] {
  const found: ColumnProfiled[] = [];
  for (const place of claimed(columns, next)) {
    const { key, header, column } = columns[place] as (typeof columns)[number];
    const own = { key, header, ...columnFrom(column) };
    const profile = profileColumn(own, rows, plane);
    found.push({ place, profile, hasOnlyAddresses: hasOnlyAddresses(own.column) });
  }
  return found;
}
