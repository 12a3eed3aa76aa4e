import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkModel } from '#shared/check/check-model.ts';
import { decide } from '#shared/commands/command.ts';
import { applyChanges } from '#shared/model/changes.ts';
import type { Model } from '#shared/model/model.ts';
import { modelOf } from '#shared/model/model.ts';
import { emptyState, type WorkshopState } from '#shared/model/records.ts';
import { recordsOfModel } from '#shared/model/records-of-model.ts';
import { describeSaying } from '#shared/text/describe-finding.ts';
import { translator } from '#shared/text/translate.ts';
import { anyModel } from '#test/support/engine/arbitrary-model.ts';

const runs = { numRuns: Number(process.env.ACCORD_CHECK_RUNS ?? 100) };
const context = { time: '2026-11-26T09:00:00.000Z', actor: { side: 'both' } } as const;
const languages = [translator('en'), translator('ar')];

describe('the fixes that the checker offers', () => {
  it('mend what they are offered for, and leave a model that is taken', { timeout: 300_000 }, () => {
    let tried = 0;
    fc.assert(
      fc.property(anyModel, (model) => {
        const state = stateOf(model);
        const shown = modelOf(state, model.model.id) as Model;
        const before = checkModel(shown, null);
        const count = (findings: typeof before, key: string) => findings.filter((each) => each.key === key).length;
        for (const finding of before) {
          for (const fix of finding.fixes) {
            let mended = state;
            for (const command of fix.commands) {
              const decision = decide(mended, command, context);
              if (!decision.ok) throw new Error(`${finding.key}: ${JSON.stringify(decision.refusal)}`);
              mended = applyChanges(mended, decision.value);
            }
            const after = checkModel(modelOf(mended, model.model.id) as Model, null);
            expect([finding.key, count(after, finding.key)]).not.toEqual([finding.key, count(before, finding.key)]);
            tried += 1;
          }
        }
      }),
      runs,
    );
    expect(tried).toBeGreaterThan(runs.numRuns);
  });

  it('and every finding can be said in both languages', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        for (const { says, kind, fixes } of checkModel(model, null)) {
          for (const t of languages) {
            const sentences = [says, ...fixes.map((fix) => fix.says)].map((each) => describeSaying(each, model, t));
            for (const sentence of [...sentences, t(`check.why.${kind}`)]) {
              expect(sentence).not.toMatch(/\{\{|undefined|NaN|Infinity/);
            }
          }
        }
      }),
      { numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });
});

function stateOf(model: Model): WorkshopState {
  const records = recordsOfModel(model, context.time);
  const decision = decide(emptyState, { type: 'workshop.start', records } as never, context);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return applyChanges(emptyState, decision.value);
}
