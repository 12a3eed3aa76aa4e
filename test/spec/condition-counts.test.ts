import { describe, expect, it } from 'vitest';
import { conditionCounts } from '#shared/engine/counts/condition-counts.ts';
import type { Node } from '#shared/model/condition.ts';
import { scoresOf } from '#test/support/engine/score-one.ts';
import { fact, gate, when } from '#test/support/engine/tiny-model.ts';

const vp = fact('title', { test: 'is', value: 'VP' }) as Node;
const large = fact('size', { test: 'atLeast', value: 100 }) as Node;
const lead = (id: string, cells: Record<string, string>) => ({ id, cells, activities: [] });

describe('counting a condition that is being built', () => {
  const given = {
    cells: { title: 'VP', size: '500' },
    others: [
      lead('small', { title: 'VP', size: '5' }),
      lead('sizeless', { title: 'VP' }),
      lead('titleless', { size: '200' }),
      lead('blank', {}),
    ],
  };

  it('C1 each part and the whole have their yes, no and unknown, and they add up to all leads', () => {
    const { parts } = conditionCounts(scoresOf({}, given), [{ op: 'all', of: [vp, large] }, vp, large], null);
    expect(parts).toMatchObject([
      { yes: 1, no: 1, unknown: 3 },
      { yes: 3, no: 0, unknown: 2 },
      { yes: 2, no: 1, unknown: 2 },
    ]);
  });

  it('C1 says which fact alone would settle how many', () => {
    const { settles } = conditionCounts(scoresOf({}, given), [{ op: 'all', of: [vp, large] }], null);
    expect(settles).toEqual([
      { field: 'size', leads: 1 },
      { field: 'title', leads: 1 },
    ]);
    expect(conditionCounts(scoresOf({}, given), [], null)).toEqual({ parts: [], settles: [] });
  });

  it('C5 a gate’s condition sees the gates before it', () => {
    const gates = [gate('mql', { entry: when(vp) }), gate('sql', { entry: when(large) })];
    const reached: Node = { op: 'stageReached', stage: 'mql' };
    const scores = scoresOf({ gates }, given);
    expect(conditionCounts(scores, [reached], 'sql').parts[0]).toMatchObject({ yes: 3, no: 2, unknown: 0 });
    expect(conditionCounts(scores, [reached], null).parts[0]).toMatchObject({ yes: 3 });
  });
});
