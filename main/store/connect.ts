import Database from 'better-sqlite3';

export type Connection = Database.Database;

/**
 * A bare connection. ACCORD_SQLITE_BINDING names a native binding built for another runtime than this package's own
 * (development on an older Electron); a packaged app never sets it.
 */
export function connect(path: string, options: { readonly readOnly: boolean; readonly waitMs: number }): Connection {
  const nativeBinding = process.env.ACCORD_SQLITE_BINDING;
  return new Database(path, {
    readonly: options.readOnly,
    timeout: options.waitMs,
    ...(nativeBinding === undefined || nativeBinding === '' ? {} : { nativeBinding }),
  });
}

/** Runs all of `work` or none of it, and holds the right to write from its first line. */
export function inOneTransaction<Value>(db: Connection, work: () => Value): Value {
  return db.transaction(work).immediate();
}
