import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangesOf } from '#shared/check/ranges/ranges.ts';
import { anyLeads } from '#test/support/engine/arbitrary-leads.ts';
import { anyModel } from '#test/support/engine/arbitrary-model.ts';
import { scoreLead } from '#test/support/reference-scorer/score-lead.ts';

const runs = { numRuns: Number(process.env.ACCORD_CHECK_RUNS ?? 300) };

describe('the ranges that the checker computes', () => {
  it('P2–P6 hold what every rule gave and every total, for any model and any leads', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(anyModel, anyLeads, (model, data) => {
        const { rules, totals, judged } = rangesOf(model);
        data.leads.forEach((_, row) => {
          const { given, fit, engagement } = scoreLead(model, data, row, 20_000);
          for (const [id, points] of Object.entries(given)) {
            const range = rules.get(id);
            expect(points).toBeGreaterThanOrEqual(range?.least ?? Number.NaN);
            expect(points).toBeLessThanOrEqual(range?.most ?? Number.NaN);
          }
          for (const [total, of] of [
            [fit, 'fit'],
            [engagement, 'engagement'],
          ] as const) {
            for (const range of [totals[of], judged[of]]) {
              expect(total).toBeGreaterThanOrEqual(range.least);
              expect(total).toBeLessThanOrEqual(range.most);
            }
          }
        });
      }),
      runs,
    );
  });
});
