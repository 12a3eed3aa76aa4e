import type { Connection } from '../connect.ts';

/** One step of the file's format. Steps are numbered in tens, a file each, and are never changed once released. */
export type Migration = {
  /** The file's `user_version` after it. */
  readonly version: number;
  /** Runs inside a transaction with foreign keys checked at its end. */
  readonly up: (db: Connection) => void;
};
