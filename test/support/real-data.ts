import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A file of the real data sets, which lie beside the project or where ACCORD_REAL_DATA says; null where they are not.
 * They are never part of the product, so a test that needs them is skipped without them.
 */
export function realData(name: string): string | null {
  const folder = process.env.ACCORD_REAL_DATA ?? resolve(import.meta.dirname, '..', '..', '..', 'shared', 'data');
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}
