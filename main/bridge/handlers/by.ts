import { randomUUID } from 'node:crypto';
import type { Actor } from '#shared/commands/define.ts';
import type { By } from '../../workshop/committed.ts';

/** Who asks, now, under a fresh id. */
export function byNow(actor: Actor = { side: 'both' }): By {
  return { id: randomUUID(), time: new Date().toISOString(), actor };
}
