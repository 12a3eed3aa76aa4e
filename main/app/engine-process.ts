import { join } from 'node:path';
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { restartDelay } from './restart-delay.ts';

/**
 * The engine host: one process beside the main one, which scores for all windows. It holds nothing that cannot be
 * read again from the workshop's file, so when it dies another is started and the windows connect anew.
 */
export class EngineProcess {
  readonly #entry: string;
  readonly #died: () => void;
  #process: UtilityProcess | null = null;
  #ending = false;
  #deaths: readonly number[] = [];

  /** `folder` holds the built entries; `died` is called when a host ended by itself, after a new one was started. */
  constructor(folder: string, died: () => void) {
    this.#entry = join(folder, 'main', 'engine-host.js');
    this.#died = died;
  }

  start(): void {
    if (this.#process !== null || this.#ending) return;
    const process = utilityProcess.fork(this.#entry, [], { serviceName: 'Accord engine', stdio: 'inherit' });
    this.#process = process;
    process.on('exit', () => {
      this.#process = null;
      if (this.#ending) return;
      // A host that keeps dying is given time, so that starting it does not spin; whoever waits is told when it is back.
      const again = restartDelay(this.#deaths, performance.now());
      this.#deaths = again.deaths;
      setTimeout(() => this.#restart(), again.wait);
    });
  }

  #restart(): void {
    if (this.#ending) return;
    this.start();
    this.#died();
  }

  /** A fresh port to the host, which will answer questions about this file through it and about no other. */
  connect(file: string): MessagePortMain {
    this.start();
    const { port1, port2 } = new MessageChannelMain();
    this.#process?.postMessage({ kind: 'connect', file }, [port2]);
    return port1;
  }

  end(): void {
    this.#ending = true;
    this.#process?.kill();
  }
}
