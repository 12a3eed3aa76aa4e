import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBe, isAlways, isNever, isNeverNo } from '#shared/check/logic/can-be.ts';
import { roomOf } from '#shared/check/logic/room.ts';
import type { Condition } from '#shared/model/condition.ts';
import { isoOf } from '#shared/values/day.ts';
import { conditionOf, leavesAt } from '#test/support/engine/arbitrary-conditions.ts';
import { anyLeads } from '#test/support/engine/arbitrary-leads.ts';
import { anyModel } from '#test/support/engine/arbitrary-model.ts';
import { fact, tinyModel } from '#test/support/engine/tiny-model.ts';
import type { Answer } from '#test/support/reference-scorer/answers.ts';
import { judgeAudience } from '#test/support/reference-scorer/audience.ts';
import { judge, type Known, nothingKnown } from '#test/support/reference-scorer/judge.ts';
import { gradeOf, totalPoints } from '#test/support/reference-scorer/points.ts';

const runs = { numRuns: Number(process.env.ACCORD_CHECK_RUNS ?? 600) };
const asOf = 20_000;
const anyCondition = conditionOf(leavesAt.rule).map((condition) => condition as Condition);
const gradedCondition = conditionOf(leavesAt.graded).map((condition) => condition as Condition);

/** Several tests of one thing, whose limits meet: where an end that is open or not, or a day more, decides. */
const amount = fc.constantFrom(9.5, 10, 50, 51);
const days = fc.constantFrom(1, 2, 3);
const near = fc.integer({ min: asOf - 3, max: asOf + 1 }).map(isoOf);
const text = fc.constantFrom('VP Sales', 'vp', 'Director, North', 'المدير', 'مدير', 'or', 'Select');
const pools = [
  fc
    .record({
      test: fc.constantFrom('equals', 'differsFrom', 'atLeast', 'atMost', 'moreThan', 'lessThan'),
      value: amount,
    })
    .map((is) => fact('size', is)),
  fc
    .record({ test: fc.constantFrom('is', 'isNot', 'contains', 'containsWord', 'startsWith', 'endsWith'), value: text })
    .map((is) => fact('title', is)),
  fc.oneof(
    fc.record({ test: fc.constantFrom('onOrBefore', 'onOrAfter'), day: near }).map((is) => fact('created', is)),
    fc.record({ test: fc.constantFrom('withinLast', 'withinNext'), days }).map((is) => fact('created', is)),
  ),
  fc.oneof(
    fc.record({
      op: fc.constant('daysSinceLast'),
      types: fc.constantFrom(['visit'], ['visit', 'demo']),
      is: fc.constantFrom('atMost', 'atLeast'),
      days,
    }),
    fc.record({
      op: fc.constant('activityCount'),
      types: fc.constantFrom(['visit'], ['visit', 'demo']),
      withinDays: days,
      atLeast: fc.constantFrom(0, 1, 2),
      atMost: fc.constantFrom(undefined, 2, 3),
    }),
  ),
] as const satisfies readonly fc.Arbitrary<unknown>[];
const tight = fc.oneof(
  ...pools.map((pool) => {
    const part = fc.oneof(
      pool,
      pool.map((of) => ({ op: 'not', of })),
    );
    return fc.record({ op: fc.constantFrom('all', 'any'), of: fc.array(part, { minLength: 2, maxLength: 4 }) });
  }),
);
/** Leads at those limits, a few of each. */
const tightLead = fc.record({
  id: fc.constant('L'),
  cells: fc.record({
    size: fc.constantFrom('9.5', '10', '50', '51', ''),
    title: fc.constantFrom('VP Sales', 'Director, North', 'المدير', 'مدير', 'Select', ''),
    created: fc.integer({ min: asOf - 4, max: asOf + 2 }).map(isoOf),
  }),
  activities: fc.array(
    fc.record({
      type: fc.constantFrom('visit', 'demo'),
      day: fc.integer({ min: asOf - 4, max: asOf }),
      asset: fc.constant(''),
    }),
    { maxLength: 3 },
  ),
});

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

  it('C1–C4 nor is anything said of a condition whose limits meet that one lead at the limits contradicts', {
    timeout: 300_000,
  }, () => {
    const model = tinyModel({});
    const room = roomOf(model);
    fc.assert(
      fc.property(tight, fc.array(tightLead, { minLength: 20, maxLength: 20 }), fc.boolean(), (root, leads, whole) => {
        const condition = { version: 1, root } as unknown as Condition;
        const [never, always, neverNo] = [isNever, isAlways, isNeverNo].map((asks) => asks(room, condition));
        if (!never && !always && !neverNo) return;
        const completeFrom = whole ? asOf - 100 : null;
        const data = { leads, hasActivities: true, completeFrom, decimal: '.', dateOrder: 'ymd' } as const;
        for (const lead of leads) {
          const answer = judge({ model, data, lead, asOf }, nothingKnown, condition);
          if (never) expect(answer).not.toBe('yes');
          if (always) expect(answer).toBe('yes');
          if (neverNo) expect(answer).not.toBe('no');
        }
      }),
      { numRuns: runs.numRuns * 5 },
    );
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
