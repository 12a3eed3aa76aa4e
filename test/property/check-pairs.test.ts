import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notYes, yes } from '#shared/check/logic/answers.ts';
import { canBe } from '#shared/check/logic/can-be.ts';
import { impliedAmong } from '#shared/check/logic/implications.ts';
import { rangesOf, roomWith } from '#shared/check/ranges/ranges.ts';
import { finish } from '#shared/lib/finish.ts';
import type { Condition } from '#shared/model/condition.ts';
import { conditionOf, leavesAt } from '#test/support/engine/arbitrary-conditions.ts';
import { anyModel } from '#test/support/engine/arbitrary-model.ts';

const runs = { numRuns: Number(process.env.ACCORD_CHECK_RUNS ?? 300) };
const anyConditions = fc.array(
  conditionOf(leavesAt.graded).map((condition) => condition as Condition),
  { minLength: 2, maxLength: 8 },
);

describe('which conditions another one implies', () => {
  it('is what asking each pair by itself says, though most pairs are never asked', { timeout: 300_000 }, () => {
    let implied = 0;
    fc.assert(
      fc.property(anyModel, anyConditions, (model, conditions) => {
        const room = roomWith(model, rangesOf(model));
        const nodes = conditions.map(({ root }) => root);
        const among = finish(impliedAmong(room, nodes));
        for (const node of nodes) {
          const plain = nodes.flatMap((other, place) => {
            const apart = canBe(room, [
              [node, yes],
              [other, notYes],
            ]);
            return apart ? [] : [place];
          });
          expect([...among(node)].filter((place) => place !== null)).toEqual(plain);
          const part = [...among(node, 1, nodes.length - 1)].filter((place) => place !== null);
          expect(part).toEqual(plain.filter((place) => place >= 1 && place < nodes.length - 1));
          // A condition implies itself; what is more than that was worth asking.
          implied += plain.length - 1;
        }
      }),
      runs,
    );
    expect(implied).toBeGreaterThan(runs.numRuns);
  });
});
