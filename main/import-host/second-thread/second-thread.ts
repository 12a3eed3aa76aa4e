import { Worker } from 'node:worker_threads';
import type { HalfTable } from '../../files/table/read-halves.ts';
import type { TextReading } from '../../files/table/read-rows.ts';
import type { ColumnProfiled, ProfileOrder, ThreadAnswers, ThreadOrder } from './orders.ts';

/**
 * A second thread for what large tables take; `null` is the answer of one that is busy, cannot begin or dies: whoever
 * asked then does the work alone, so that a table never fails for want of a thread.
 */
export type SecondThread = {
  readonly readHalf: (text: TextReading) => Promise<HalfTable | null>;
  readonly profile: (order: ProfileOrder) => Promise<readonly ColumnProfiled[] | null>;
  /** Ends what it does and gives its memory back; asked again, it begins anew. */
  readonly end: () => void;
};

/** `program` is the path of the thread's entry. */
export function secondThread(program: string): SecondThread {
  let worker: Worker | null = null;
  let answered: ((answer: ThreadAnswers[ThreadOrder['kind']] | null) => void) | null = null;

  function ask<Kind extends ThreadOrder['kind']>(
    order: Extract<ThreadOrder, { kind: Kind }>,
  ): Promise<ThreadAnswers[Kind] | null> {
    if (answered !== null) return Promise.resolve(null);
    worker ??= begun();
    worker?.postMessage(order);
    if (worker === null) return Promise.resolve(null);
    return new Promise((resolve) => {
      answered = (answer) => {
        answered = null;
        resolve(answer as ThreadAnswers[Kind] | null);
      };
    });
  }

  function begun(): Worker | null {
    try {
      const own = new Worker(program);
      own.on('message', (answer) => answered?.(answer));
      own.on('error', (error) => console.error(error));
      own.on('exit', () => {
        if (worker === own) gone();
      });
      return own;
    } catch (error) {
      console.error(error);
      return null;
    }
  }

  function gone(): void {
    worker = null;
    answered?.(null);
  }

  return {
    readHalf: (text) => ask({ kind: 'half', text }),
    profile: (order) => ask({ kind: 'profile', ...order }),
    end() {
      void worker?.terminate();
      gone();
    },
  };
}
