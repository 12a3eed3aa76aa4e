import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#shared/engine/engine.ts';
import { explainLead } from '#shared/engine/explain.ts';
import { leadReader } from '#shared/engine/leads.ts';
import { pointsAt, type RuleResult } from '#shared/engine/points/rule-result.ts';
import { type Scores, scoreLeads } from '#shared/engine/score.ts';
import { countScores } from '#shared/engine/simulate.ts';
import type { Derivation } from '#shared/model/derivation.ts';
import type { FieldId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import { anyDays, anyLeads } from '#test/support/engine/arbitrary-leads.ts';
import { anyModel } from '#test/support/engine/arbitrary-model.ts';
import { encode } from '#test/support/engine/encode.ts';
import { testFields } from '#test/support/engine/tiny-model.ts';
import type { PlainData } from '#test/support/reference-scorer/plain-data.ts';
import { scoreLead } from '#test/support/reference-scorer/score-lead.ts';

/** fast-check prints the seed and the path of a failure; put them here to see it again. */
const runs = { numRuns: Number(process.env.ACCORD_ENGINE_RUNS ?? 2000) };

/** Fields that are derived from others, where no lead has a cell of them. */
const derived: Readonly<Record<string, { readonly derivation: Derivation }>> = {
  country: {
    derivation: {
      how: 'keywords',
      from: 'title' as FieldId,
      table: [
        { value: 'Egypt', words: ['vp', 'مدير'] },
        { value: 'Germany', words: ['vp sales', 'north'] },
        { value: 'Oman', words: ['coordinator', 'director'] },
      ],
    },
  },
  answer: { derivation: { how: 'emailDomain', from: 'mail' as FieldId } },
  news: { derivation: { how: 'freeMail', from: 'mail' as FieldId } },
};

function withoutDerived(cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([id]) => derived[id] === undefined));
}

describe('the engine and the reference scorer', () => {
  it('V1–S6 agree on totals, grade, ICP, persona, stage, reasons, and on what each rule gave', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(anyModel, anyLeads, anyDays, (model, plain, asOf) => expectAgreement(model, plain, asOf)),
      runs,
    );
  });

  it('V1 A2 agree where facts are derived from others, and where the data says on which day they were filled in', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(anyModel, anyLeads, anyDays, fc.boolean(), (model, plain, asOf, dated) => {
        const withDerived: Model = {
          ...model,
          fields: model.fields.map((field) => ({ ...field, ...derived[field.id] })),
        };
        const leads = plain.leads.map(({ cells, ...lead }) => ({ ...lead, cells: withoutDerived(cells) }));
        const filledOn = { title: 'returnedOn', mail: 'created', size: 'created' };
        expectAgreement(withDerived, { ...plain, leads, ...(dated && { filledOn }) }, asOf);
      }),
      { numRuns: Math.ceil(runs.numRuns / 2) },
    );
  });

  it('an edit scored with what is kept of earlier edits equals scoring from nothing', { timeout: 300_000 }, () => {
    const models = fc.array(anyModel, { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(models, anyLeads, fc.array(anyDays, { minLength: 2, maxLength: 2 }), (edits, plain, days) => {
        const { data, dataSet } = encode(edits[0] as (typeof edits)[number], plain);
        const engine = createEngine(data);
        for (const model of [...edits, ...edits]) {
          for (const asOf of days) {
            const kept = countScores(engine.score(model, dataSet, asOf));
            expect(kept).toEqual(countScores(scoreLeads(model, data, dataSet, asOf)));
          }
        }
      }),
      { numRuns: Math.ceil(runs.numRuns / 20) },
    );
  });

  it('never throws on what leads hold, whatever it is', { timeout: 300_000 }, () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 40 });
    const cells = fc.dictionary(fc.constantFrom(...testFields.map(({ id }) => id)), anyText);
    const activity = fc.record({
      type: fc.constantFrom('visit', 'demo', null),
      day: fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 0)),
      asset: anyText,
    });
    const lead = fc.record({ id: anyText, cells, activities: fc.array(activity, { maxLength: 5 }) });
    fc.assert(
      fc.property(
        anyModel,
        fc.array(lead, { maxLength: 4 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        (model, leads, day) => {
          const { data, dataSet } = encode(model, {
            leads,
            hasActivities: true,
            completeFrom: null,
            decimal: ',',
            dateOrder: 'dmy',
          });
          const scores = scoreLeads(model, data, dataSet, day);
          expect(countScores(scores).leads).toBe(leads.length);
          leads.forEach((_, row) => {
            expect(explainLead(scores, row).lead.row).toBe(row);
          });
        },
      ),
      { numRuns: Math.ceil(runs.numRuns / 10) },
    );
  });
});

/** Totals, grade, ICP, persona, stage and reasons of every lead, what each rule gave, and all that adds up. */
function expectAgreement(model: Model, plain: PlainData, asOf: number | Int32Array): void {
  const { data, dataSet } = encode(model, plain);
  const scores = scoreLeads(model, data, dataSet, asOf);
  const read = leadReader(scores);
  for (let row = 0; row < data.rows; row++) {
    const day = typeof asOf === 'number' ? asOf : (asOf[row] as number);
    const wanted = scoreLead(model, plain, row, day);
    const { fit, engagement, grade, icp, persona, stage, heldBecause } = read(row);
    expect({ fit, engagement, grade, icp, persona, stage, held: heldBecause }).toEqual({
      fit: wanted.fit,
      engagement: wanted.engagement,
      grade: wanted.grade,
      icp: wanted.icp,
      persona: wanted.persona,
      stage: wanted.stage,
      held: wanted.held,
    });
    expect(scores.tier[row]).toBe(wanted.tier ?? 0);
    const given = Object.fromEntries(
      model.rules.map(({ id }, i) => [id, pointsAt(scores.rules[i] as RuleResult, row)]),
    );
    expect(given).toEqual(wanted.given);
    expectToAddUp(scores, row, wanted);
  }
  expectCountsToAddUp(scores);
}

/** P7: the lines of each dimension add up to its total. */
function expectToAddUp(scores: Scores, row: number, wanted: ReturnType<typeof scoreLead>): void {
  const { lines, totals, icps } = explainLead(scores, row);
  for (const dimension of ['fit', 'engagement'] as const) {
    const own = lines.filter((line) => line.dimension === dimension);
    expect(own.reduce((sum, { points }) => sum + points, 0)).toBe(totals[dimension]);
  }
  for (const line of lines) {
    if (line.kind !== 'rule') continue;
    expect(line.points).toBe(wanted.given[line.id]);
    if (line.because !== null) expect(line.points).toBe(0);
    for (const saw of line.saw) {
      if (saw.kind !== 'activities' || saw.given.length === 0) continue;
      expect(saw.given.reduce((sum, points) => sum + points, 0)).toBe(line.points);
    }
  }
  for (const { id, is } of icps) {
    expect(is).toBe({ yes: 'match', no: 'no', unknown: 'unconfirmed' }[wanted.icps[id] as 'yes' | 'no' | 'unknown']);
  }
}

function expectCountsToAddUp(scores: Scores): void {
  const simulation = countScores(scores);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  expect(sum(simulation.stages.map(({ here }) => here))).toBe(scores.rows);
  expect(sum(simulation.cells.map(({ leads }) => leads))).toBe(scores.rows);
  expect(sum(simulation.icps.map(({ assigned }) => assigned)) + simulation.noIcp).toBe(scores.rows);
  expect(sum(simulation.personas.map(({ assigned }) => assigned)) + simulation.noPersona).toBe(scores.rows);
  for (const { won, lost, open } of [simulation.fit, simulation.engagement]) {
    expect(sum([...won, ...lost, ...open])).toBe(scores.rows);
  }
  for (const answers of [...simulation.icps, ...simulation.personas, ...simulation.disqualifiers]) {
    expect(answers.yes + answers.no + answers.unknown).toBe(scores.rows);
  }
}
