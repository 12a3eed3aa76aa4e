import { describe, expect, it } from 'vitest';
import { newClause, promiseKinds, promiseOf } from '#renderer/screens/agree/new-clause.ts';
import { clause, promise } from '#shared/model/clause.ts';
import type { ClauseId, ModelId } from '#shared/model/ids.ts';
import { owner } from '#shared/model/scalars.ts';

describe('a new promise', () => {
  it('is a whole clause for every side and stands after the others', () => {
    const first = newClause('a' as ClauseId, 'm' as ModelId, 'sales', []);
    for (const owedBy of owner.options) {
      const made = newClause('b' as ClauseId, 'm' as ModelId, owedBy, [{ ...first, position: 7.5 }]);
      expect(clause.safeParse(made).success).toBe(true);
      expect(made.owedBy).toBe(owedBy);
      expect(made.position).toBeGreaterThan(7.5);
    }
  });

  it('can become any kind, and keeps the time that was agreed', () => {
    const within = { amount: 3, unit: 'hours', clock: 'clock' } as const;
    for (const kind of promiseKinds) {
      const made = promiseOf(kind, { kind: 'firstTouch', within });
      expect(promise.safeParse(made).success).toBe(true);
      expect('within' in made ? made.within : within).toEqual(within);
    }
  });
});
