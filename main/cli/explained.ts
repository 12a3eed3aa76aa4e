import type { Saw } from '#shared/engine/results.ts';
import { assertNever } from '#shared/lib/assert-never.ts';

/** What a rule saw, as one text in the lead's own spelling: `employees = 240`, `2 activities, 41 and 9 days old`. */
export function sawText(saw: readonly Saw[]): string {
  return saw.map(one).join('; ');
}

function one(saw: Saw): string {
  switch (saw.kind) {
    case 'fact':
      return `${saw.field} = ${saw.text}${saw.from === undefined ? '' : ` (from ${saw.from})`}`;
    case 'unknownFact':
      return `${saw.field} = ?`;
    case 'activities':
      return saw.count === 0 ? '0 ×' : `${saw.count} × (age ${saw.ages.join(', ')} d)`;
    case 'result':
      return `${saw.of} ${saw.id} = ${saw.is}`;
    default:
      return assertNever(saw);
  }
}
