import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movesInSteps } from '#shared/engine/moves/moves.ts';
import { finish } from '#shared/lib/finish.ts';
import { aroundDay } from '#test/support/engine/arbitrary-conditions.ts';
import { anyLeads } from '#test/support/engine/arbitrary-leads.ts';
import { anyModel } from '#test/support/engine/arbitrary-model.ts';
import { candidatesOf, changed, isDoable, passingSets, placeOf } from '#test/support/engine/brute-force-moves.ts';
import { encode } from '#test/support/engine/encode.ts';
import { scoreLead } from '#test/support/reference-scorer/score-lead.ts';

const numRuns = Number(process.env.ACCORD_ENGINE_RUNS ?? 60);
const anyCase = [anyModel, anyLeads, fc.nat(), fc.integer({ min: aroundDay - 3, max: aroundDay + 3 })] as const;

describe('what would move a lead up', () => {
  it('P7 every way that is found opens the gate when it is done, and gives the grade and totals it names', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(...anyCase, (model, plain, any, asOf) => {
        const row = any % plain.leads.length;
        const { data, dataSet } = encode(model, plain);
        const moves = finish(movesInSteps(model, data, dataSet, row, asOf, new Set()));
        const now = scoreLead(model, plain, row, asOf);
        if (moves.kind === 'disqualified') expect(now.held).toBe('disqualified');
        else if (moves.kind === 'recycled') expect(now.held).toBe(`recycled: ${moves.reason}`);
        else if (moves.kind === 'last') expect(now.held).toBe('');
        else {
          for (const { steps, stage, grade, fit, engagement } of moves.ways) {
            const changes = steps.flatMap(({ change, times }) => Array.from({ length: times }, () => change));
            const then = scoreLead(model, changed(plain, row, changes, asOf), row, asOf);
            expect({ stage, grade, fit, engagement }).toEqual({
              stage: then.stage,
              grade: then.grade,
              fit: then.fit,
              engagement: then.engagement,
            });
            expect(placeOf(then)).toBeGreaterThan(placeOf(now));
          }
        }
      }),
      { numRuns: numRuns * 3 },
    );
  });

  it('P7 no smaller set of the same changes opens it, tried one after the other', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(...anyCase, (model, plain, any, asOf) => {
        const row = any % plain.leads.length;
        const { data, dataSet } = encode(model, plain);
        const moves = finish(movesInSteps(model, data, dataSet, row, asOf, new Set()));
        if (moves.kind !== 'tried') return;
        const all = candidatesOf(model, plain, row, asOf);
        const doable = all.filter(isDoable);
        const [way] = moves.ways;
        const found = way?.steps.reduce((sum, { times }) => sum + times, 0) ?? 4;
        const otherwise = way?.steps.some(({ change }) => !isDoable(change)) ?? false;
        const smaller = [1, 2].filter((size) => size < found);
        const one = smaller.find(
          (size) => passingSets(model, plain, row, asOf, otherwise ? all : doable, size).length > 0,
        );
        if (moves.leftOut === 0) expect(one).toBeUndefined();
        // Nothing that has to be otherwise is named while something that people can do is enough.
        if (otherwise) expect(passingSets(model, plain, row, asOf, doable, 1)).toEqual([]);
        // And where one change is enough, each that is named is one of those that the plain program finds.
        if (found === 1 && !otherwise) {
          const passing = passingSets(model, plain, row, asOf, doable, 1).flat();
          for (const { steps } of moves.ways) expect(passing).toContainEqual(steps[0]?.change);
        }
      }),
      { numRuns },
    );
  });

  it('P7 the same lead is told the same again', () => {
    fc.assert(
      fc.property(...anyCase, (model, plain, any, asOf) => {
        const row = any % plain.leads.length;
        const { data, dataSet } = encode(model, plain);
        const once = finish(movesInSteps(model, data, dataSet, row, asOf, new Set()));
        expect(finish(movesInSteps(model, data, dataSet, row, asOf, new Set()))).toEqual(once);
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });
});
