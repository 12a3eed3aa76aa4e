import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtOrBeyond } from '#shared/engine/counts/stage-counts.ts';
import { firstDaysInSteps, never } from '#shared/engine/volumes/first-days.ts';
import { finish } from '#shared/lib/finish.ts';
import type { Model } from '#shared/model/model.ts';
import type { StageId } from '#shared/model/stage.ts';
import { aroundDay } from '#test/support/engine/arbitrary-conditions.ts';
import { anyLeads } from '#test/support/engine/arbitrary-leads.ts';
import { anyModel } from '#test/support/engine/arbitrary-model.ts';
import { encodeDated } from '#test/support/engine/dated.ts';
import type { PlainData } from '#test/support/reference-scorer/plain-data.ts';
import { scoreLead } from '#test/support/reference-scorer/score-lead.ts';

/** A5, one lead and one check day after the other. */
function firstDayOf(
  model: Model,
  plain: PlainData,
  row: number,
  created: number | null,
  stage: StageId,
  upTo: number,
): number {
  if (created === null) return never;
  const acted = plain.leads[row]?.activities.map(({ day }) => day) ?? [];
  const days = [created, ...acted].filter((day) => day <= upTo).sort((a, b) => a - b);
  const found = days.find((day) => isAtOrBeyond(scoreLead(model, plain, row, day).stage as StageId, stage));
  return found ?? never;
}

const anyCreated = fc.array(fc.option(fc.integer({ min: aroundDay - 40, max: aroundDay + 6 }), { freq: 5 }), {
  minLength: 45,
  maxLength: 45,
});

describe('first days', () => {
  it('A5 agree with judging each lead alone on each of its check days', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(
        anyModel,
        anyLeads,
        anyCreated,
        fc.integer({ min: aroundDay - 20, max: aroundDay + 5 }),
        (model, plain, created, upTo) => {
          const { data, dataSet } = encodeDated(model, plain, created.slice(0, plain.leads.length));
          const found = finish(firstDaysInSteps(data, model, dataSet, upTo));
          found?.stages.forEach((stage, i) => {
            const wanted = plain.leads.map((_, row) =>
              firstDayOf(model, plain, row, created[row] ?? null, stage, upTo),
            );
            expect([stage, ...(found.first[i] ?? [])]).toEqual([stage, ...wanted]);
          });
        },
      ),
      { numRuns: Number(process.env.ACCORD_ENGINE_RUNS ?? 300) },
    );
  });
});
