import { describe, expect, it } from 'vitest';
import { readOutcomes } from '#shared/engine/counts/outcomes.ts';
import { evidenceLight } from '#shared/evidence/evidence-light.ts';
import { baseRate, gateQuality } from '#shared/evidence/gate-quality.ts';
import { measuredShare } from '#shared/lib/share.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { encode, textColumn } from '#test/support/engine/encode.ts';
import { tinyModel } from '#test/support/engine/tiny-model.ts';

function outcomesOf(texts: readonly string[], won: readonly string[], lost: readonly string[] | null) {
  const model = tinyModel({});
  const leads = texts.map((_, i) => ({ id: `${i}`, cells: {}, activities: [] }));
  const { data, dataSet } = encode(model, {
    leads,
    hasActivities: false,
    completeFrom: null,
    decimal: '.',
    dateOrder: 'ymd',
  });
  const mapped = {
    ...dataSet,
    outcome: { column: 'c50', won, lost, dateColumn: null, reading: {} },
  } as unknown as DataSet;
  return [
    ...(readOutcomes(model, { ...data, columns: { ...data.columns, c50: textColumn(texts) } }, mapped)?.kinds ?? []),
  ];
}

describe('evidence', () => {
  it('E1 every other known value is lost where lost is not said, and the rest are open where it is', () => {
    // 0 open, 1 won, 2 lost.
    expect(outcomesOf(['Won', ' WON', 'Lost', 'Stalled', ''], ['won'], null)).toEqual([1, 1, 2, 2, 0]);
    expect(outcomesOf(['Won', ' WON', 'Lost', 'Stalled', ''], ['won'], ['lost'])).toEqual([1, 1, 2, 0, 0]);
  });

  it('E1 a rate is of those with a known outcome: 30 won, 70 lost, 100 open are 30 %', () => {
    expect(baseRate({ won: 30, lost: 70, open: 100 })?.share).toBeCloseTo(0.3, 12);
    expect(baseRate({ won: 0, lost: 0, open: 5 })).toBeNull();
  });

  it('E2 Wilson’s interval of 20 out of 100 is 13.3 % to 28.9 %', () => {
    // z² = 3.841459; (0.2 + 0.019207) / 1.038415 ± 1.959964 · √(0.0016 + 0.000096) / 1.038415 = 0.211098 ± 0.077733.
    const share = measuredShare(20, 100);
    expect(share?.low).toBeCloseTo(0.13337, 4);
    expect(share?.high).toBeCloseTo(0.28883, 4);
    expect(measuredShare(0, 10)).toMatchObject({ low: 0, share: 0 });
    expect(measuredShare(10, 10)).toMatchObject({ high: 1, share: 1 });
  });

  it('E2 precision and recall of a gate: 40 of 100 let through bought, and 40 of 50 buyers were let through', () => {
    const quality = gateQuality({ won: 40, lost: 60, open: 9 }, { won: 50, lost: 400, open: 30 });
    expect(quality.precision?.share).toBeCloseTo(0.4, 12);
    expect(quality.recall?.share).toBeCloseTo(0.8, 12);
  });

  it('E5 the light goes by the rarer outcome: 19 a guess, 20 a hint, 100 evidence', () => {
    expect(evidenceLight({ won: 19, lost: 5000 })).toBe('guess');
    expect(evidenceLight({ won: 20, lost: 99 })).toBe('hint');
    expect(evidenceLight({ won: 100, lost: 100 })).toBe('evidence');
    expect(evidenceLight(null)).toBe('guess');
  });
});
