import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#shared/engine/engine.ts';
import { leadRows } from '#shared/engine/leads.ts';
import { pointsAt } from '#shared/engine/points/rule-result.ts';
import { type Scores, scoreLeads } from '#shared/engine/score.ts';
import { countScores } from '#shared/engine/simulate.ts';
import type { Model } from '#shared/model/model.ts';
import type { Rule } from '#shared/model/rule.ts';
import { anyEdit } from '#test/support/engine/arbitrary-edits.ts';
import { anyDays, anyLeads } from '#test/support/engine/arbitrary-leads.ts';
import { anyModel } from '#test/support/engine/arbitrary-model.ts';
import { encode } from '#test/support/engine/encode.ts';

/** fast-check prints the seed and the path of a failure. */
const runs = { numRuns: Math.ceil(Number(process.env.ACCORD_ENGINE_RUNS ?? 2000) / 10) };

const outcomes = { column: 'c1', won: ['vp sales', 'France', '50'], lost: null, dateColumn: null } as const;
const reading = { decimal: '.', dateOrder: 'ymd' } as const;

describe('what is kept between edits', () => {
  it('changes nothing: after any sequence of small edits, every lead and every count is as if scored from nothing', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(
        anyModel,
        anyLeads,
        anyDays,
        fc.array(anyEdit, { minLength: 1, maxLength: 12 }),
        (model, plain, day, edits) => {
          const { data, dataSet } = encode(model, plain);
          const known =
            data.columns.c1 === undefined
              ? dataSet
              : { ...dataSet, outcome: { ...outcomes, won: [...outcomes.won], reading } };
          const engine = createEngine(data);
          let edited = withMoreRules(model);
          // The way back is an edit too.
          for (const edit of [(same: Model) => same, ...edits, () => withMoreRules(model)]) {
            edited = edit(edited);
            const kept = resultsOf(engine.score(edited, known, day));
            expect(kept).toEqual(resultsOf(scoreLeads(edited, data, known, day)));
          }
        },
      ),
      runs,
    );
  });

  it('refuses to be read when a later score has taken its place', () => {
    const [model] = fc.sample(anyModel, { numRuns: 1, seed: 1 });
    const [plain] = fc.sample(anyLeads, { numRuns: 1, seed: 1 });
    if (model === undefined || plain === undefined) throw new Error('nothing was drawn');
    const { data, dataSet } = encode(model, plain);
    const engine = createEngine(data);
    const first = engine.score(model, dataSet, 20_000);
    engine.score(model, dataSet, 20_001);
    expect(() => countScores(first)).toThrow('A later score');
  });
});

/** Groups of several rules: in one with a rule or two, an edit leaves nothing to keep. */
function withMoreRules(model: Model): Model {
  const again = (rule: Rule, i: number): Rule => ({ ...rule, id: `${rule.id}-${i}` as Rule['id'] });
  return { ...model, rules: model.rules.flatMap((rule) => [rule, again(rule, 1), again(rule, 2), again(rule, 3)]) };
}

function resultsOf(scores: Scores) {
  const given = scores.rules.map((rule) => Array.from({ length: scores.rows }, (_, row) => pointsAt(rule, row)));
  return { leads: [...leadRows(scores)], counts: countScores(scores), given };
}
