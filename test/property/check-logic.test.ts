import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBe, isAlways, isNever, isNeverNo } from '#shared/check/logic/can-be.ts';
import { roomOf } from '#shared/check/logic/room.ts';
import type { Condition } from '#shared/model/condition.ts';
import { conditionOf, leavesAt } from '#test/support/engine/arbitrary-conditions.ts';
import { anyLeads } from '#test/support/engine/arbitrary-leads.ts';
import { anyModel } from '#test/support/engine/arbitrary-model.ts';
import type { Answer } from '#test/support/reference-scorer/answers.ts';
import { judgeAudience } from '#test/support/reference-scorer/audience.ts';
import { judge, type Known, nothingKnown } from '#test/support/reference-scorer/judge.ts';
import { gradeOf, totalPoints } from '#test/support/reference-scorer/points.ts';

const runs = { numRuns: Number(process.env.ACCORD_CHECK_RUNS ?? 600) };
const asOf = 20_000;
const anyCondition = conditionOf(leavesAt.rule).map((condition) => condition as Condition);
const gradedCondition = conditionOf(leavesAt.graded).map((condition) => condition as Condition);
const bits: Readonly<Record<Answer, number>> = { yes: 1, no: 2, unknown: 4 };

describe('what the checker says of conditions', () => {
  it('C1–C5 a condition that never or always holds does so for every lead the reference scorer judges', {
    timeout: 300_000,
  }, () => {
    let proven = 0;
    fc.assert(
      fc.property(anyModel, fc.oneof(anyCondition, gradedCondition), anyLeads, (model, condition, data) => {
        const room = roomOf(model);
        const [never, always, neverNo] = [isNever, isAlways, isNeverNo].map((asks) => asks(room, condition));
        if (never || always || neverNo) proven += 1;
        for (const lead of data.leads) {
          const view = { model, data, lead, asOf };
          const { known: audience } = judgeAudience(view, nothingKnown);
          const totals = totalPoints(view, audience);
          const known: Known = { ...audience, totals, grade: gradeOf(view, totals) };
          const answer = judge(view, known, condition);
          if (never) expect(answer).not.toBe('yes');
          if (always) expect(answer).toBe('yes');
          if (neverNo) expect(answer).not.toBe('no');
        }
      }),
      runs,
    );
    // The property says something only where the checker does.
    expect(proven).toBeGreaterThan(runs.numRuns / 20);
  });

  it('answers of two conditions that a lead gives together can be together', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(anyModel, anyCondition, anyCondition, anyLeads, (model, first, second, data) => {
        const room = roomOf(model);
        for (const lead of data.leads.slice(0, 3)) {
          const view = { model, data, lead, asOf };
          const { known } = judgeAudience(view, nothingKnown);
          const answers = [first, second].map((condition) => bits[judge(view, known, condition)]);
          const [one = 0, other = 0] = answers;
          if (one === 4 || other === 4) continue;
          expect(
            canBe(room, [
              [first.root, one],
              [second.root, other],
            ]),
          ).toBe(true);
        }
      }),
      runs,
    );
  });
});
